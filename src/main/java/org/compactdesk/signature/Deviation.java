package org.compactdesk.signature;

/** What the focal point decides on a text that differs, and where that leaves the examination. */
enum Deviation {
    ACCEPTED(Examination.IN_ORDER),
    TALKS(Examination.TO_TALKS),
    RETURN(Examination.RETURNED);

    private final Examination examination;

    Deviation(Examination examination) {
        this.examination = examination;
    }

    Examination examination() {
        return examination;
    }
}
