package org.compactdesk.incoming;

/** What a person says something is: a kind of response, or that another sent it. */
enum Classification {
    SIGNED_COPY,
    TALKS,
    INTENTION,
    INTENTION_TAKEN_BACK,
    DECLINED,
    QUESTION,
    ADDRESS_CHANGE,
    WITHDRAWAL,
    ACKNOWLEDGEMENT,
    NOT_FOR_US,
    WRONG_SENDER
}
