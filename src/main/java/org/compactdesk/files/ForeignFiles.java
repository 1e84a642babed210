package org.compactdesk.files;

import java.util.Optional;

/**
 * The one door through which files from outside are looked into. Everything that crosses it is plain, for what stands behind it is a
 * process of its own. Whatever a file does, an answer comes back: no method throws for what stands in one.
 */
public interface ForeignFiles {

    /**
     * What a file is, what a person should know of it, and the files in it, within bounds of number, size and depth.
     *
     * @param name as its sender gives it; it tells programs that are told by their ending only, and what inner files without a name are called
     * @throws NotNow where it has to be asked again
     */
    Description open(String name, byte[] file);

    /** As {@link #open}, without the files in it. */
    Description describe(String name, byte[] file);

    /**
     * A page as a picture, the first being 1; empty where there is no such page or none of its file can be shown.
     *
     * @throws NotNow where it has to be asked again
     */
    Optional<Page> page(byte[] file, int page);

    /**
     * A page to look at.
     *
     * @param whole false where something on it could not be drawn, or it came out white although something is on it; it is hatched then,
     *              for it may not look like a blank page
     * @param limit what the file passed while this page or another was drawn, or null; it is hatched all over then
     */
    record Page(byte[] png, boolean whole, Description.Remark limit) {
    }
}
