package org.compactdesk.meeting;

/** How a Member State is named at the meeting: the answers of the table {@code MeetingRecognition}. */
public enum Recognition {
    /** Its signature is recognized. */
    RECOGNIZED,
    /** Its signed copy was received in time and nobody has checked it yet; a person decides whether it is recognized. */
    UNVERIFIED,
    /** Its announced intention is acknowledged. */
    ACKNOWLEDGED,
    NEITHER
}
