package org.compactdesk.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.compactdesk.DeskTest;
import org.compactdesk.kernel.Rejection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A step is done by its bean, whatever variables there are; and no variable that a model asks for has the name of a bean. */
class BeansFirstTest extends DeskTest {

    private static final Pattern ASKED = Pattern.compile("(?:[Cc]onditionExpression|timeDate|timeDuration|timeCycle)\\b[^>]*>[$#]\\{([^}]*)}");
    private static final Pattern NAME = Pattern.compile("'[^']*'|\\.\\w+|\\b([a-z]\\w*)");

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private IdentityService identities;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private RepositoryService repository;

    private final List<String> deployments = new ArrayList<>();

    @Test
    void aVariableDoesNotStandInForAStep() {
        String reference = campaigner.dispatches("NRU");
        desk.as("process-owner").starts("StaffInstruction", Map.of("act", "EXTEND_DEADLINE", "instructionCampaign", reference,
                "reason", "More time was asked for", "day", "2017-09-08"));
        identities.clearAuthentication();
        String instance = runtime.createProcessInstanceQuery().processDefinitionKey("StaffInstruction")
                .processInstanceBusinessKey(reference).singleResult().getId();
        runtime.setVariable(instance, "carryOutInstruction", "something else");

        desk.as("process-owner-2").completes("ConfirmInstruction", reference, Map.of("confirmation", "CONFIRMED"));
        desk.runDueJobs();

        identities.clearAuthentication();
        assertThat(runtime.createProcessInstanceQuery().processInstanceId(instance).count()).isZero();
    }

    @Test
    void noVariableThatAModelAsksForHasTheNameOfABean() throws IOException {
        Set<String> asked = new TreeSet<>();
        for (Path model : models()) {
            ASKED.matcher(Files.readString(model)).results().map(found -> found.group(1)).forEach(expression ->
                    asked.addAll(NAME.matcher(expression).results().map(BeansFirstTest::name).filter(name -> !name.isEmpty()).collect(Collectors.toSet())));
        }

        assertThat(asked).contains("clearance", "response", "releaseAt").filteredOn(beans::containsBean).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"''.getClass()", "''.class", "''.getClass().forName('java.lang.Runtime')", "''.length()", "execution.getClass()", "execution.class", "execution.destroy()",
            "execution.processEngineServices.repositoryService", "execution.getProcessEngine().getManagementService()", "dataSource", "dataSource.connection", "environment.getProperty('user.home')",
            "repositoryService.createDeployment()", "identityService.createUserQuery().list()", "people.groupsOf('admin')", "recordCheck.getClass()", "recordCheck.class", "dueIn.getClass()",
            "dueIn.class.classLoader", "dueIn.hashCode()", "dateTime().getClass()", "now().getTime()", "list.getClass()", "list.size()"})
    void anExpressionIsNoProgram(String expression) {
        String instance = probe("<serviceTask id='work' camunda:expression=\"${" + expression + "}\"/>");
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey(instance, Map.of("list", List.of(1)))).isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("An expression may read variables and call steps");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dueIn.workingDays(3)", "staffCalendar.endOfWeek()", "execution.processBusinessKey", "execution.getVariable('list')", "execution.id == '1' or list == null", "now()", "'a' == 'b'"})
    void anExpressionCallsTheStepsAndTheExecution(String expression) {
        String instance = probe("<serviceTask id='work' camunda:expression=\"${" + expression + "}\"/>");
        assertThatCode(() -> runtime.startProcessInstanceByKey(instance, Map.of("list", List.of(1)))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<scriptTask id='work' scriptFormat='javascript'><script>1</script></scriptTask>", "<scriptTask id='work' scriptFormat='feel' camunda:resource='a.feel'/>",
            "<serviceTask id='work' camunda:class='java.lang.Runtime'/>", "<serviceTask id='work' camunda:type='shell'/>", "<sendTask id='work' camunda:type='mail'/>",
            "<serviceTask id='work' camunda:expression='${1}'><extensionElements><camunda:executionListener event='start' class='org.example.Evil'/></extensionElements></serviceTask>",
            "<serviceTask id='work' camunda:expression='${1}'><extensionElements><camunda:executionListener event='start'><camunda:script scriptFormat='groovy'>1</camunda:script></camunda:executionListener></extensionElements></serviceTask>",
            "<userTask id='work'><extensionElements><camunda:taskListener event='create' class='org.example.Evil'/></extensionElements></userTask>",
            "<userTask id='work'><extensionElements><camunda:inputOutput><camunda:inputParameter name='a'><camunda:script scriptFormat='feel'>1</camunda:script></camunda:inputParameter></camunda:inputOutput></extensionElements></userTask>",
            "<serviceTask id='work'><extensionElements><camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector></extensionElements></serviceTask>"})
    void aModelWithCodeInItIsNotDeployed(String work) {
        assertThatThrownBy(() -> probe(work)).isInstanceOf(Rejection.class).hasMessageContaining("holds a script, the name of a class or another program");
    }

    @Test
    void aTableWithAScriptInItIsNotDeployed() throws IOException {
        String table = Files.readString(Path.of("processes/BilateralNegotiation/LegalReview.dmn"));
        assertThatThrownBy(() -> deploy("LegalReview.dmn", table.replaceFirst("<inputExpression ", "<inputExpression expressionLanguage=\"javascript\" "))).isInstanceOf(Rejection.class);
        assertThatThrownBy(() -> deploy("Case.cmmn", "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>")).isInstanceOf(Rejection.class);
    }

    /** @return the process's key */
    private String probe(String work) {
        deploy("Probe.bpmn", "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:camunda='http://camunda.org/schema/1.0/bpmn' targetNamespace='probe'>"
                + "<process id='Probe' isExecutable='true' camunda:historyTimeToLive='1'><startEvent id='start'/><sequenceFlow id='to' sourceRef='start' targetRef='work'/>" + work + "</process></definitions>");
        return "Probe";
    }

    private void deploy(String name, String model) {
        deployments.add(repository.createDeployment().addString(name, model).deploy().getId());
    }

    @AfterEach
    void removeWhatWasDeployed() {
        deployments.forEach(deployment -> repository.deleteDeployment(deployment, true));
    }

    private static String name(MatchResult found) {
        return found.group(1) == null ? "" : found.group(1);
    }

    private static List<Path> models() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).toList();
        }
    }
}
