package org.compactdesk.files.worker;

/** How much is taken out of one file, all that is in the files in it together. Not safe for two threads. */
final class Bounds {

    static final int DEEPEST = 6;
    /** More than this at once, and packed more densely than anything that people write, scan or photograph. */
    static final int BOMB_BYTES = 100 << 20;
    private static final int DENSEST = 100;

    private int files;
    private int bytes;
    private final int pages;

    /** @param pages how many are shown of each file */
    Bounds(int files, int bytes, int pages) {
        this.files = files;
        this.bytes = bytes;
        this.pages = pages;
    }

    int pages() {
        return pages;
    }

    /** How many bytes the next file may have. */
    int room() {
        return files == 0 ? 0 : bytes;
    }

    void take(byte[] file) {
        files--;
        bytes -= file.length;
    }

    static boolean isBomb(int packed, long unpacked) {
        return unpacked > BOMB_BYTES && unpacked / DENSEST > packed;
    }
}
