package org.compactdesk.access;

import java.io.ByteArrayInputStream;
import java.lang.reflect.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.runtime.Job;
import org.compactdesk.Campaigner;
import org.compactdesk.Desk;
import org.compactdesk.kernel.BusinessKey;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.multipart.MultipartFile;

/** A desk with something of every kind on it, and how each endpoint is asked about that: with ids that are there and bodies that can be read. */
@Component
class Samples {

    private static final Pattern VARIABLE = Pattern.compile("(?:([^/{}]+)/)?\\{([^}]+)}");
    private static final String NOWHERE = "no-such-thing";
    private static final DefaultParameterNameDiscoverer names = new DefaultParameterNameDiscoverer();

    /** What stands for a variable of a path, by the word before it where that tells more than its own name. */
    private final Map<String, String> values = new HashMap<>();
    private final ProcessEngine engine;
    private final Probe probe;
    private final JdbcClient database;
    private String instance;

    Samples(ProcessEngine engine, Probe probe, JdbcClient database) {
        this.engine = engine;
        this.probe = probe;
        this.database = database;
    }

    /** A campaign whose note has gone out and one more whose draft waits, something that came in, and a task of the registry that ends in three days. */
    void make(Desk desk, Campaigner campaigner) {
        BusinessKey france = campaigner.invites("FRA");
        desk.as("registry").starts("IncomingCorrespondence", Map.of("medium", "PAPER", "receivedOn", "2017-08-02", "note", "As it came",
                "document", Desk.file("copy.txt", "A word")));
        probe.deploy();
        instance = probe.start(new Date()).getId();
        var task = engine.getTaskService().createTaskQuery().processInstanceId(instance).singleResult();
        engine.getTaskService().createComment(task.getId(), instance, "A comment");
        var attachment = engine.getTaskService().createAttachment("text", task.getId(), instance, "note", "a file", new ByteArrayInputStream(new byte[] {65}));
        var definition = task.getProcessDefinitionId();
        var entry = engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey("IncomingCorrespondence").latestVersion().singleResult().getId();
        values.putAll(Map.of("name", "default", "engine", "default", "engineName", "default", "processEngineName", "default", "task", task.getId(), "instance", instance,
                "execution", task.getExecutionId(), "process-definition", entry, "key", "IncomingCorrespondence", "process-instance", instance));
        values.putAll(Map.of("user", "process-owner-2", "group", "legal", "groupId", "legal", "userId", "process-owner-2", "members", "process-owner-2", "memberId", "process-owner-2"));
        values.put("comment", engine.getTaskService().getTaskComments(task.getId()).get(0).getId());
        values.put("attachment", attachment.getId());
        values.put("deployment", engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionId(definition).singleResult().getDeploymentId());
        values.put("resources", engine.getRepositoryService().getDeploymentResources(values.get("deployment")).get(0).getId());
        values.put("variables", "campaign");
        values.put("localVariables", "campaign");
        values.put("variable-instance", engine.getRuntimeService().createVariableInstanceQuery().processInstanceIdIn(instance).list().get(0).getId());
        values.put("filter", engine.getFilterService().createFilterQuery().list().get(0).getId());
        values.put("authorization", engine.getAuthorizationService().createAuthorizationQuery().resourceType(Resources.APPLICATION).list().get(0).getId());
        values.put("job", engine.getManagementService().createJobQuery().list().stream().filter(job -> job.getProcessDefinitionId() != null).map(Job::getId).findFirst().orElse(NOWHERE));
        values.put("job-definition", engine.getManagementService().createJobDefinitionQuery().listPage(0, 1).stream().map(job -> job.getId()).findFirst().orElse(NOWHERE));
        values.put("decision-definition", engine.getRepositoryService().createDecisionDefinitionQuery().listPage(0, 1).get(0).getId());
        values.put("decision-definition/key", engine.getRepositoryService().createDecisionDefinitionQuery().listPage(0, 1).get(0).getKey());
        values.put("activity-instance", engine.getHistoryService().createHistoricActivityInstanceQuery().processInstanceId(instance).listPage(0, 1).get(0).getId());
        values.put("history/variable-instance", engine.getHistoryService().createHistoricVariableInstanceQuery().listPage(0, 1).stream().map(one -> one.getId()).findFirst().orElse(NOWHERE));
        values.put("iso3", france.iso3());
        values.put("out", number("select max(id) from desk.letter"));
        values.put("in", number("select max(id) from desk.correspondence"));
        values.put("documents", number("select max(id) from desk.document"));
        values.put("letter", "0");
        values.put("enclosure", "0");
        values.put("page", "1");
        values.put("day", "2017-08-02");
        values.put("asOf", "2017-08-02");
        values.put("report", "1");
        values.put("participations?key", france.toString());
        values.put("reference", france.reference());
        values.put("processDefinition", "IncomingCorrespondence");
    }

    private String number(String question) {
        return database.sql(question).query(String.class).single();
    }

    void remove() {
        probe.remove();
    }

    /** With ids that are there. */
    String path(Endpoint endpoint) {
        String path = endpoint.path();
        String given = path.contains("?") ? path.substring(path.indexOf('?')) : null;
        path = (given == null ? path : path.substring(0, path.indexOf('?'))).replace("**", "liveness");
        Matcher variable = VARIABLE.matcher(path);
        StringBuilder filled = new StringBuilder();
        while (variable.find()) {
            String before = variable.group(1);
            String value = Optional.ofNullable(values.get(before + "/" + variable.group(2))).or(() -> Optional.ofNullable(values.get(before)))
                    .or(() -> Optional.ofNullable(values.get(variable.group(2)))).orElse(NOWHERE);
            variable.appendReplacement(filled, Matcher.quoteReplacement((before == null ? "" : before + "/") + encoded(value)));
        }
        variable.appendTail(filled);
        return filled + query(endpoint, given, filled.toString());
    }

    private String query(Endpoint endpoint, String given, String path) {
        if (path.endsWith("/authorization/check")) {
            return "?permissionName=READ&resourceName=Task&resourceType=7";
        }
        if (path.endsWith("/report") && path.contains("/history/")) {
            return "?reportType=duration&periodUnit=month";
        }
        if (path.endsWith("/identity/groups")) {
            return "?userId=" + values.get("userId");
        }
        if (path.endsWith("/metrics/aggregated")) {
            return "?subscriptionStartDate=2017-01-01&groupBy=year&metrics=process-instances&startDate=2017-01-01T00:00:00.000-0000&endDate=2017-12-31T00:00:00.000-0000";
        }
        if (path.startsWith("/on-paper") && endpoint.isRead()) {
            return "?reference=" + encoded(values.get("reference"));
        }
        if (given != null) {
            String word = path.substring(path.lastIndexOf('/') + 1);
            return Arrays.stream(given.substring(1).split("&")).map(one -> one + "=" + encoded(values.getOrDefault(word + "?" + one, values.getOrDefault(one, NOWHERE))))
                    .collect(Collectors.joining("&", "?", ""));
        }
        return endpoint.handler() != null && endpoint.handler().getDeclaringClass().getName().startsWith("org.compactdesk") && (endpoint.isRead() || path.equals("/uploads")) ? form(endpoint, "?") : "";
    }

    /** What a page of ours asks for. */
    private String form(Endpoint endpoint, String prefix) {
        Parameter[] parameters = endpoint.handler().getParameters();
        String[] called = names.getParameterNames(endpoint.handler());
        StringBuilder form = new StringBuilder(endpoint.path().startsWith("/on-paper") ? "reference=" + encoded(values.get("reference")) : "");
        for (int i = 0; i < parameters.length; i++) {
            RequestParam asked = parameters[i].getAnnotation(RequestParam.class);
            boolean needed = asked != null && asked.required() && asked.defaultValue().equals(ValueConstants.DEFAULT_NONE) && parameters[i].getType() != Optional.class;
            if (needed && parameters[i].getType() != MultipartFile.class) {
                form.append(form.isEmpty() ? prefix : "&").append(called[i]).append('=').append(encoded(values.getOrDefault(called[i], "1")));
            }
        }
        return form.toString();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** @param content null for none */
    record Body(String mediaType, String content) {
    }

    /** @param role who asks, by the user's name */
    Body body(Endpoint endpoint, String role) {
        if (endpoint.isRead()) {
            return new Body(null, null);
        }
        if (endpoint.path().startsWith("/uploads")) {
            return new Body("application/octet-stream", "A word");
        }
        boolean ours = endpoint.handler() == null || endpoint.handler().getDeclaringClass().getName().startsWith("org.compactdesk");
        if (ours && endpoint.handler() != null && Arrays.stream(endpoint.handler().getParameters()).noneMatch(one -> one.isAnnotationPresent(RequestBody.class))) {
            boolean file = Arrays.stream(endpoint.handler().getParameterTypes()).anyMatch(type -> type == MultipartFile.class);
            return file ? multipart(form(endpoint, "")) : new Body("application/x-www-form-urlencoded", form(endpoint, ""));
        }
        if (endpoint.consumes().startsWith("multipart")) {
            return multipart("deployment-name=by-hand&valueType=Bytes&attachment-name=a&attachment-type=b");
        }
        return new Body(endpoint.consumes(), endpoint.consumes().equals("application/json") ? json(endpoint, role) : "");
    }

    private static Body multipart(String fields) {
        StringBuilder body = new StringBuilder();
        for (String field : fields.isEmpty() ? new String[0] : fields.split("&")) {
            String[] pair = field.split("=", 2);
            body.append("--part\r\nContent-Disposition: form-data; name=\"").append(pair[0]).append("\"\r\n\r\n").append(pair[1]).append("\r\n");
        }
        for (String name : List.of("table", "list", "data", "content")) {
            body.append("--part\r\nContent-Disposition: form-data; name=\"").append(name).append("\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\na,b\r\n");
        }
        return new Body("multipart/form-data; boundary=part", body + "--part--\r\n");
    }

    /** Where nothing at all would be refused as such, before anybody asks who may. */
    private static String json(Endpoint endpoint, String role) {
        String path = endpoint.path();
        if (path.endsWith("/claim")) {
            return "{\"userId\": \"" + role + "\"}";
        }
        if (path.endsWith("/assignee") || path.endsWith("/delegate")) {
            return "{\"userId\": \"process-owner-2\"}";
        }
        if (path.contains("/identity-links")) {
            return "{\"userId\": \"process-owner-2\", \"type\": \"candidate\"}";
        }
        if (path.endsWith("/comment/create")) {
            return "{\"message\": \"A word\"}";
        }
        if (path.contains("retries")) {
            return "{\"retries\": 1, \"jobIds\": [\"no-such-job\"], \"processInstances\": [\"no-such-instance\"]}";
        }
        if (path.endsWith("/filter/create") || path.endsWith("/filter/{id}")) {
            return "{\"name\": \"Other\", \"resourceType\": \"Task\", \"query\": {}, \"properties\": {}}";
        }
        if (path.endsWith("/credentials")) {
            return "{\"password\": \"Another-2017\", \"authenticatedUserPassword\": \"" + role + "\"}";
        }
        return "{}";
    }
}
