package org.compactdesk.staff;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.compactdesk.engine.CurrentPerson;
import org.springframework.stereotype.Component;

/** The people who work at the desk, by user id, whoever asks: staff may not browse each other's accounts. */
@Component
class People {

    private final IdentityService identities;
    private final CurrentPerson person;

    People(IdentityService identities, CurrentPerson person) {
        this.identities = identities;
        this.person = person;
    }

    /** The ids of the groups a person belongs to; empty when the person is not known. */
    List<String> groupsOf(String userId) {
        return person.asTheDesk(() -> identities.createGroupQuery().groupMember(userId).list()).stream().map(Group::getId).toList();
    }

    /** Whether there is such a user (still). */
    boolean knows(String userId) {
        return userId != null && person.asTheDesk(() -> identities.createUserQuery().userId(userId).count()) > 0;
    }
}
