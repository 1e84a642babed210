package org.compactdesk.access;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Something that the desk answers to.
 *
 * @param path with its variables, such as {@code /engine-rest/task/{id}/claim}
 * @param handler what answers
 */
record Endpoint(String method, String path, Method handler) implements Comparable<Endpoint> {

    private static final int DEEPEST = 6;

    /** Of a JAX-RS application: whatever its classes answer to, and what these hand on to. */
    static Collection<Endpoint> ofRest(String mount, Collection<Class<?>> classes) {
        Map<String, Endpoint> found = new TreeMap<>();
        for (Class<?> resource : classes) {
            Stream<Class<?>> kinds = Stream.concat(Stream.<Class<?>>iterate(resource, Objects::nonNull, Class::getSuperclass), Arrays.stream(resource.getInterfaces()));
            kinds.map(kind -> kind.getAnnotation(Path.class)).filter(Objects::nonNull).findFirst()
                    .ifPresent(path -> walk(resource, mount + "/" + path.value(), 0, found));
        }
        return found.values();
    }

    private static void walk(Class<?> resource, String at, int depth, Map<String, Endpoint> found) {
        for (Method method : depth > DEEPEST ? new Method[0] : resource.getMethods()) {
            Method described = described(resource, method);
            if (described != null) {
                Path sub = described.getAnnotation(Path.class);
                String path = tidy(at + "/" + (sub == null ? "" : sub.value()));
                HttpMethod verb = AnnotatedElementUtils.findMergedAnnotation(described, HttpMethod.class);
                if (verb != null) {
                    Endpoint endpoint = new Endpoint(verb.value(), path, described);
                    found.put(endpoint.toString(), endpoint);
                } else if (sub != null) {
                    walk(method.getReturnType(), path, depth + 1, found);
                }
            }
        }
    }

    /** Where it says what it answers to: at the method itself or where it was declared first. */
    private static Method described(Class<?> resource, Method method) {
        Deque<Class<?>> kinds = new ArrayDeque<>(List.of(resource));
        while (!kinds.isEmpty()) {
            Class<?> kind = kinds.poll();
            for (Method declared : kind.getMethods()) {
                if (declared.getName().equals(method.getName()) && Arrays.equals(declared.getParameterTypes(), method.getParameterTypes())
                        && (declared.isAnnotationPresent(Path.class) || AnnotatedElementUtils.hasMetaAnnotationTypes(declared, HttpMethod.class))) {
                    return declared;
                }
            }
            if (kind.getSuperclass() != null) {
                kinds.add(kind.getSuperclass());
            }
            kinds.addAll(List.of(kind.getInterfaces()));
        }
        return null;
    }

    private static String tidy(String path) {
        return path.replaceAll("\\{([^}:]+):(?:[^{}]|\\{[^}]*})*}", "{$1}").replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
    }

    /** Of Spring MVC: our own pages and those of the actuator. */
    static Collection<Endpoint> ofPages(Collection<RequestMappingInfoHandlerMapping> mappings) {
        Map<String, Endpoint> found = new TreeMap<>();
        mappings.forEach(mapping -> mapping.getHandlerMethods().forEach((info, handler) -> of(info, handler)
                .forEach(endpoint -> found.put(endpoint.toString(), endpoint))));
        return found.values();
    }

    private static Stream<Endpoint> of(RequestMappingInfo info, HandlerMethod handler) {
        String params = String.join("&", info.getParamsCondition().getExpressions().stream().map(Object::toString).filter(one -> !one.startsWith("!")).toList());
        List<String> verbs = info.getMethodsCondition().getMethods().isEmpty() ? List.of("GET")
                : info.getMethodsCondition().getMethods().stream().map(Enum::name).toList();
        return info.getPatternValues().stream().flatMap(pattern -> verbs.stream()
                .map(verb -> new Endpoint(verb, tidy(pattern) + (params.isEmpty() ? "" : "?" + params), handler.getMethod())));
    }

    /** What kind of body it takes. */
    String consumes() {
        Consumes declared = handler == null ? null : handler.getAnnotation(Consumes.class);
        return declared == null || Arrays.asList(declared.value()).contains("application/json") ? "application/json" : declared.value()[0];
    }

    boolean isRead() {
        return List.of("GET", "HEAD", "OPTIONS").contains(method);
    }

    @Override
    public int compareTo(Endpoint other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return path + " " + method;
    }
}
