package org.compactdesk.signature;

/** Whether the Secretary-General signed, and where that leaves the examination. */
enum Countersignature {
    SIGNED(Examination.COUNTERSIGNED),
    NOT_SIGNED(Examination.IN_ORDER);

    private final Examination examination;

    Countersignature(Examination examination) {
        this.examination = examination;
    }

    Examination examination() {
        return examination;
    }
}
