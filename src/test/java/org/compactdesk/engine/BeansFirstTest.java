package org.compactdesk.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.compactdesk.DeskTest;
import org.junit.jupiter.api.Test;
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

    private static String name(MatchResult found) {
        return found.group(1) == null ? "" : found.group(1);
    }

    private static List<Path> models() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).toList();
        }
    }
}
