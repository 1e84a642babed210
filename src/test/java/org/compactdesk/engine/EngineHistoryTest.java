package org.compactdesk.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.compactdesk.DeskTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the engine remembers of an instruction that was given, confirmed and carried out. */
class EngineHistoryTest extends DeskTest {

    @Autowired
    private HistoryService history;

    @Autowired
    private IdentityService identities;

    @Test
    void theEngineRemembersTheWayAndWhoDidWhatButKeepsNoVariables() {
        String reference = campaigner.dispatches("NRU");
        desk.as("process-owner").starts("StaffInstruction", Map.of("act", "EXTEND_DEADLINE", "instructionCampaign", reference,
                "reason", "More time was asked for", "day", "2017-09-08"));
        desk.as("process-owner-2").completes("ConfirmInstruction", reference, Map.of("confirmation", "CONFIRMED"));

        desk.runDueJobs();
        identities.clearAuthentication();
        HistoricProcessInstance instance = history.createHistoricProcessInstanceQuery()
                .processDefinitionKey("StaffInstruction").processInstanceBusinessKey(reference).finished().singleResult();
        assertThat(history.createHistoricActivityInstanceQuery().processInstanceId(instance.getId()).list())
                .extracting(HistoricActivityInstance::getActivityId)
                .contains("Task_ConfirmInstruction", "Event_InstructionCarriedOut").hasSizeGreaterThan(4);
        assertThat(history.createHistoricTaskInstanceQuery().processInstanceId(instance.getId()).list())
                .extracting(HistoricTaskInstance::getTaskDefinitionKey).containsExactly("Task_ConfirmInstruction");
        assertThat(history.createHistoricVariableInstanceQuery().processInstanceId(instance.getId()).count()).isZero();
    }
}
