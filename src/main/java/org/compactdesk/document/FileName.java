package org.compactdesk.document;

import java.text.Normalizer;

/** File names as people's machines give them, and as they take them. */
public final class FileName {

    private static final int LONGEST = 150;

    private FileName() {
    }

    /** These words as a name that every machine takes, without its ending: "Annexe-I-en-francais". */
    public static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD).replaceAll("\\p{M}", "").replaceAll("[^A-Za-z0-9]+", "-");
    }

    /** The last part of the path without control characters and what file systems refuse; the ending stays when it is cut. */
    static String safe(String name) {
        String path = name == null ? "" : name;
        String last = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        String safe = last.replaceAll("[\\p{Cntrl}\\p{Cf}<>:\"|?*]", "").strip().replaceAll("^\\.+", "");
        if (safe.isEmpty()) {
            return "document";
        }
        return safe.length() <= LONGEST ? safe : safe.substring(0, LONGEST - 10) + safe.substring(safe.length() - 10);
    }
}
