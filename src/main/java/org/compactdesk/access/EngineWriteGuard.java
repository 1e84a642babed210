package org.compactdesk.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.compactdesk.kernel.Messages;
import org.compactdesk.staff.Staff;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/**
 * Work is begun and done by its forms. Whoever may start a process might also start it in its middle, and whoever may complete a task
 * might change or end it in other ways; the engine's authorizations do not tell these apart. Whatever changes anything is therefore closed,
 * on the REST API and behind the web applications alike, but for what is named here; administrators are let through. What changes the
 * models themselves is code and comes with a release: it is closed to them too, unless it is switched on. And there is one sign-in, ours.
 */
class EngineWriteGuard extends OncePerRequestFilter {

    private static final Set<String> ONLY_READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final String ENGINE = "^(?:/engine-rest|/camunda/api/engine)(?:/engine/[^/]+)?";
    private static final Pattern CHANGES = Pattern.compile("(?s)" + ENGINE + "/.*$");
    private static final Pattern CHANGES_MODELS = Pattern.compile("(?s)" + ENGINE + "/(?:(?:deployment|migration|modification)(?:/.*)?"
            + "|process-instance/(?:.+/)?modification(?:-async)?|process-definition/(?:.+/)?restart(?:-async)?)/?$");
    private static final Pattern REMOVES_MODELS = Pattern.compile("(?s)" + ENGINE + "/process-definition/.+$");
    /** The applications' own sign-in, and the page on which they let anybody make an administrator where there is none. */
    private static final Pattern ANOTHER_WAY_IN = Pattern.compile("(?s)^/camunda/api/[^/]+/(?:auth/user/[^/]+/login(?:/.*)?|setup(?:/.*)?)$");
    /** What the record calls a person by, and whether there is one, is for administrators; everybody changes their own password. */
    private static final Pattern CHANGES_PEOPLE = Pattern.compile("(?s)" + ENGINE + "/(?:user|group|tenant|authorization|identity)(?:/.*)?$");
    private static final Pattern BY_FORM = Pattern.compile(ENGINE + "(?:"
            // Programs know no forms and send the same values without one; where an instance begins stays ours (StartedAtItsStart).
            + "/process-definition/(?:key/)?[^/]+(?:/tenant-id/[^/]+)?/(?:submit-form|start)"
            + "|/task/[^/]+/(?:claim|unclaim|submit-form|complete|assignee|delegate|identity-links(?:/delete)?|comment/create|attachment/create)"
            // Questions that are asked by POST.
            + "|/(?:process-instance|execution|task|job|job-definition|variable-instance|group|history/(?!cleanup)[a-z-]+)(?:/count)?"
            // The own password, and what makes a good one; filters, where the file gives somebody the right to them.
            + "|/user/[^/]+/credentials|/identity/password-policy|/filter/.+"
            // A failed job tried again, which process owners may.
            + "|/job(?:-definition)?/(?:[^/]+/)?retries"
            + ")/?$");

    private final AccessSettings settings;
    private final ObjectMapper json = new ObjectMapper();

    EngineWriteGuard(AccessSettings settings) {
        this.settings = settings;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean administrator = EngineIdentity.groups(request).contains(Staff.ADMINISTRATORS);
        if (administrator) {
            request.setAttribute(StartAtStartEvent.ANYWHERE, true);
        }
        Optional<String> refusal = refusal(request.getMethod(), path(request), administrator);
        if (refusal.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpStatus.FORBIDDEN.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getWriter(), Map.of("type", "Refused", "message", Messages.of(refusal.get())));
    }

    private Optional<String> refusal(String method, String path, boolean administrator) {
        if (ANOTHER_WAY_IN.matcher(path).matches()) {
            return Optional.of("access.oneSignIn");
        }
        boolean allowed = administrator || BY_FORM.matcher(path).matches();
        if (!allowed && CHANGES_PEOPLE.matcher(path).matches()) {
            return Optional.of("staff.accountsByAdministrators");
        }
        if (!allowed && CHANGES.matcher(path).matches()) {
            return Optional.of("staff.onlyByTheForms");
        }
        boolean changesModels = CHANGES_MODELS.matcher(path).matches() || "DELETE".equals(method) && REMOVES_MODELS.matcher(path).matches();
        return Optional.of("access.modelsComeWithARelease").filter(closed -> changesModels && !settings.modelsOverRest());
    }

    /** Nobody has signed in where a door is open to everybody. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return ONLY_READS.contains(request.getMethod()) || request.getRemoteUser() == null;
    }

    /** As the engine will read the path: decoded, for an encoded letter must not open what the letter itself does not. */
    private static String path(HttpServletRequest request) {
        return UriUtils.decode(request.getRequestURI().substring(request.getContextPath().length()), StandardCharsets.UTF_8);
    }
}
