package org.compactdesk.kernel;

import java.util.Locale;
import java.util.Set;

/** Names that make a machine run a file: it goes by the ending alone, as Windows does. */
public final class ProgramName {

    private static final Set<String> ENDINGS = Set.of("exe", "com", "scr", "pif", "bat", "cmd", "ps1", "psm1", "vbs", "vbe", "js", "jse", "wsf",
            "wsh", "hta", "lnk", "msi", "msp", "jar", "reg", "chm", "cpl", "dll", "sys", "apk", "jnlp", "scf", "url", "sh");

    private ProgramName() {
    }

    /** As a file system reads it: without what nobody sees, what it refuses, and dots and blanks at its end. */
    public static boolean isOne(String name) {
        String plain = name.replaceAll("[\\p{Cc}\\p{Cf}<>:\"|?*]", "").strip();
        int end = plain.length();
        while (end > 0 && ". ".indexOf(plain.charAt(end - 1)) >= 0) {
            end--;
        }
        return ENDINGS.contains(plain.substring(plain.lastIndexOf('.', Math.max(0, end - 1)) + 1, end).toLowerCase(Locale.ROOT));
    }
}
