package org.compactdesk.overdue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.compactdesk.Campaigner;
import org.compactdesk.Desk;
import org.compactdesk.DeskTest;
import org.compactdesk.MailText;
import org.compactdesk.engine.DueTasks;
import org.compactdesk.engine.DueTasks.DueTask;
import org.compactdesk.engine.DueTasks.Height;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.staff.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Two answers wait to be classified since Wednesday, 2 August 2017: given one working day, due on Thursday, overdue by as long again at the close of
 * business on Friday, and once more on Monday.
 */
class OverdueTasksTest extends DeskTest {

    private static final String GROUP = "focal-point@desk.example.org";
    private static final String OWNER = "process-owner@desk.example.org";

    @Autowired
    private OverdueTasks overdue;

    @Autowired
    private People people;

    @Autowired
    private IdentityService identities;

    @Autowired
    private DueTasks tasks;

    @Autowired
    private TaskService engineTasks;

    private String reference;

    @BeforeEach
    void twoAnswersWait() {
        reference = campaigner.dispatches("FRA", "CAN");
        desk.runDueJobs();
        for (String state : List.of("FRA", "CAN")) {
            desk.as("registry").starts("IncomingCorrespondence", Map.of("medium", "MAIL", "receivedOn", "2017-08-02", "state", state,
                    "reference", reference, "note", "Please see the letter."));
        }
        mails.forget();
    }

    @AfterEach
    void allHaveTheirAddresses() {
        hasAddress("focal-point", GROUP);
        hasAddress("focal-point-2", "focal-point-2@desk.example.org");
    }

    @Test
    void aTaskClimbsToItsGroupAndThenToTheProcessOwnerOnceEach() {
        lookAt("2017-08-04T17:29");
        assertThat(mails.received()).isEmpty();

        lookAt("2017-08-04T17:30");
        assertThat(mails.received()).singleElement().satisfies(mail -> {
            assertThat(mail.recipients()).containsExactlyInAnyOrder(GROUP, "focal-point-2@desk.example.org");
            assertThat(mail.subject()).isEqualTo("Compact Desk: 2 tasks of your group are overdue");
            assertThat(mail.message().getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(MailText.of(mail.message())).contains("- Classify correspondence: France (" + reference + "/FRA); due 3 August 2017; waits for Focal point",
                    "- Classify correspondence: Canada (" + reference + "/CAN)");
        });
        lookAt("2017-08-07T17:29");
        assertThat(mails.received()).hasSize(1);

        desk.as("focal-point").completes("ClassifyCorrespondence", new BusinessKey(reference, "CAN"), Map.of("classification", "ACKNOWLEDGEMENT"));
        lookAt("2017-08-07T17:30");
        assertThat(mails.to(OWNER)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Compact Desk: a task is still overdue");
            assertThat(MailText.of(mail.message())).contains("France").doesNotContain("Canada");
        });
        lookAt("2017-09-30T12:00");
        assertThat(mails.received()).hasSize(2);
    }

    @Test
    void whatIsFoundLateStillGoesToTheGroupFirst() {
        lookAt("2017-08-30T12:00");
        assertThat(mails.to(GROUP)).hasSize(1);
        assertThat(mails.to(OWNER)).isEmpty();
        lookAt("2017-08-30T12:10");
        assertThat(mails.to(OWNER)).hasSize(1);
    }

    @Test
    void whileTheMailServerTakesNothingNothingHasClimbed() {
        mails.refuseData(451, "4.3.0 later");
        lookAt("2017-08-04T17:30");
        mails.acceptMessages();
        assertThat(mails.received()).isEmpty();
        lookAt("2017-08-04T17:40");
        assertThat(mails.received()).hasSize(1);
    }

    @Test
    void whoHasNoAddressIsNamedToTheAdministratorAndToNobodyElse() {
        hasAddress("focal-point-2", " ");
        lookAt("2017-08-04T17:30");
        assertThat(mails.received()).singleElement().satisfies(mail -> assertThat(mail.recipients()).containsExactly(GROUP));
        assertThat(people.withoutAddress()).containsExactly("focal-point-2");
        assertThat(desk.as("admin").act(() -> desk.page("/"))).contains("No mail of the desk reaches", "focal-point-2");
        assertThat(desk.as("process-owner").act(() -> desk.page("/"))).doesNotContain("No mail of the desk reaches");
    }

    @Test
    void aTaskThatWasGivenThreeDaysClimbsThreeDaysAfterItWasDueAndThreeAfterThat() {
        desk.as("focal-point").starts("NoteVerbaleCampaign", Campaigner.request(Desk.newReference(), "FRA"));
        lookAt("2017-08-10T17:29");
        lookAt("2017-08-10T17:29");
        assertThat(mails.received()).as("the answers climbed, the draft did not").hasSize(2).noneMatch(mail -> MailText.of(mail.message()).contains("Draft note verbale"));
        lookAt("2017-08-10T17:30");
        assertThat(mails.received()).hasSize(3).last().satisfies(mail -> assertThat(MailText.of(mail.message())).contains("Draft note verbale", "due 7 August 2017"));
        lookAt("2017-08-15T17:29");
        assertThat(mails.received()).hasSize(3);
        lookAt("2017-08-15T17:30");
        assertThat(mails.received()).hasSize(4).last().satisfies(mail -> assertThat(mail.recipients()).contains(OWNER));
    }

    @Test
    void theProcessOwnersOwnTaskIsToldToItOnce() {
        desk.as("process-owner").starts("StaffInstruction", Map.of("act", "STATE_WITHDRAWS", "instructionCampaign", reference, "concernedState", "FRA",
                "day", "2017-08-02", "reason", "For a test"));
        lookAt("2017-08-04T17:30");
        assertThat(mails.to(OWNER)).singleElement().satisfies(mail -> assertThat(MailText.of(mail.message())).contains("Confirm instruction"));
        lookAt("2017-08-07T17:30");
        assertThat(mails.to(OWNER)).hasSize(2).last().satisfies(mail -> assertThat(MailText.of(mail.message())).contains("Classify correspondence")
                .doesNotContain("Confirm instruction"));
    }

    @Test
    void aTaskThatSomebodyHasTakenIsStillItsGroups() {
        BusinessKey france = new BusinessKey(reference, "FRA");
        engineTasks.claim(desk.task(france).getId(), "focal-point");
        lookAt("2017-08-04T17:30");
        assertThat(mails.received()).singleElement().satisfies(mail -> {
            assertThat(mail.recipients()).contains(GROUP);
            assertThat(MailText.of(mail.message())).contains("Classify correspondence: France", "Classify correspondence: Canada");
        });
    }

    @Test
    void aTaskThatIsDoneMeanwhileClimbsNoMore() {
        desk.isAt("2017-08-04T17:30");
        DueTask task = tasks.overdue().get(0);
        desk.as("focal-point").completes("ClassifyCorrespondence", BusinessKey.parse(task.businessKey()), Map.of("classification", "ACKNOWLEDGEMENT"));
        assertThatNoException().isThrownBy(() -> tasks.climb(task, Height.GROUP));
    }

    @Test
    void whereNothingIsWrongNothingIsSaid() {
        assertThat(desk.as("process-owner").act(() -> desk.page("/"))).doesNotContain("Try now", "Once the cause is gone");
    }

    @Test
    void everyUserOfTheDemoHasAnAddress() {
        assertThat(people.withoutAddress()).isEmpty();
        assertThat(people.addressesOf("registry")).containsExactly("registry@desk.example.org");
    }

    private void lookAt(String local) {
        desk.isAt(local);
        overdue.look();
    }

    private void hasAddress(String user, String address) {
        User found = identities.createUserQuery().userId(user).singleResult();
        found.setEmail(address);
        identities.saveUser(found);
    }
}
