package org.compactdesk;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/**
 * The packages and which uses which, in PlantUML; who is above may use everything below. An arrow that follows from others is left
 * out, for with all of them nobody would see the order.
 */
public final class ModulesPicture {

    public static final Path SOURCE = Path.of("src", "site", "resources", "images", "modules.puml");

    private static final String FRAME = """
            @startuml
            ' Written by the build from the packages as they are.
            !pragma layout smetana
            top to bottom direction
            hide stereotype
            skinparam backgroundColor white
            skinparam defaultFontName Arial
            skinparam rectangle {
              backgroundColor white
              borderColor black
              roundCorner 10
            }
            %s
            @enduml
            """;

    private ModulesPicture() {
    }

    static ApplicationModules modules() {
        return ApplicationModules.of(CompactDeskApplication.class);
    }

    /** The same text for the same packages, whatever the order in which they are found. */
    public static String inPlantUml() {
        Map<String, Set<String>> uses = uses(modules());
        Set<String> lines = new TreeSet<>();
        uses.forEach((module, used) -> {
            lines.add("  rectangle " + module);
            used.stream().filter(other -> used.stream().noneMatch(between -> reaches(uses, between, other)))
                    .forEach(other -> lines.add(module + " --> " + other));
        });
        return FRAME.formatted(String.join("\n", lines));
    }

    private static Map<String, Set<String>> uses(ApplicationModules modules) {
        Map<String, Set<String>> uses = new TreeMap<>();
        modules.forEach(module -> uses.put(name(module), module.getDirectDependencies(modules).uniqueModules()
                .map(ModulesPicture::name).collect(Collectors.toCollection(TreeSet::new))));
        return uses;
    }

    private static boolean reaches(Map<String, Set<String>> uses, String from, String to) {
        return uses.get(from).stream().anyMatch(used -> used.equals(to) || reaches(uses, used, to));
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
