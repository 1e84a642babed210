package org.compactdesk.signature;

/** What a person found on looking a signed copy over, and where that leaves the examination. Messages for people: {@code finding.<NAME>}. */
enum Finding {
    IN_ORDER(Examination.IN_ORDER),
    ADDITIONS(Examination.TEXT_DIFFERS),
    DEVIATIONS(Examination.TEXT_DIFFERS),
    FAULTS(Examination.RETURNED),
    DUPLICATE(Examination.SET_ASIDE),
    OTHER_STATE(Examination.SET_ASIDE);

    private final Examination examination;

    Finding(Examination examination) {
        this.examination = examination;
    }

    Examination examination() {
        return examination;
    }

    Comparison comparison() {
        return switch (this) {
            case ADDITIONS -> Comparison.ADDITIONS;
            case DEVIATIONS -> Comparison.DEVIATIONS;
            default -> Comparison.IDENTICAL;
        };
    }
}
