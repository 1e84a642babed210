package org.compactdesk.register;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** Gives the public register an ETag by its content, so that whoever asks again is told that nothing has changed. */
@Configuration(proxyBeanMethods = false)
class RegisterCaching {

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> registerEtags() {
        FilterRegistrationBean<ShallowEtagHeaderFilter> filter = new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        filter.addUrlPatterns("/register", "/register.csv", "/register.json");
        return filter;
    }
}
