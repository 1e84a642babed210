package org.compactdesk.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;

/** Tells Camunda's web applications who has signed in with us. Made by Camunda, by its name; hence public. */
public class SignedIn implements AuthenticationProvider {

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        String user = request.getRemoteUser();
        if (user == null) {
            return AuthenticationResult.unsuccessful();
        }
        List<Group> groups = engine.getIdentityService().createGroupQuery().groupMember(user).list();
        AuthenticationResult result = AuthenticationResult.successful(user);
        result.setGroups(groups.stream().map(Group::getId).toList());
        return result;
    }

    @Override
    public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
        // Spring Security has asked already.
    }
}
