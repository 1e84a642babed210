package org.compactdesk.files;

/** How much is taken out of one file, all that is in the files in it together. Not safe for two threads. */
final class Bounds {

    static final int DEEPEST = 6;
    static final int MOST_FILES = 100;
    static final int MOST_BYTES = 100 << 20;
    /** Nothing that people write, scan or photograph packs so well. */
    private static final int DENSEST = 100;

    private int files = MOST_FILES;
    private int bytes = MOST_BYTES;

    /** How many bytes the next file may have. */
    int room() {
        return files == 0 ? 0 : bytes;
    }

    void take(byte[] file) {
        files--;
        bytes -= file.length;
    }

    boolean areReached() {
        return files == 0;
    }

    static boolean isBomb(int packed, long unpacked) {
        return unpacked / DENSEST > packed;
    }
}
