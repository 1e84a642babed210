package org.compactdesk.health;

import java.security.Principal;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.compactdesk.staff.People;
import org.compactdesk.staff.Staff;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.health.AdditionalHealthEndpointPath;
import org.springframework.boot.actuate.health.HealthEndpointGroup;
import org.springframework.boot.actuate.health.HealthEndpointGroups;
import org.springframework.boot.actuate.health.HealthEndpointGroupsPostProcessor;
import org.springframework.boot.actuate.health.HttpCodeStatusMapper;
import org.springframework.boot.actuate.health.StatusAggregator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Anybody may ask whether the desk is well; which part is not and why, administrators are told, as the groups are at that request. */
@Component
class ForAdministrators implements HealthEndpointGroupsPostProcessor {

    private final ObjectProvider<People> people;

    ForAdministrators(ObjectProvider<People> people) {
        this.people = people;
    }

    @Override
    public HealthEndpointGroups postProcessHealthEndpointGroups(HealthEndpointGroups groups) {
        return HealthEndpointGroups.of(new Group(groups.getPrimary()),
                groups.getNames().stream().collect(Collectors.toMap(Function.identity(), name -> new Group(groups.get(name)))));
    }

    private boolean isAdministrator(SecurityContext asked) {
        return Optional.ofNullable(asked).map(SecurityContext::getPrincipal).map(Principal::getName)
                .filter(user -> people.getObject().groupsOf(user).contains(Staff.ADMINISTRATORS)).isPresent();
    }

    private class Group implements HealthEndpointGroup {

        private final HealthEndpointGroup group;

        Group(HealthEndpointGroup group) {
            this.group = group;
        }

        @Override
        public boolean isMember(String name) {
            return group.isMember(name);
        }

        @Override
        public boolean showComponents(SecurityContext asked) {
            return isAdministrator(asked);
        }

        @Override
        public boolean showDetails(SecurityContext asked) {
            return isAdministrator(asked);
        }

        @Override
        public StatusAggregator getStatusAggregator() {
            return group.getStatusAggregator();
        }

        @Override
        public HttpCodeStatusMapper getHttpCodeStatusMapper() {
            return group.getHttpCodeStatusMapper();
        }

        @Override
        public AdditionalHealthEndpointPath getAdditionalPath() {
            return group.getAdditionalPath();
        }
    }
}
