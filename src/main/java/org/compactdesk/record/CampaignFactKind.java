package org.compactdesk.record;

/** What kind of thing a campaign's fact says. Messages for people: {@code campaignFact.<KIND>}. */
public enum CampaignFactKind {
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
    CLOSED
}
