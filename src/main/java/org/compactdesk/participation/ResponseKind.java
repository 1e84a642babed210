package org.compactdesk.participation;

/** What a response is, which decides the branch that its participation takes. Messages for people: {@code response.<KIND>}. */
public enum ResponseKind {
    SIGNED_COPY,
    /** A proposal to adjust the text, or the wish to talk. */
    TALKS,
    INTENTION,
    /** The intention that was announced does not stand any more. */
    INTENTION_TAKEN_BACK,
    DECLINED,
    QUESTION,
    ADDRESS_CHANGE,
    WITHDRAWAL,
    ACKNOWLEDGEMENT,
    NOT_FOR_US,
    /** From within: the compact is filed and returned. */
    CONCLUDED,
    /** From within: the campaign was closed. */
    CLOSED;

    /** The branch that its participation takes, by the name that the model compares: taking back goes the way of announcing. */
    String branch() {
        return this == INTENTION_TAKEN_BACK ? INTENTION.name() : name();
    }

    /** Whether an instance that finds it ends. */
    boolean ends() {
        return this == CONCLUDED || this == CLOSED;
    }

    /** Whether it is something that a Government or its mission sends; the others come from within. */
    public boolean comesIn() {
        return !ends();
    }
}
