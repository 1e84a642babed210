package org.compactdesk.document;

/** File names as people's machines give them. */
final class FileName {

    private static final int LONGEST = 150;

    private FileName() {
    }

    /** The last part of the path without control characters and what file systems refuse; the ending stays when it is cut. */
    static String safe(String name) {
        String last = (name == null ? "" : name).replaceAll(".*[/\\\\]", "");
        String safe = last.replaceAll("[\\p{Cntrl}\\p{Cf}<>:\"|?*]", "").strip().replaceAll("^\\.+", "");
        if (safe.isEmpty()) {
            return "document";
        }
        return safe.length() <= LONGEST ? safe : safe.substring(0, LONGEST - 10) + safe.substring(safe.length() - 10);
    }
}
