package org.compactdesk.files;

import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The door for foreign files where there is no application: real processes, started once for all tests of one virtual machine. */
public final class OneWorker {

    public static final ForeignFiles FILES = new FilesElsewhere(settings(Map.of()));

    private OneWorker() {
    }

    static ForeignFilesSettings settings(Map<String, Object> set) {
        return new Binder(new MapConfigurationPropertySource(set)).bindOrCreate("compact-desk.files", ForeignFilesSettings.class);
    }
}
