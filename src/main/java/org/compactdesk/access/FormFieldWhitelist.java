package org.compactdesk.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.rest.dto.VariableValueDto;
import org.camunda.bpm.engine.rest.dto.runtime.StartProcessInstanceDto;
import org.camunda.bpm.engine.rest.dto.task.CompleteTaskDto;
import org.compactdesk.kernel.Rejection;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * Whoever completes a task or starts a process sends what its form asks for and nothing else, in the REST API and behind the web
 * applications alike: which copy, letter or entry an instance is about, and when its timers ring, is the instance's own.
 */
public class FormFieldWhitelist implements ReaderInterceptor {

    /** The engine keeps no longer ones. */
    private static final int LONGEST = 4_000;
    /** Several files of one field are numbered; a text in another language carries its tag. */
    private static final Pattern ONE_OF_SEVERAL = Pattern.compile("(?<=\\w)\\d{1,3}$|(?<=_)[a-z]{2}$");

    @Context
    private HttpServletRequest request;

    @Context
    private UriInfo asked;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext reading) throws IOException {
        Object read = reading.proceed();
        if (read instanceof CompleteTaskDto done) {
            check(bean(FormFields.class).ofTask(asked.getPathParameters().getFirst("id")), done.getVariables());
            bring(done.getVariables());
        } else if (read instanceof StartProcessInstanceDto start && start.getStartInstructions() == null) {
            MultivaluedMap<String, String> path = asked.getPathParameters();
            check(bean(FormFields.class).ofStart(Optional.ofNullable(path.getFirst("key")).orElse(path.getFirst("id"))), start.getVariables());
            bring(start.getVariables());
        }
        return read;
    }

    /** Where there are no fields, the engine itself says no. */
    static void check(Optional<FormFields.Form> form, Map<String, VariableValueDto> sent) {
        if (form.isPresent() && sent != null) {
            sent.forEach((name, value) -> {
                refusal(form.get().fields(), name, value).ifPresent(refusal -> {
                    throw new Rejection(refusal, name, LONGEST);
                });
                if (value != null && !isFile(value)) {
                    form.get().variable(base(name)).ifPresent(variable -> variable.check(value.getValue(), form.get().name()));
                }
            });
        }
    }

    private static String base(String name) {
        return ONE_OF_SEVERAL.matcher(name).replaceFirst("").replaceFirst("_$", "");
    }

    private static Optional<String> refusal(Map<String, FormFields.Kind> fields, String name, VariableValueDto sent) {
        FormFields.Kind kind = fields.getOrDefault(name, fields.get(ONE_OF_SEVERAL.matcher(name).replaceFirst("")));
        if (kind == null) {
            return Optional.of("staff.noSuchField");
        }
        if (sent == null || sent.getValue() == null && !isFile(sent)) {
            return Optional.empty();
        }
        return kind == FormFields.Kind.FILE ? file(sent) : text(sent, kind);
    }

    private static Optional<String> file(VariableValueDto sent) {
        boolean named = sent.getValueInfo() != null && sent.getValueInfo().get("filename") instanceof String;
        return isFile(sent) && named && sent.getValue() instanceof String ? Optional.empty() : Optional.of("staff.notAFile");
    }

    private static Optional<String> text(VariableValueDto sent, FormFields.Kind kind) {
        Object value = sent.getValue();
        if (!isPlain(sent) || !(value instanceof String || value instanceof Boolean || value instanceof Number)) {
            return Optional.of("staff.notAText");
        }
        if (value.toString().length() > LONGEST) {
            return Optional.of("variable.tooLong");
        }
        return kind == FormFields.Kind.LINE && value.toString().strip().lines().count() > 1 ? Optional.of("staff.notALine") : Optional.empty();
    }

    static boolean isFile(VariableValueDto sent) {
        return "File".equalsIgnoreCase(sent.getType());
    }

    private static boolean isPlain(VariableValueDto sent) {
        return sent.getType() == null || sent.getType().matches("(?i)String|Boolean|Integer|Long|Short|Double|Null");
    }

    private void bring(Map<String, VariableValueDto> sent) {
        if (sent != null) {
            bean(NamedFiles.class).bring(sent);
        }
    }

    private <T> T bean(Class<T> type) {
        return WebApplicationContextUtils.getRequiredWebApplicationContext(request.getServletContext()).getBean(type);
    }
}
