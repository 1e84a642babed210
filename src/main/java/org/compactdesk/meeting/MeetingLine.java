package org.compactdesk.meeting;

import java.time.LocalDate;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One Member State on the lists of a meeting.
 *
 * @param ground      why, in one of a few kinds
 * @param receivedOn  when the signed copy that counts came in, or null
 * @param announcedOn when the intention that stands was announced, or null
 * @param signedOn    the date beside the Government's signature where a check has read it, or null
 */
@Table(schema = "desk", name = "meeting_list_line")
public record MeetingLine(String iso3, Recognition recognition, Ground ground, LocalDate receivedOn, LocalDate announcedOn,
        LocalDate signedOn) {

    /** The same, recognized because a person decided so; as it is where there is nothing to decide on. */
    MeetingLine decided() {
        return recognition == Recognition.UNVERIFIED ? new MeetingLine(iso3, Recognition.RECOGNIZED, Ground.DECIDED, receivedOn, announcedOn, signedOn) : this;
    }

    /** Sentences for people: {@code meeting.ground.<NAME>}. */
    public enum Ground {
        RECEIVED_IN_TIME,
        NOT_VERIFIED,
        /** Not verified either, and recognized because a person decided so. */
        DECIDED,
        RETURNED,
        RECEIVED_TOO_LATE,
        ANNOUNCED,
        NOTHING
    }
}
