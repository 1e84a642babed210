package org.compactdesk.files;

import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The door for foreign files where there is no application: real processes, started once for all tests of one virtual machine. */
public final class OneWorker {

    public static final ForeignFiles FILES = new FilesElsewhere(settings(Map.of()));

    private OneWorker() {
    }

    /** Another of other settings, for tests of limits; as long as the virtual machine lives. */
    public static ForeignFiles with(String... set) {
        Map<String, Object> named = new java.util.HashMap<>();
        for (int at = 0; at < set.length; at += 2) {
            named.put("compact-desk.files." + set[at], set[at + 1]);
        }
        return new FilesElsewhere(settings(named));
    }

    static ForeignFilesSettings settings(Map<String, Object> set) {
        return new Binder(new MapConfigurationPropertySource(set)).bindOrCreate("compact-desk.files", ForeignFilesSettings.class);
    }
}
