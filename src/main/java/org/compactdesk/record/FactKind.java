package org.compactdesk.record;

/**
 * What kind of thing a fact says of a campaign, of a participation, or ({@link #CLOSED}) of both. Messages for people:
 * {@code campaignFact.<KIND>} and {@code fact.<KIND>}.
 */
public enum FactKind {
    /** From here on: of a campaign. */
    REQUESTED,
    /** The note's or the compact's text was changed; the document is the new text. */
    TEXT_CHANGED,
    SUBMITTED,
    CLEARED,
    SENT_BACK,
    ABANDONED,
    /** The registry confirmed reference and date; the texts are frozen from here on. */
    REGISTERED,
    RELEASED,
    DISPATCH_STOPPED,
    DISPATCH_RESUMED,
    /** The day is the new signature deadline. */
    DEADLINE_EXTENDED,
    /** The day is the meeting's new date. */
    MEETING_MOVED,
    /** The lists of the meeting are frozen; the day is the meeting's. From here on it cannot be moved. */
    MEETING_HELD,
    /** Name, e-mail and telephone number are the new focal point's. */
    FOCAL_POINT_CHANGED,
    /** The name is its number, the document the paper, the hash that of its text. */
    CORRIGENDUM_ISSUED,
    /** The campaign was closed; of a participation: while this Member State had not concluded, which stays open for signature. */
    CLOSED,
    /** From here on: of a participation. The dispatch was released and this Member State was among the addressees. */
    ADDRESSED,
    /** A mail server accepted the note for at least one main address. */
    NOTE_ACCEPTED,
    /** Every attempt at the note ended in a refusal. */
    NOTE_REFUSED,
    /** The note was handed over on paper. */
    NOTE_HANDED_OVER,
    ADDRESS_CHANGED,
    ACKNOWLEDGED,
    QUESTION_ASKED,
    QUESTION_ANSWERED,
    TALKS_OPENED,
    PROPOSAL_RECEIVED,
    COUNTER_PROPOSED,
    TEXT_AGREED,
    TALKS_ENDED,
    INTENTION_ANNOUNCED,
    INTENTION_TAKEN_BACK,
    DECLINED,
    /** A signed copy arrived; later facts about that copy refer to this one. */
    SIGNED_COPY_RECEIVED,
    /** The day beside the Government's signature, as the check read it off the copy. */
    SIGNED_BY_GOVERNMENT,
    /** The copy does not count: a duplicate, replaced by a further one, or another State's. */
    COPY_SET_ASIDE,
    COPY_IN_ORDER,
    /** The copy bears no signature of the Government, so it never counted. */
    COPY_UNSIGNED,
    /** Returned to the Government for correction. */
    COPY_RETURNED,
    /** The Secretary-General did not sign; the note says why. */
    COUNTERSIGNATURE_REFUSED,
    COUNTERSIGNED,
    ORIGINAL_AWAITED,
    ORIGINAL_FILED,
    /** The countersigned copy went back to the Government. */
    RETURNED_TO_GOVERNMENT,
    RECEIPT_CONFIRMED,
    RECEIPT_UNCONFIRMED,
    /** A person left it out of a round of reminders; the note says which and why. */
    TAKEN_OFF_REMINDERS,
    WITHDRAWN,
    /** Puts an earlier fact right: strikes it, or gives it another day. */
    RECTIFIED,
    /** The Member State should never have been addressed; takes it out of the number addressed. */
    ADDRESSED_IN_ERROR;

    public boolean isOfCampaign() {
        return compareTo(CLOSED) <= 0;
    }

    public boolean isOfParticipation() {
        return compareTo(CLOSED) >= 0;
    }

    boolean comesFromTheGovernment() {
        return switch (this) {
            case ADDRESS_CHANGED, ACKNOWLEDGED, QUESTION_ASKED, PROPOSAL_RECEIVED, TALKS_OPENED, INTENTION_ANNOUNCED,
                    INTENTION_TAKEN_BACK, DECLINED, SIGNED_COPY_RECEIVED, WITHDRAWN, RECEIPT_CONFIRMED -> true;
            default -> false;
        };
    }

    /** Whether it puts another fact right; such a one never counts itself. */
    public boolean corrects() {
        return this == RECTIFIED || this == ADDRESSED_IN_ERROR;
    }
}
