package org.compactdesk.signature;

/** What becomes of a copy that the Secretary-General did not sign, and where that leaves the examination. */
enum Resolution {
    AGAIN(Examination.IN_ORDER),
    RETURN(Examination.RETURNED),
    TALKS(Examination.TO_TALKS);

    private final Examination examination;

    Resolution(Examination examination) {
        this.examination = examination;
    }

    Examination examination() {
        return examination;
    }
}
