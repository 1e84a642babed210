package org.compactdesk.staff;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.compactdesk.engine.CurrentPerson;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** The people who work at the desk, by user id, whoever asks: staff may not browse each other's accounts. */
@Component
public class People {

    private final IdentityService identities;
    private final CurrentPerson person;
    private final Staff staff;

    People(IdentityService identities, CurrentPerson person, Staff staff) {
        this.staff = staff;
        this.identities = identities;
        this.person = person;
    }

    /** The ids of the groups a person belongs to; empty when the person is not known. */
    public List<String> groupsOf(String userId) {
        return person.asTheDesk(() -> identities.createGroupQuery().groupMember(userId).list()).stream().map(Group::getId).toList();
    }

    /** Where the members of a group get their mail from the desk, as far as their profiles say it. */
    public List<String> addressesOf(String group) {
        return members(group).map(User::getEmail).filter(StringUtils::hasText).map(String::strip).distinct().toList();
    }

    /** The ids of those who have work at the desk and no address in their profile, so that no mail reaches them. */
    public List<String> withoutAddress() {
        return staff.groups().stream().map(Staff.GroupOfStaff::id).filter(group -> !Staff.ADMINISTRATORS.equals(group)).flatMap(this::members)
                .filter(user -> !StringUtils.hasText(user.getEmail())).map(User::getId).distinct().sorted().toList();
    }

    private Stream<User> members(String group) {
        return person.asTheDesk(() -> identities.createUserQuery().memberOfGroup(group).orderByUserId().asc().list()).stream();
    }

    /** Tells a user's password from the next one, and from none; empty where there is no such user (any more). */
    public Optional<String> passwordStamp(String userId) {
        return Optional.ofNullable(person.asTheDesk(() -> identities.createUserQuery().userId(userId).singleResult()))
                .map(user -> UUID.nameUUIDFromBytes(user.getPassword().getBytes(StandardCharsets.UTF_8)).toString());
    }
}
