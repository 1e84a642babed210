package org.compactdesk.staff;

import static java.util.stream.Collectors.toMap;
import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.TaskQuery;
import org.compactdesk.kernel.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.StringUtils;

/** Brings the engine's groups, users, authorizations and filters to what {@code staff.yml} says; at every start, before the first request. */
@Component
class StaffSetup implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(StaffSetup.class);

    /** Where a group is given something: on one thing, or on all there are of a kind. */
    private record Place(Resources resource, String id) {
    }

    private final Staff staff;
    private final IdentityService identities;
    private final AuthorizationService authorizations;
    private final FilterService filters;
    private final TaskService tasks;
    private final TransactionTemplate transaction;

    StaffSetup(Staff staff, IdentityService identities, AuthorizationService authorizations, FilterService filters, TaskService tasks,
            TransactionTemplate transaction) {
        this.staff = staff;
        this.identities = identities;
        this.authorizations = authorizations;
        this.filters = filters;
        this.tasks = tasks;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            removeOtherGroups();
            staff.groups().forEach(this::apply);
            staff.demoUsers().forEach(this::apply);
            applyFilters();
        });
        transaction.executeWithoutResult(status -> makeFirstAdministrator());
    }

    /** With what they were given and who belonged to them; only the administrators cannot be written away. */
    private void removeOtherGroups() {
        List<String> declared = staff.groups().stream().map(Staff.GroupOfStaff::id).toList();
        identities.createGroupQuery().list().stream().map(Group::getId).filter(id -> !declared.contains(id) && !Staff.ADMINISTRATORS.equals(id)).forEach(gone -> {
            log.info("The group {} stands in staff.yml no more and is removed", gone);
            authorizations.createAuthorizationQuery().groupIdIn(gone).list().forEach(given -> authorizations.deleteAuthorization(given.getId()));
            identities.deleteGroup(gone);
        });
    }

    private void apply(Staff.GroupOfStaff declared) {
        Group group = identities.createGroupQuery().groupId(declared.id()).singleResult();
        if (group == null) {
            group = identities.newGroup(declared.id());
        }
        group.setName(declared.name());
        group.setType(Staff.ADMINISTRATORS.equals(declared.id()) ? "SYSTEM" : "WORKFLOW");
        identities.saveGroup(group);

        Map<Place, Permission[]> grants = grants(declared);
        for (Authorization present : authorizations.createAuthorizationQuery().groupIdIn(declared.id()).authorizationType(AUTH_TYPE_GRANT).list()) {
            Permission[] permissions = grants.remove(new Place(resource(present.getResourceType()), present.getResourceId()));
            if (permissions != null) {
                present.setPermissions(permissions);
                authorizations.saveAuthorization(present);
            } else if (!comesByItself(present)) {
                authorizations.deleteAuthorization(present.getId());
            }
        }
        grants.forEach((place, permissions) -> grant(declared.id(), place, permissions));
    }

    private Map<Place, Permission[]> grants(Staff.GroupOfStaff group) {
        Map<Place, Permission[]> grants = new LinkedHashMap<>();
        if (group.everything()) {
            for (Resources resource : Resources.values()) {
                grants.put(new Place(resource, ANY), new Permission[] {Permissions.ALL});
            }
            return grants;
        }
        List<String> applications = new ArrayList<>(staff.everybody().applications());
        applications.addAll(group.applications());
        applications.forEach(application -> grants.put(new Place(Resources.APPLICATION, application), new Permission[] {Permissions.ACCESS}));
        Map<Resources, List<String>> named = new HashMap<>(staff.everybody().grants());
        named.putAll(group.grants());
        named.forEach((resource, permissions) -> grants.put(new Place(resource, ANY), permissions(resource, permissions)));
        if (!group.starts().isEmpty()) {
            grants.put(new Place(Resources.PROCESS_INSTANCE, ANY), new Permission[] {Permissions.CREATE});
        }
        group.starts().forEach(process -> grants.put(new Place(Resources.PROCESS_DEFINITION, process),
                new Permission[] {ProcessDefinitionPermissions.READ, ProcessDefinitionPermissions.CREATE_INSTANCE}));
        return grants;
    }

    private static Permission[] permissions(Resources resource, List<String> names) {
        return names.stream()
                .map(name -> resource == Resources.PROCESS_DEFINITION ? ProcessDefinitionPermissions.valueOf(name) : Permissions.valueOf(name))
                .toArray(Permission[]::new);
    }

    private static Resources resource(int type) {
        for (Resources resource : Resources.values()) {
            if (resource.resourceType() == type) {
                return resource;
            }
        }
        return null;
    }

    /** The engine itself gives a group its candidate tasks and its members the sight of it; the filters are given below. Each one by one, never all there are. */
    private static boolean comesByItself(Authorization authorization) {
        Resource resource = resource(authorization.getResourceType());
        return !ANY.equals(authorization.getResourceId()) && (resource == Resources.TASK || resource == Resources.GROUP || resource == Resources.FILTER);
    }

    private void grant(String group, Place place, Permission... permissions) {
        Authorization authorization = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
        authorization.setGroupId(group);
        authorization.setResource(place.resource());
        authorization.setResourceId(place.id());
        authorization.setPermissions(permissions);
        authorizations.saveAuthorization(authorization);
    }

    private void apply(Staff.DemoUser declared) {
        User user = identities.createUserQuery().userId(declared.id()).singleResult();
        if (user == null) {
            user = identities.newUser(declared.id());
            user.setPassword(declared.id());
        }
        user.setFirstName(declared.name());
        user.setLastName("");
        user.setEmail(declared.id() + "@desk.example.org");
        identities.saveUser(user);
        List<String> present = identities.createGroupQuery().groupMember(declared.id()).list().stream().map(Group::getId).toList();
        present.stream().filter(group -> !declared.groups().contains(group)).forEach(group -> identities.deleteMembership(declared.id(), group));
        declared.groups().stream().filter(group -> !present.contains(group)).forEach(group -> identities.createMembership(declared.id(), group));
    }

    /** Filters without an owner are the file's; whoever makes one in Tasklist owns it. */
    private void applyFilters() {
        Map<String, Filter> present = filters.createTaskFilterQuery().list().stream().filter(filter -> filter.getOwner() == null)
                .collect(toMap(Filter::getName, filter -> filter, (one, other) -> one));
        int place = 0;
        for (Staff.TaskFilter declared : staff.filters()) {
            Filter filter = present.remove(declared.name());
            if (filter == null) {
                filter = filters.newTaskFilter(declared.name());
            }
            filter.setQuery(query(declared));
            filter.setProperties(Map.of("description", declared.description(), "priority", place++, "refresh", true, "color", "#1d5b86",
                    "showUndefinedVariable", false,
                    "variables", staff.card().stream().map(line -> Map.of("name", line.variable(), "label", line.label())).toList()));
            String id = filters.saveFilter(filter).getId();
            for (Staff.GroupOfStaff group : staff.groups()) {
                if (!group.everything() && authorizations.createAuthorizationQuery().groupIdIn(group.id()).resourceType(Resources.FILTER).resourceId(id).count() == 0) {
                    grant(group.id(), new Place(Resources.FILTER, id), Permissions.READ);
                }
            }
        }
        present.values().forEach(gone -> filters.deleteFilter(gone.getId()));
    }

    private TaskQuery query(Staff.TaskFilter filter) {
        TaskQuery query = tasks.createTaskQuery().active();
        if (filter.candidateGroups() != null) {
            query.taskCandidateGroupInExpression(filter.candidateGroups()).includeAssignedTasks();
        }
        if (filter.assignee() != null) {
            query.taskAssigneeExpression(filter.assignee());
        }
        if (filter.dueAfter() != null) {
            query.dueAfterExpression(filter.dueAfter());
        }
        if (filter.dueBefore() != null) {
            query.dueBeforeExpression(filter.dueBefore());
        }
        return query.orderByDueDate().asc();
    }

    /** Needed once: where there is an administrator already, the setting may be taken out of the environment again. */
    private void makeFirstAdministrator() {
        if (identities.createUserQuery().memberOfGroup(Staff.ADMINISTRATORS).count() > 0) {
            return;
        }
        Staff.FirstAdministrator first = staff.firstAdministrator();
        if (first == null || !StringUtils.hasText(first.user()) || !StringUtils.hasText(first.password())) {
            throw new NotConfigured(List.of(SettingsCheck.NO_ADMINISTRATOR));
        }
        User administrator = identities.newUser(first.user());
        administrator.setFirstName(Messages.of("person.administrator"));
        administrator.setLastName("");
        if (!identities.checkPasswordAgainstPolicy(first.password(), administrator).isValid()) {
            throw new NotConfigured(List.of(Messages.of("settings.weakPassword")));
        }
        administrator.setPassword(first.password());
        identities.saveUser(administrator);
        identities.createMembership(first.user(), Staff.ADMINISTRATORS);
    }
}
