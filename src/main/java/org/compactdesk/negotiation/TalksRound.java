package org.compactdesk.negotiation;

import java.time.LocalDate;
import org.compactdesk.kernel.BusinessKey;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One round of talks with one Government.
 *
 * @param number   1, 2, 3 … within the participation
 * @param closedOn the day it ended, in New York, or null while it is open
 * @param ending   how it ended, or null
 */
@Table(schema = "desk", name = "talks_round")
record TalksRound(@Id Long id, String businessKey, int number, LocalDate openedOn, LocalDate closedOn, Ending ending) {

    /** Messages for people: {@code ending.<NAME>}. */
    enum Ending {
        TEXT_AGREED,
        NO_AGREEMENT,
        OVERTAKEN
    }

    BusinessKey key() {
        return BusinessKey.parse(businessKey);
    }

    boolean isOpen() {
        return closedOn == null;
    }

    TalksRound closed(LocalDate day, Ending how) {
        return new TalksRound(id, businessKey, number, openedOn, day, how);
    }
}
