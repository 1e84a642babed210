package org.compactdesk.instruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.compactdesk.Campaigner;
import org.compactdesk.Desk;
import org.compactdesk.DeskTest;
import org.compactdesk.OnBothDatabases;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.campaign.Meeting;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Rejection;
import org.compactdesk.participation.Participations;
import org.compactdesk.process.BilateralNegotiationProcess;
import org.compactdesk.process.ExamineSignedCopyProcess;
import org.compactdesk.process.NoteVerbaleCampaignProcess;
import org.compactdesk.process.ParticipationProcess;
import org.compactdesk.process.StaffInstructionProcess;
import org.compactdesk.record.Fact;
import org.compactdesk.record.FactEntry;
import org.compactdesk.record.FactKind;
import org.compactdesk.record.FocalPoint;
import org.compactdesk.record.Stage;
import org.compactdesk.record.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@OnBothDatabases
class StaffInstructionTest extends DeskTest {

    private static final Map<String, Object> CONFIRMED = Map.of("confirmation", "CONFIRMED");

    @Autowired
    Campaigns campaigns;

    @Autowired
    Instructions instructions;

    @Autowired
    Participations participations;

    @Test
    void anExtendedDeadlineCountsOnceAnotherPersonHasConfirmedIt() {
        String reference = campaigner.dispatches("FRA");
        gives("process-owner", "EXTEND_DEADLINE", reference, "day", "2017-09-08");
        assertThat(campaigns.of(reference).signatureDeadline()).isEqualTo("2017-08-25");

        assertThatThrownBy(() -> desk.as("process-owner").completes("ConfirmInstruction", reference, CONFIRMED))
                .isInstanceOf(Rejection.class).hasMessageStartingWith("You gave this instruction yourself");
        desk.as("process-owner-2").completes("ConfirmInstruction", reference, CONFIRMED);

        assertThat(campaigns.of(reference).signatureDeadline()).isEqualTo("2017-09-08");
        assertThat(campaigns.facts(reference)).last().extracting(Fact::recordedBy).isEqualTo("process-owner");
        desk.runDueJobs();
        assertThat(desk.ended(StaffInstructionProcess.KEY, reference)).hasPassed(StaffInstructionProcess.Nodes.INSTRUCTION_CARRIED_OUT);
    }

    @Test
    void anExtendedDeadlineStandsOnTheCardsOfOpenTasksRestingOnesAndLaterOnes() {
        BusinessKey france = campaigner.invites("FRA");
        receives(france, "TALKS");
        Task talks = desk.as("focal-point").task("RecordProposal", france).orElseThrow();
        receives(france, "SIGNED_COPY");
        Task check = desk.as("registry").task("VerifySignedCopy", france).orElseThrow();
        assertThat(desk.task(france)).hasDefinitionKey(ExamineSignedCopyProcess.Nodes.VERIFY_SIGNED_COPY);
        assertThat(desk.variableOf(check, "signatureDeadline")).isEqualTo("25 August 2017");

        gives("process-owner", "EXTEND_DEADLINE", france.reference(), "day", "2017-09-08");
        desk.as("process-owner-2").completes("ConfirmInstruction", france.reference(), CONFIRMED);
        desk.runDueJobs();

        assertThat(List.of(check, talks)).extracting(task -> desk.variableOf(task, "signatureDeadline")).containsOnly("8 September 2017");
        desk.as("registry").completes("VerifySignedCopy", france, Map.of("finding", "DEVIATIONS"));
        desk.runDueJobs();
        Task later = desk.as("focal-point").task("DecideOnDeviation", france).orElseThrow();
        assertThat(desk.variableOf(later, "signatureDeadline")).isEqualTo("8 September 2017");
    }

    @Test
    void anInstructionThatIsTurnedDownChangesNothing() {
        String reference = campaigner.dispatches("FRA");
        gives("process-owner-2", "CLOSE_CAMPAIGN", reference);
        assertThatThrownBy(() -> desk.as("process-owner").completes("ConfirmInstruction", reference, Map.of("confirmation", "TURNED_DOWN")))
                .hasMessageStartingWith("Reason: ");
        desk.as("process-owner").completes("ConfirmInstruction", reference, Map.of("confirmation", "TURNED_DOWN", "reason", "Too early"));

        assertThat(campaigns.of(reference).isClosed()).isFalse();
        assertThat(desk.ended(StaffInstructionProcess.KEY, reference)).hasPassed(StaffInstructionProcess.Nodes.INSTRUCTION_TURNED_DOWN);
    }

    @Test
    void whatCannotBeIsSaidInTheForm() {
        String reference = campaigner.dispatches("FRA");
        refuses("process-owner", "New date: the signature deadline is 25 August 2017", "EXTEND_DEADLINE", reference, "day", "2017-08-20");
        refuses("process-owner", "New date: say until when", "EXTEND_DEADLINE", reference);
        refuses("process-owner", "New date: 1 August 2017 lies in the past", "MOVE_MEETING", reference, "day", "2017-08-01");
        refuses("process-owner", "New date: the meeting must not lie before the signature deadline, 25 August 2017", "MOVE_MEETING", reference, "day", "2017-08-24");
        refuses("process-owner", "Campaign: its dispatch is not stopped", "RESUME_DISPATCH", reference);
        refuses("process-owner", "Member State: choose", "STATE_WITHDRAWS", reference, "day", "2017-08-02");
        refuses("process-owner", "Member State: it was not addressed", "STATE_WITHDRAWS", reference, "concernedState", "DEU", "day", "2017-08-02");
        refuses("process-owner", "Day: 3 August 2017 lies in the future", "STATE_WITHDRAWS", reference, "concernedState", "FRA", "day", "2017-08-03");
        refuses("process-owner", "Entry: choose", "RECTIFY", reference, "concernedState", "FRA", "subjectKind", "COUNTERSIGNED", "subjectDay", "2017-08-02");
        refuses("process-owner", "E-mail of the focal point: ", "CHANGE_FOCAL_POINT", reference, "focalPointName", "New", "focalPointEmail", "new");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mailto:chief@example.org", "chief@example.org?bcc=other@example.org", "chief%0D%0ABcc:other@example.org", "chief@example.org\r\nBcc: x@example.org",
            "chief@example.org\u2028x", "a..b@example.org", "\"chief\"@example.org", "chief@example.org>", "c\u202Ehief@example.org", "chief@ex\u00E4mple.org"})
    void aFocalPointsAddressIsOneAndNothingElse(String address) {
        refuses("process-owner", "E-mail of the focal point: ", "CHANGE_FOCAL_POINT", campaigner.dispatches("FRA"), "focalPointName", "New", "focalPointEmail", address);
    }

    @Test
    void eachGroupGivesOnlyItsOwnInstructions() {
        String reference = campaigner.dispatches("FRA");
        refuses("dispatch", "Instruction: ", "CLOSE_CAMPAIGN", reference);
        refuses("registry", "Instruction: ", "STOP_DISPATCH", reference);
        refuses("admin", "Instruction: ", "EXTEND_DEADLINE", reference, "day", "2017-09-08");
        refuses("dispatch", "Instruction: ", "RECTIFY", reference, "concernedState", "FRA");
        refuses("registry", "Entry: ", "RECTIFY", reference, "concernedState", "FRA");
    }

    @Test
    void aStoppedDispatchRestsUntilItIsResumed() {
        String reference = campaigner.dispatches("FRA");
        gives("process-owner", "STOP_DISPATCH", reference);
        assertThat(campaigns.of(reference).dispatchStopped()).isTrue();
        refuses("process-owner", "Campaign: its dispatch is stopped already", "STOP_DISPATCH", reference);

        gives("process-owner", "RESUME_DISPATCH", reference);
        assertThat(campaigns.of(reference).dispatchStopped()).isFalse();
        desk.runDueJobs();
        assertThat(mails.received()).hasSize(1);
        refuses("process-owner", "Campaign: every note of its dispatch has gone out", "STOP_DISPATCH", reference);
    }

    @Test
    void whoeverConfirmsSeesWhatIsAskedAndWhatIsUnusualAboutIt() {
        String reference = campaigner.dispatches("FRA");
        gives("process-owner", "EXTEND_DEADLINE", reference, "day", "2071-08-22");
        Task task = desk.as("process-owner-2").task("ConfirmInstruction", reference).orElseThrow();
        assertThat(task.getName()).isEqualTo("Confirm instruction: " + reference + " (Extend the signature deadline)");
        assertThat(desk.as("process-owner-2").briefing("ConfirmInstruction", reference)).contains("The meeting is on 18 September 2017, before the new deadline.",
                "Saturday, 22 August 2071 is no working day.", "22 August 2071 lies more than a year after the date so far, 25 August 2017.");
        desk.as("process-owner-2").completes("ConfirmInstruction", reference, Map.of("confirmation", "TURNED_DOWN", "reason", "2017 is meant"));
    }

    @Test
    void aNewFocalPointIsConfirmedBySomebodyElseForItIsWhereRepliesGo() {
        String reference = campaigner.dispatches("FRA");
        FocalPoint soFar = campaigns.of(reference).focalPoint();
        gives("process-owner", "CHANGE_FOCAL_POINT", reference, "focalPointName", "Deputy Chief", "focalPointEmail", "deputy@example.org");
        desk.runDueJobs();
        assertThat(campaigns.of(reference).focalPoint()).isEqualTo(soFar);
        assertThatThrownBy(() -> desk.as("process-owner").completes("ConfirmInstruction", reference, CONFIRMED)).hasMessageContaining("somebody else has to confirm it");
        assertThat(desk.as("process-owner-2").briefing("ConfirmInstruction", reference)).contains("Deputy Chief, deputy@example.org", soFar.email());

        desk.as("process-owner-2").completes("ConfirmInstruction", reference, CONFIRMED);
        desk.runDueJobs();
        assertThat(campaigns.of(reference).focalPoint()).isEqualTo(new FocalPoint("Deputy Chief", "deputy@example.org", null));
        assertThat(instructions.aboutInWords(instructions.about(reference).get(0))).isEqualTo("Deputy Chief");
    }

    @Test
    void aMovedMeetingHasItsNewDate() {
        String reference = campaigner.dispatches("FRA");
        desk.runDueJobs();
        gives("process-owner", "MOVE_MEETING", reference, "day", "2017-09-25");
        desk.as("process-owner-2").completes("ConfirmInstruction", reference, CONFIRMED);
        assertThat(campaigns.of(reference).meeting()).map(Meeting::date).contains(LocalDate.of(2017, 9, 25));
        desk.runDueJobs();
    }

    @Test
    void aClosedCampaignEndsItsParticipationsStillOpenForSignature() {
        BusinessKey france = campaigner.invites("FRA");
        String reference = france.reference();
        gives("process-owner", "CLOSE_CAMPAIGN", reference);
        desk.as("process-owner-2").completes("ConfirmInstruction", reference, CONFIRMED);
        desk.runDueJobs();

        assertThat(campaigns.of(reference).stage()).isEqualTo(Stage.CLOSED);
        assertThat(desk.ended(ParticipationProcess.KEY, france)).hasPassed(ParticipationProcess.Nodes.CLOSED_STILL_OPEN)
                .hasNotPassed(ParticipationProcess.Nodes.PARTICIPATION_OVER);
        assertThat(desk.ended(NoteVerbaleCampaignProcess.KEY, reference)).hasPassed(NoteVerbaleCampaignProcess.Nodes.CAMPAIGN_CLOSED);
        assertThat(participations.history(france).has(FactKind.CLOSED)).isTrue();
        refuses("process-owner", "Campaign: it is closed already", "CLOSE_CAMPAIGN", reference);
    }

    @Test
    void aGovernmentThatWithdrawsEndsItsParticipation() {
        BusinessKey france = campaigner.invites("FRA");
        gives("process-owner", "STATE_WITHDRAWS", france.reference(), "concernedState", "FRA", "day", "2017-08-02");
        desk.as("process-owner-2").completes("ConfirmInstruction", france, CONFIRMED);
        desk.runDueJobs();

        assertThat(participations.standing(france)).isEqualTo(Standing.WITHDRAWN);
        assertThat(desk.ended(ParticipationProcess.KEY, france)).hasPassed(ParticipationProcess.Nodes.WITHDRAWN)
                .hasNotPassed(ParticipationProcess.Nodes.PARTICIPATION_OVER);
        assertThat(instructions.aboutInWords(instructions.about(france.reference()).get(0))).isEqualTo("France");
    }

    @Test
    void aStateAddressedInErrorCountsNoMoreAndItsParticipationEnds() {
        BusinessKey france = campaigner.invites("FRA");
        gives("process-owner", "ADDRESSED_IN_ERROR", france.reference(), "concernedState", "FRA");
        desk.as("process-owner-2").completes("ConfirmInstruction", france, CONFIRMED);
        desk.runDueJobs();

        assertThat(participations.history(france).isAddressed()).isFalse();
        assertThat(desk.instance(ParticipationProcess.KEY, france)).isNull();
    }

    @Test
    void aWithdrawalStandsInTheNameOfWhoeverGaveIt() {
        BusinessKey france = campaigner.invites("FRA");
        gives("process-owner", "STATE_WITHDRAWS", france.reference(), "concernedState", "FRA", "day", "2017-08-02");
        desk.as("process-owner-2").completes("ConfirmInstruction", france, CONFIRMED);
        desk.runDueJobs();
        assertThat(participations.history(france).last(FactKind.WITHDRAWN).orElseThrow().recordedBy()).isEqualTo("process-owner");
    }

    @Test
    void aStateThatWasTakenOutByMistakeIsAddressedAgain() {
        BusinessKey france = campaigner.invites("FRA");
        gives("process-owner", "ADDRESSED_IN_ERROR", france.reference(), "concernedState", "FRA");
        desk.as("process-owner-2").completes("ConfirmInstruction", france, CONFIRMED);
        desk.runDueJobs();
        gives("registry", "RECTIFY", france.reference(), "concernedState", "FRA", "subjectKind", "ADDRESSED_IN_ERROR");
        desk.as("process-owner").completes("ConfirmInstruction", france, CONFIRMED);
        assertThat(participations.history(france).isAddressed()).isTrue();
        desk.runDueJobs();
        assertThat(desk.instance(ParticipationProcess.KEY, france)).isActive();
        assertThat(mails.received()).as("its note went out before").hasSize(1);
        receives(france, "TALKS");
        assertThat(desk.task(france)).hasDefinitionKey(BilateralNegotiationProcess.Nodes.RECORD_PROPOSAL);
    }

    @Test
    void aStateThatWasTakenOutBeforeItsNoteWentGetsItOnceItIsAddressedAgain() {
        BusinessKey france = new BusinessKey(campaigner.dispatches("FRA"), "FRA");
        gives("process-owner", "ADDRESSED_IN_ERROR", france.reference(), "concernedState", "FRA");
        desk.as("process-owner-2").completes("ConfirmInstruction", france, CONFIRMED);
        desk.runDueJobs();
        assertThat(mails.received()).isEmpty();
        assertThat(desk.instance(ParticipationProcess.KEY, france)).isNull();

        gives("registry", "RECTIFY", france.reference(), "concernedState", "FRA", "subjectKind", "ADDRESSED_IN_ERROR");
        desk.as("process-owner").completes("ConfirmInstruction", france, CONFIRMED);
        desk.runDueJobs();
        assertThat(mails.to(Campaigner.address("FRA"))).hasSize(1);
        assertThat(participations.history(france).has(FactKind.NOTE_ACCEPTED)).isTrue();
        assertThat(desk.instance(ParticipationProcess.KEY, france)).isActive();
    }

    @Test
    void aNoteThatAStoppedDispatchHeldBackFromAStateTakenOutByMistakeGoesWithTheOthers() {
        BusinessKey france = new BusinessKey(campaigner.dispatches("FRA"), "FRA");
        gives("process-owner", "STOP_DISPATCH", france.reference());
        desk.bearingFailures(desk::runDueJobsOnce);
        gives("process-owner", "ADDRESSED_IN_ERROR", france.reference(), "concernedState", "FRA");
        desk.as("process-owner-2").completes("ConfirmInstruction", france, CONFIRMED);
        desk.bearingFailures(() -> {
            desk.runDueJobsOnce();
            desk.runDueJobsOnce();
            desk.runDueJobsOnce();
        });
        assertThat(desk.instance(ParticipationProcess.KEY, france)).isNull();

        gives("registry", "RECTIFY", france.reference(), "concernedState", "FRA", "subjectKind", "ADDRESSED_IN_ERROR");
        desk.as("process-owner").completes("ConfirmInstruction", france, CONFIRMED);
        gives("process-owner", "RESUME_DISPATCH", france.reference());
        desk.runDueJobs();
        assertThat(mails.to(Campaigner.address("FRA"))).hasSize(1);
    }

    @Test
    void aWrongEntryIsStruckByTheRegistryOnceAProcessOwnerConfirms() {
        BusinessKey france = campaigner.invites("FRA");
        assertThat(participations.history(france).has(FactKind.NOTE_ACCEPTED)).isTrue();
        gives("registry", "RECTIFY", france.reference(), "concernedState", "FRA",
                "subjectKind", "NOTE_ACCEPTED", "subjectDay", "2017-08-02");
        desk.as("process-owner").completes("ConfirmInstruction", france, CONFIRMED);

        assertThat(participations.history(france).has(FactKind.NOTE_ACCEPTED)).isFalse();
        assertThat(participations.history(france).recorded()).last().extracting("recordedBy").isEqualTo("registry");
    }

    @Test
    void ofSeveralEntriesOfOneDayTheRegistrySaysWhichIsWrong() {
        BusinessKey france = campaigner.invites("FRA");
        for (String note : List.of("The first", "The second", "The third")) {
            participations.add(france, FactEntry.of(FactKind.ACKNOWLEDGED, LocalDate.of(2017, 8, 2)).note(note)).orRefuse();
        }
        refuses("registry", "Which of that day: 3 entries of this kind stand under 2 August 2017.", "RECTIFY",
                france.reference(), "concernedState", "FRA", "subjectKind", "ACKNOWLEDGED", "subjectDay", "2017-08-02");
        refuses("registry", "Entry: choose", "RECTIFY", france.reference(), "concernedState", "FRA",
                "subjectKind", "ACKNOWLEDGED", "subjectDay", "2017-08-02", "subjectInDay", "4");
        gives("registry", "RECTIFY", france.reference(), "concernedState", "FRA",
                "subjectKind", "ACKNOWLEDGED", "subjectDay", "2017-08-02", "subjectInDay", "2");
        desk.as("process-owner").completes("ConfirmInstruction", france, CONFIRMED);
        assertThat(participations.history(france).counting()).filteredOn(fact -> fact.kind() == FactKind.ACKNOWLEDGED)
                .extracting(fact -> fact.note()).containsExactly("The first", "The third");
    }

    @Test
    void aCorrectionThatTheRecordDoesNotCarryIsRefusedToWhoeverAsksForIt() {
        BusinessKey france = campaigner.invites("FRA");
        desk.isAt("2017-08-10T09:00");
        refuses("registry", "Right day: the entry was recorded on 2 August 2017, so what it tells cannot have happened on 9 August 2017.", "RECTIFY",
                france.reference(), "concernedState", "FRA", "subjectKind", "NOTE_ACCEPTED", "subjectDay", "2017-08-02", "day", "2017-08-09");
        participations.add(france, FactEntry.of(FactKind.TALKS_OPENED, LocalDate.of(2017, 8, 10))).orRefuse();
        participations.add(france, FactEntry.of(FactKind.TALKS_ENDED, LocalDate.of(2017, 8, 10))).orRefuse();
        refuses("registry", "Later entries rest on this one. No round of talks is open.", "RECTIFY",
                france.reference(), "concernedState", "FRA", "subjectKind", "TALKS_OPENED", "subjectDay", "2017-08-10");
    }

    private void receives(BusinessKey key, String kind) {
        desk.as("registry").starts("IncomingCorrespondence", Map.of("medium", "PAPER", "receivedOn", "2017-08-02", "state", key.iso3(),
                "reference", key.reference(), "kind", kind, "textMatches", "AS_SENT", "document", Desk.file("paper.txt", "As it came")));
        desk.runDueJobs();
    }

    private void gives(String user, String act, String reference, String... fields) {
        desk.as(user).starts("StaffInstruction", form(act, reference, fields));
    }

    private void refuses(String user, String words, String act, String reference, String... fields) {
        assertThatThrownBy(() -> gives(user, act, reference, fields))
                .isInstanceOf(Rejection.class).hasMessageStartingWith(words);
    }

    private static Map<String, Object> form(String act, String reference, String... fields) {
        Map<String, Object> form = new HashMap<>(Map.of("act", act, "instructionCampaign", reference, "reason", "For a test"));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return form;
    }
}
