package org.compactdesk.record;

/** Who records. The record asks; who is signed in is for others to know. */
public interface Recorder {

    /** The user's id, or {@code desk} where the desk itself acts. */
    String id();
}
