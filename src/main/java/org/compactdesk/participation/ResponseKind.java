package org.compactdesk.participation;

/** What a response is, which is the branch that its participation takes. Messages for people: {@code response.<KIND>}. */
public enum ResponseKind {
    SIGNED_COPY,
    /** A proposal to adjust the text, or the wish to talk. */
    TALKS,
    INTENTION,
    DECLINED,
    QUESTION,
    ADDRESS_CHANGE,
    WITHDRAWAL,
    ACKNOWLEDGEMENT,
    NOT_FOR_US,
    /** From within: the compact is filed and returned. */
    CONCLUDED,
    /** From within: the campaign was closed. */
    CLOSED
}
