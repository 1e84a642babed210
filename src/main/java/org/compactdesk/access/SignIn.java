package org.compactdesk.access;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.compactdesk.staff.People;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Checks a password with the engine, which keeps the users; both chains find this by themselves. Of guessing see {@link WrongPasswords}. */
@Component
class SignIn implements AuthenticationProvider {

    private final IdentityService identities;
    private final People people;

    SignIn(IdentityService identities, People people) {
        this.identities = identities;
        this.people = people;
    }

    /** Keeps as its details which password it was: with another one the session is over ({@link EngineIdentity}). */
    @Override
    public Authentication authenticate(Authentication attempt) {
        String user = attempt.getName();
        String stamp = people.passwordStamp(user).orElse("");
        if (!identities.checkPassword(user, String.valueOf(attempt.getCredentials()))) {
            throw new BadCredentialsException("wrong user name or password");
        }
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(user, null, List.of());
        signedIn.setDetails(stamp);
        return signedIn;
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
