package org.compactdesk.access;

import static java.util.stream.Collectors.joining;

import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.servlet.ServletProperties;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.server.ConfigurableServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people read where the REST API or a web application says no. */
@Configuration(proxyBeanMethods = false)
class FailureSetUp {

    /** In the REST API, on both its mounts. */
    @Bean
    static JaxRsRegistration failuresOverRest() {
        return new JaxRsRegistration(FailuresOverRest.ALL.toArray(Class<?>[]::new));
    }

    /** And behind each of the web applications, which share no list of their parts; after Camunda has made them. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> failuresInWebApps() {
        String all = FailuresOverRest.ALL.stream().map(Class::getName).collect(joining(","));
        return server -> server.addInitializers(context -> context.getServletRegistrations().values().stream()
                .filter(servlet -> servlet.getInitParameter(ServletProperties.JAXRS_APPLICATION_CLASS) != null)
                .forEach(servlet -> servlet.setInitParameter(ServerProperties.PROVIDER_CLASSNAMES, all)));
    }
}
