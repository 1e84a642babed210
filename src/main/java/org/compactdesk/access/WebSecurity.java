package org.compactdesk.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.compactdesk.staff.People;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.context.request.RequestContextListener;

/**
 * Two doors. Programs come with a user name and password in every request (HTTP Basic, no session): the engine's REST API, and with
 * such a header also the few paths of ours that scripts use. People sign in once on our page. What is not named as public is closed.
 */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    private static final RequestMatcher PUBLIC = new OrRequestMatcher(Paths.under("/register"), Paths.exactly("/", "/register.csv",
            "/register.json", "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness", "/livez", "/readyz", "/error", "/sign-in", "/desk.css", "/desk-icon.svg", "/favicon.ico"));
    private static final RequestMatcher REST = Paths.under("/engine-rest");
    private static final RequestMatcher FOR_SCRIPTS = new OrRequestMatcher(Paths.under("/documents"), Paths.exactly("/figures.json"), Paths.under("/demo"));
    private static final RequestMatcher WEB_APPS = Paths.under("/camunda");
    /** Programs and their words, styles and pictures: a browser keeps them and asks whether they have changed. */
    private static final RequestMatcher MAY_BE_KEPT = new OrRequestMatcher(WEB_APPS, Paths.exactly("/desk.css", "/desk-icon.svg", "/scripts/messages"));
    private static final RequestMatcher FROM_ANOTHER_SITE = WebSecurity::fromAnotherSite;
    private static final RequestMatcher WITH_PASSWORD = WebSecurity::bringsPassword;
    /** A page is asked for, not data or a picture: only then is a way round over the sign-in page of use. */
    private static final RequestMatcher FOR_A_PAGE = request -> "GET".equals(request.getMethod())
            && String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains(MediaType.TEXT_HTML_VALUE);

    @Bean
    @Order(1)
    SecurityFilterChain programChain(HttpSecurity http, IdentityService identities, People people, AccessSettings settings) throws Exception {
        return http
                .securityMatcher(new OrRequestMatcher(REST, new AndRequestMatcher(FOR_SCRIPTS, WITH_PASSWORD)))
                .authorizeHttpRequests(rules -> rules.requestMatchers(FROM_ANOTHER_SITE).denyAll().anyRequest().access(EngineIdentity::isStaff))
                .httpBasic(basic -> basic.realmName("Compact Desk"))
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.addHeaderWriter(Guards.EVERYWHERE).addHeaderWriter(Guards.ON_OUR_PAGES))
                .addFilterBefore(new EngineIdentity(identities, people), AuthorizationFilter.class)
                .addFilterAfter(new EngineWriteGuard(settings), AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain peopleChain(HttpSecurity http, IdentityService identities, People people, AccessSettings settings) throws Exception {
        return http
                .authorizeHttpRequests(rules -> rules.requestMatchers(PUBLIC).permitAll().anyRequest().access(EngineIdentity::isStaff))
                .formLogin(form -> form.loginPage("/sign-in").defaultSuccessUrl("/camunda/app/tasklist").failureHandler(refused()))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?signed-out"))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(signInOrSayNo()))
                .requestCache(cache -> cache.requestCache(new PathInCookie(FOR_A_PAGE)))
                // A plain token, so that a script can send it back in the header. Camunda's applications have a filter of their own.
                .csrf(csrf -> csrf.csrfTokenRepository(new CsrfTokens()).csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                        .ignoringRequestMatchers(WEB_APPS))
                .headers(headers -> headers
                        .frameOptions(frames -> frames.sameOrigin())
                        .cacheControl(cache -> cache.disable())
                        .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(MAY_BE_KEPT, new StaticHeadersWriter(HttpHeaders.CACHE_CONTROL, "no-cache")))
                        .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(new NegatedRequestMatcher(MAY_BE_KEPT), new CacheControlHeadersWriter()))
                        .addHeaderWriter(Guards.EVERYWHERE)
                        .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(new NegatedRequestMatcher(WEB_APPS), Guards.ON_OUR_PAGES)))
                .addFilterBefore(new SecureCookies(), AuthorizationFilter.class)
                .addFilterBefore(new EngineIdentity(identities, people), AuthorizationFilter.class)
                .addFilterAfter(new EngineWriteGuard(settings), AuthorizationFilter.class)
                .addFilterAfter(new EndOfSession(), AuthorizationFilter.class)
                .addFilterAfter(new OwnNonce(), AuthorizationFilter.class)
                .build();
    }

    /** Why is kept nowhere: the page says the same of every refusal, and nobody gets a session by being refused. */
    private static AuthenticationFailureHandler refused() {
        var refused = new SimpleUrlAuthenticationFailureHandler("/sign-in?refused");
        refused.setAllowSessionCreation(false);
        return refused;
    }

    /** From where a request came is known wherever a password is looked at, in filters too. */
    @Bean
    static RequestContextListener requestAtHand() {
        return new RequestContextListener();
    }

    /** Opens Camunda's web applications for whoever is signed in with us, without a second sign-in. */
    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webApps() {
        var bridge = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        bridge.setInitParameters(Map.of("authentication-provider", SignedIn.class.getName()));
        bridge.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        bridge.setOrder(101);
        return bridge;
    }

    @Bean
    static JaxRsRegistration startedAtItsStart() {
        return new JaxRsRegistration(StartAtStartEvent.class);
    }

    @Bean
    static JaxRsRegistration onlyItsFields() {
        return new JaxRsRegistration(FormFieldWhitelist.class);
    }

    @Bean
    static JaxRsRegistration takenForOneself() {
        return new JaxRsRegistration(ClaimForSelf.class);
    }

    @Bean
    static JaxRsRegistration givenBack() {
        return new JaxRsRegistration(UnclaimOwnTask.class);
    }

    private static AuthenticationEntryPoint signInOrSayNo() {
        LoginUrlAuthenticationEntryPoint signIn = new LoginUrlAuthenticationEntryPoint("/sign-in");
        signIn.setFavorRelativeUris(true);
        AuthenticationEntryPoint no = new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED);
        return (request, response, reason) -> (FOR_A_PAGE.matches(request) ? signIn : no).commence(request, response, reason);
    }

    private static boolean bringsPassword(HttpServletRequest request) {
        return String.valueOf(request.getHeader(HttpHeaders.AUTHORIZATION)).regionMatches(true, 0, "Basic ", 0, 6);
    }

    /** A browser that remembers a Basic password sends it along with other sites' requests too, and says so in this header. */
    private static boolean fromAnotherSite(HttpServletRequest request) {
        return String.valueOf(request.getHeader("Sec-Fetch-Site")).endsWith("-site");
    }
}
