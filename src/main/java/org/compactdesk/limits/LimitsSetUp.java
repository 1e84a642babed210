package org.compactdesk.limits;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Before Spring Security, Camunda's own filters and every other. */
@Configuration(proxyBeanMethods = false)
class LimitsSetUp {

    @Bean
    FilterRegistrationBean<RequestBounds> requestBounds(LimitsSettings settings, Answers answers) {
        var bounds = new FilterRegistrationBean<>(new RequestBounds(settings, answers));
        bounds.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return bounds;
    }
}
