package org.compactdesk.signature;

/** What a signed copy came as. Messages for people: {@code copyForm.<NAME>}. */
public enum CopyForm {
    /** Paper with the ink on it. */
    ORIGINAL,
    /** A picture of the paper; the original is awaited. */
    SCAN,
    /** Signed electronically; there is no paper. */
    DIGITAL
}
