package org.compactdesk.files.worker;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.compactdesk.files.Description;
import org.compactdesk.files.Description.Kind;
import org.compactdesk.files.Description.Remark;
import org.compactdesk.files.FileBytes;
import org.compactdesk.files.MediaTypes;
import org.compactdesk.kernel.ProgramName;

/** What runs on the machine of whoever opens it. */
final class Programs {

    private static final Set<String> BY_CONTENT = Set.of("application/x-msdownload", "application/x-dosexec", "application/x-elf",
            "application/x-executable", "application/x-sharedlib", "application/x-object", "application/x-mach-o", "application/java-vm",
            "application/x-sh", "application/x-bat", "application/x-msi", "application/x-ms-installer", "application/vnd.android.package-archive",
            "application/x-ms-shortcut", "application/java-archive");

    private Programs() {
    }

    static Optional<Remark> find(String name, String type, byte[] file) {
        boolean paper = type.equals(MediaTypes.PDF) || type.startsWith("image/");
        boolean program = BY_CONTENT.stream().anyMatch(type::startsWith) || file.length > 1 && file[0] == '#' && file[1] == '!'
                // Never said of what is a paper or a picture by its content.
                || !paper && ProgramName.isOne(name);
        return Stream.of(program ? Kind.PROGRAM : null, holdsMacros(type, file) ? Kind.MACROS : null).filter(kind -> kind != null)
                .findFirst().map(Description::remark);
    }

    private static boolean holdsMacros(String type, byte[] file) {
        return switch (type) {
            case MediaTypes.DOCX, "application/x-tika-ooxml", MediaTypes.ZIP -> FileBytes.names(file).contains("vbaProject.bin");
            case "application/x-tika-msoffice", "application/msword", "application/vnd.ms-excel" -> FileBytes.holdsWide(file, "_VBA_PROJECT");
            default -> false;
        };
    }
}
