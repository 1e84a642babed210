package org.compactdesk.engine;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.compactdesk.kernel.Messages;
import org.springframework.stereotype.Component;

/** How people read the users that the record names. In templates: {@code @personNames}. */
@Component
public class PersonNames {

    private final IdentityService identities;
    private final CurrentPerson person;

    PersonNames(IdentityService identities, CurrentPerson person) {
        this.identities = identities;
        this.person = person;
    }

    /** The user's name; "the desk" for the desk itself, the id where there is no such user any more. */
    public String of(String id) {
        return CurrentPerson.THE_DESK.equals(id) ? Messages.of("person.theDesk")
                : user(id).map(PersonNames::name).filter(name -> !name.isBlank()).orElse(id);
    }

    private Optional<User> user(String id) {
        return person.asTheDesk(() -> Optional.ofNullable(identities.createUserQuery().userId(id).singleResult()));
    }

    private static String name(User user) {
        return Stream.of(user.getFirstName(), user.getLastName()).filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
    }
}
