package org.compactdesk.staff;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** The people who work at the desk, as other features may ask about them: by user id, whoever asks. */
@Component
public class People {

    private final IdentityService identities;

    People(IdentityService identities) {
        this.identities = identities;
    }

    /** How a person is called on a screen or in a letter; the id itself when the person is not known (any more). Never null for an id. */
    public String nameOf(String userId) {
        return find(userId)
                .map(user -> String.join(" ", Optional.ofNullable(user.getFirstName()).orElse(""), Optional.ofNullable(user.getLastName()).orElse("")).strip())
                .filter(name -> !name.isEmpty())
                .orElse(userId);
    }

    /** The ids of the groups a person belongs to; empty when the person is not known. */
    public List<String> groupsOf(String userId) {
        return asTheDesk(() -> identities.createGroupQuery().groupMember(userId).list()).stream().map(Group::getId).toList();
    }

    /** Whether there is such a user (still). */
    boolean knows(String userId) {
        return find(userId).isPresent();
    }

    private Optional<User> find(String userId) {
        return userId == null ? Optional.empty()
                : Optional.ofNullable(asTheDesk(() -> identities.createUserQuery().userId(userId).singleResult()));
    }

    /** Staff may not browse each other's accounts, yet a page names who recorded a fact: the desk itself looks the name up. */
    private <T> T asTheDesk(Supplier<T> query) {
        Authentication asking = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            return query.get();
        } finally {
            if (asking != null) {
                identities.setAuthentication(asking.getUserId(), asking.getGroupIds(), asking.getTenantIds());
            }
        }
    }
}
