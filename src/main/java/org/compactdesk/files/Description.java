package org.compactdesk.files;

import java.util.List;

/**
 * What could be told of a file.
 *
 * @param mediaType found in the content
 * @param pages     how many pages can be shown; 0 where none can
 * @param inside    the files that were found in it, in their order
 */
public record Description(String mediaType, int pages, List<Remark> remarks, List<Inner> inside) {

    /** A file in the file. */
    public record Inner(String name, byte[] bytes, Description description) {
    }

    /**
     * What a person should know.
     *
     * @param words what its sentence speaks of, such as a name
     */
    public record Remark(Kind kind, List<String> words) {
    }

    /** Sentences for people: {@code file.<NAME>}. */
    public enum Kind {
        /** Runs on the machine of whoever opens it. */
        PROGRAM,
        MACROS,
        /** Fills whatever it is unpacked into. */
        BOMB,
        /** What a virus scanner found in it. */
        VIRUS,
        /** Larger than what the virus scanner takes. */
        NOT_SCANNED,
        /** Not looked into yet: there is no room just now, or the virus scanner does not answer. */
        NOT_NOW,
        /** After how many seconds it was given up. */
        TOO_LONG,
        /** It takes more memory than a file may. */
        TOO_MUCH,
        /** Needs a password. */
        LOCKED,
        /** Only whoever holds the key can read it. */
        ENCRYPTED,
        DAMAGED,
        /** Its bytes have another digest than the record keeps of them. */
        NOT_AS_STORED,
        /** XFA: what is filled in shows in one program only. */
        FORM,
        PORTFOLIO,
        HEIC,
        /** Of a kind that has no pages here. */
        NOT_SHOWN,
        /** Its pages would take more memory than there is. */
        TOO_LARGE,
        /** As letterheads and signatures of mails bring along. */
        SMALL_PICTURE,
        /** How many of its pages are shown. */
        MORE_PAGES,
        /** An archive of a kind that is not opened, or too deep in others. */
        NOT_OPENED,
        /** There is more in it than is taken out. */
        MORE_INSIDE,
        /** By name; a file in it that is not taken out. */
        LEFT_INSIDE,
        /** A message: its sender and its subject. */
        MESSAGE,
        /** By whom. */
        SIGNATURE_INTACT,
        SIGNATURE_BROKEN,
        SIGNATURE_NOT_CHECKED;

        /** Whether a file of which this is said goes on to nobody. */
        public boolean refuses() {
            return this == PROGRAM || this == MACROS || this == BOMB || this == VIRUS || this == NOT_SCANNED;
        }
    }

    public Description {
        remarks = List.copyOf(remarks);
        inside = List.copyOf(inside);
    }

    public boolean isRefused() {
        return remarks.stream().anyMatch(remark -> remark.kind().refuses());
    }

    public boolean has(Kind kind) {
        return remarks.stream().anyMatch(remark -> remark.kind() == kind);
    }

    public static Remark remark(Kind kind, String... words) {
        return new Remark(kind, List.of(words));
    }
}
