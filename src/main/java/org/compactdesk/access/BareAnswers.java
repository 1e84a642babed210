package org.compactdesk.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.filter.OncePerRequestFilter;

/** What comes no further than the web server is answered in a word, with the headers of every page. */
@Configuration(proxyBeanMethods = false)
class BareAnswers {

    /** Before anything else reads the address, of which each reader may have an understanding of its own. */
    @Bean
    FilterRegistrationBean<OneSpelling> oneSpelling() {
        var first = new FilterRegistrationBean<>(new OneSpelling());
        first.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return first;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> guardedErrors() {
        return server -> server.addContextCustomizers(context -> context.getParent().getPipeline().addValve(new GuardedErrors()));
    }

    /** An address has one spelling: no double slashes, dots, parameters or encoded letters on the way to a door. */
    private static final class OneSpelling extends OncePerRequestFilter {

        private final StrictHttpFirewall firewall = new StrictHttpFirewall();

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
            if (isSpelledAsWeDo(request)) {
                chain.doFilter(request, response);
            } else {
                Guards.ON_BARE_ANSWERS.writeHeaders(request, response);
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            }
        }

        private boolean isSpelledAsWeDo(HttpServletRequest request) {
            try {
                firewall.getFirewalledRequest(request);
            } catch (RequestRejectedException otherwise) {
                return false;
            }
            String door = request.getContextPath() + request.getServletPath();
            return request.getHttpServletMapping().getMappingMatch() != MappingMatch.PATH
                    || request.getRequestURI().equals(door) || request.getRequestURI().startsWith(door + "/");
        }
    }

    /** Of what is no request at all, and of an error that nobody else answers. */
    private static final class GuardedErrors extends ErrorReportValve {

        private GuardedErrors() {
            setShowReport(false);
            setShowServerInfo(false);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            guard(request, response);
            super.invoke(request, response);
        }

        @Override
        protected void report(Request request, Response response, Throwable failure) {
            guard(request, response);
            super.report(request, response, failure);
        }

        private static void guard(Request request, Response response) {
            if (response.isError() && !response.isCommitted()) {
                Guards.ON_BARE_ANSWERS.writeHeaders(request, response);
            }
        }
    }
}
