package org.compactdesk.access;

import java.util.List;
import org.camunda.bpm.engine.AuthenticationException;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Checks a password with the engine, which keeps the users. Its lock-out is the guard against guessing: a wrong password locks the
 * user for three seconds, each further one twice as long (at most a minute), the tenth until an administrator unlocks the user.
 */
@Component
class SignIn implements AuthenticationProvider {

    private final IdentityService identities;

    SignIn(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String user = attempt.getName();
        if (!passes(user, String.valueOf(attempt.getCredentials()))) {
            throw new BadCredentialsException("wrong user name or password");
        }
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(user, null, List.of());
        signedIn.setDetails(attempt.getDetails());
        return signedIn;
    }

    private boolean passes(String user, String password) {
        try {
            return identities.checkPassword(user, password);
        } catch (AuthenticationException locked) {
            throw new LockedException("the user is locked", locked);
        }
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
