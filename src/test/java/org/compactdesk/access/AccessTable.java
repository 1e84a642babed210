package org.compactdesk.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/** Who may do what: {@code access/who-may.txt}, which says in its head how it is read. */
final class AccessTable {

    static final List<String> ROLES = List.of("nobody", "stranger", "focal-point", "clearing", "dispatch", "legal", "executive-office", "registry", "process-owner", "admin");
    private static final Set<String> STAFF = Set.copyOf(ROLES.subList(2, ROLES.size()));

    private final List<Line> lines;
    private final Set<Line> used = new LinkedHashSet<>();

    /** @param who roles */
    record Line(String text, Set<String> methods, Pattern path, Set<String> who) {

        static Line of(String text) {
            String[] cells = text.split("#")[0].trim().split("\\s+");
            if (cells.length != 3) {
                throw new IllegalStateException("No line of the table: " + text);
            }
            return new Line(text, Set.of(cells[0].split(",")), pattern(cells[1]), roles(cells[2]));
        }

        private static Pattern pattern(String path) {
            return Pattern.compile(path.replaceAll("[.?{}]", "\\\\$0").replace("/**", "(?:/.§)?").replaceAll("\\*", "[^/]*").replace("§", "*"));
        }

        private static Set<String> roles(String who) {
            Set<String> roles = new LinkedHashSet<>();
            for (String one : who.split(",")) {
                switch (one) {
                    case "everybody" -> roles.addAll(ROLES);
                    case "staff" -> roles.addAll(STAFF);
                    case "no-one" -> roles.clear();
                    default -> roles.add(one);
                }
            }
            if (!ROLES.containsAll(roles)) {
                throw new IllegalStateException("No role: " + who);
            }
            return roles;
        }

        boolean fits(String method, String endpoint) {
            return (methods.contains("*") || methods.contains(method)) && path.matcher(endpoint).matches();
        }
    }

    AccessTable() {
        try {
            lines = new ClassPathResource("access/who-may.txt").getContentAsString(StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).map(Line::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return nothing where no line of the table fits */
    Optional<Set<String>> whoMay(Endpoint endpoint) {
        String path = endpoint.path().replaceFirst("^(?:/engine-rest|/camunda/api/engine)(?:/engine/\\{name})?(?=/|$)", "rest");
        Optional<Line> line = lines.stream().filter(one -> one.fits(endpoint.method(), path)).findFirst();
        line.ifPresent(used::add);
        return line.map(Line::who);
    }

    List<String> linesThatNothingFits() {
        return lines.stream().filter(line -> !used.contains(line)).map(Line::text).toList();
    }
}
