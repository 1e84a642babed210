package org.compactdesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.compactdesk.staff.Staff;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Models over REST where an operator has switched that on: for administrators, as before for nobody else. What is closed otherwise, ByTheFormsTest asks the running desk. */
class EngineWriteGuardTest {

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/migration/execute", "/engine-rest/engine/default/modification/execute", "/camunda/api/engine/engine/default/migration/execute",
            "/engine-rest/process-instance/x/modification", "/engine-rest/process-definition/x/restart"})
    void switchedOnAnAdministratorMovesInstances(String path) throws Exception {
        assertThat(passes(path, true, Staff.ADMINISTRATORS)).isTrue();
        assertThat(passes(path, true, "process-owner")).isFalse();
        assertThat(passes(path, false, Staff.ADMINISTRATORS)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/deployment/create", "/camunda/api/engine/engine/default/deployment/create"})
    void switchedOnAnAdministratorDeploys(String path) throws Exception {
        assertThat(passes(path, true, Staff.ADMINISTRATORS)).isTrue();
        assertThat(passes(path, false, Staff.ADMINISTRATORS)).isFalse();
    }

    private static boolean passes(String path, boolean switchedOn, String group) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
        request.setRemoteUser("somebody");
        request.setAttribute(EngineIdentity.class.getName() + ".groups", List.of(group));
        MockFilterChain chain = new MockFilterChain();
        new EngineWriteGuard(new AccessSettings(switchedOn)).doFilter(request, new MockHttpServletResponse(), chain);
        return chain.getRequest() != null;
    }
}
