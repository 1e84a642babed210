package org.compactdesk.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.compactdesk.Desk.file;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.compactdesk.Campaigner;
import org.compactdesk.CopyScenario;
import org.compactdesk.MailText;
import org.compactdesk.OnBothDatabases;
import org.compactdesk.TestMailServer;
import org.compactdesk.instrument.InstrumentVersion;
import org.compactdesk.instrument.Versions;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Rejection;
import org.compactdesk.letter.DispatchStatus;
import org.compactdesk.letter.Letter;
import org.compactdesk.letter.LetterKind;
import org.compactdesk.letter.Letters;
import org.compactdesk.mission.MissionAddress;
import org.compactdesk.mission.MissionDirectory;
import org.compactdesk.negotiation.TalksRound.Ending;
import org.compactdesk.participation.ResponseKind;
import org.compactdesk.participation.Responses;
import org.compactdesk.process.BilateralNegotiationProcess;
import org.compactdesk.process.CountersignProcess;
import org.compactdesk.process.ExamineSignedCopyProcess;
import org.compactdesk.process.ParticipationProcess;
import org.compactdesk.record.FactKind;
import org.compactdesk.record.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** How talks about the text go, told with real beans, a real record and a real mail server. */
@OnBothDatabases
class BilateralNegotiationTest extends CopyScenario {

    private static final String PROCESS = "BilateralNegotiation";
    private static final String FIRST_COMMITMENT = "B(i)";

    @Autowired
    private Versions versions;

    @Autowired
    private CurrentTexts texts;

    @Autowired
    private Talks talks;

    @Autowired
    private Responses responses;

    @Autowired
    private Letters letters;

    @Autowired
    private MissionDirectory directory;

    @Override
    protected String[] states() {
        return "AUT BEL BLZ CHL CUB DEU DNK EGY ESP EST FJI HND HTI IRQ ITA JPN KHM LAO MLI MLT NOR OMN PER TCD TGO".split(" ");
    }

    @Test
    void anAdditionalCommitmentIsAcceptedWithoutLegalReviewAndTheAgreedTextGoesOut() {
        BusinessKey norway = inTalks("NOR");
        assertThat(standing(norway)).isEqualTo(Standing.IN_TALKS);
        proposes(norway, Map.of("additions", rows("[{\"text\":\"Train every contingent twice.\"}]")));
        assertThat(desk.task(norway)).hasDefinitionKey(BilateralNegotiationProcess.Nodes.DECIDE_ON_PROPOSAL);
        desk.as("focal-point-2").completes("DecideOnProposal", norway, Map.of("decision", "ACCEPT"));
        desk.as("clearing").completes("ClearProposal", norway, Map.of("cleared", true));
        desk.runDueJobs();

        InstrumentVersion agreed = versions.latestSent(norway.toString()).orElseThrow();
        assertThat(agreed.why()).isEqualTo(InstrumentVersion.Why.AGREED);
        assertThat(agreed.text()).contains("Train every contingent twice.").contains("Kingdom of Norway").doesNotContain("[MEMBER STATE]");
        assertThat(desk.ended(PROCESS, norway)).hasPassed(BilateralNegotiationProcess.Nodes.TEXT_AGREED);
        assertThat(lastMail(norway)).contains("the text agreed with Norway");
        assertThat(MailText.filesOf(last(norway).message())).anyMatch(name -> name.contains("Norway-Agreed-text"));
        assertThat(standing(norway)).isEqualTo(Standing.AWAITING_RESPONSE);
    }

    @Test
    void otherWordsGoToLegalReviewAndTheGovernmentAcceptsTheCounterProposal() {
        BusinessKey spain = inTalks("ESP");
        proposes(spain, Map.of("commitments", rows("[{\"id\":\"B(i)\",\"text\":\"Consider the tests.\",\"deleted\":false},"
                + "{\"id\":\"B(ii)\",\"text\":\"anything\",\"deleted\":true}]")));
        desk.as("legal").completes("ReviewLegally", spain, Map.of("opinion", "The first may be reworded, the second has to stay."));
        assertThatThrownBy(() -> desk.as("focal-point-2").completes("DecideOnProposal", spain, Map.of("decision", "COUNTER")))
                .isInstanceOf(Rejection.class).hasMessageStartingWith("What the letter says:");
        counters(spain, "Test the wells.");
        desk.as("clearing").completes("ClearProposal", spain, Map.of("cleared", false, "remark", "Say which wells"));
        counters(spain, "Test the wells of all camps.");
        desk.as("clearing").completes("ClearProposal", spain, Map.of("cleared", true));
        desk.runDueJobs();
        assertThat(lastMail(spain)).contains("We can offer this.", "Commitment (i) of section B", "Test the wells of all camps.");

        desk.as("focal-point").completes("RecordAnswer", spain, Map.of("answer", "ACCEPTED", "answeredOn", "2017-08-10"));
        desk.runDueJobs();
        String agreed = versions.latestSent(spain.toString()).orElseThrow().text();
        assertThat(agreed).contains("(i) Test the wells of all camps.").doesNotContain("Consider the tests.");
        assertThat(agreed).contains("(ii) Pass on what its own laboratories know");
        assertThat(desk.ended(PROCESS, spain)).hasPassed(BilateralNegotiationProcess.Nodes.TEXT_AGREED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        fr | GAB | words_fr | Voici notre proposition. | Engagement (i) de la section B, à lire comme suit : | Commitment
        es | GTM | words_es | Esto proponemos.         | Compromiso (i) de la sección B, que dirá:           | Commitment
        fr | RWA | words    | We can offer this.       | Commitment (i) of section B to read:                | Engagement""")
    void aCounterProposalNamesEachClauseInTheLanguageOfItsWords(String language, String iso3, String field, String words, String named, String other) {
        directory.change(iso3, List.of(MissionAddress.main(Campaigner.address(iso3))), language, LocalDate.of(2017, 1, 1), "test");
        BusinessKey key = withAClearedCounterProposal(iso3, field, words);
        desk.runDueJobs();
        assertThat(lastMail(key)).contains(words, named, "Test the wells.").doesNotContain(other);
    }

    @Test
    void aCounterProposalOvertakenBeforeItIsSentDoesNotGoOut() {
        BusinessKey laos = withAClearedCounterProposal("LAO");
        int before = subjects(laos).size();
        // The record closes the round first; who is at work on it is woken right after.
        talks.close(laos, Ending.OVERTAKEN);
        desk.runDueJobs();
        assertThat(counterProposal(laos).fate()).isEqualTo(DispatchStatus.NOT_NEEDED);
        assertThat(subjects(laos)).hasSize(before);
        assertThat(participations.history(laos).has(FactKind.COUNTER_PROPOSED)).isFalse();
    }

    @Test
    void aCounterProposalOvertakenWhileItIsSentGoesOutOnce() {
        BusinessKey cambodia = withAClearedCounterProposal("KHM");
        int before = subjects(cambodia).size();
        mails.whileReceivingTheNext(() -> talks.close(cambodia, Ending.OVERTAKEN));
        desk.runDueJobs();
        assertThat(counterProposal(cambodia).fate()).isEqualTo(DispatchStatus.ACCEPTED);
        assertThat(subjects(cambodia)).hasSize(before + 1);
        assertThat(participations.history(cambodia).talksOpen()).isFalse();
    }

    @Test
    void aSignedCopyOfTheAgreedTextIsLookedAtBesideIt() {
        BusinessKey italy = inTalks("ITA");
        proposes(italy, Map.of("additions", rows("[{\"text\":\"Train every contingent twice.\"}]")));
        desk.as("focal-point-2").completes("DecideOnProposal", italy, Map.of("decision", "ACCEPT"));
        desk.as("clearing").completes("ClearProposal", italy, Map.of("cleared", true));
        desk.runDueJobs();
        signedCopyArrives(italy, "2017-08-10", "AS_SENT");
        isFoundInOrder(italy);
        isCountersigned(italy, "2017-08-10");
        assertThat(standing(italy)).isEqualTo(Standing.CONCLUDED);
    }

    @Test
    void anAnswerCanBeAnotherProposalOrNoAgreement() {
        BusinessKey chad = inTalks("TCD");
        proposes(chad, Map.of("wordings", rows("[{\"id\":\"A(i)\",\"text\":\"Have the water tested every month.\"}]")));
        desk.as("legal").completes("ReviewLegally", chad, Map.of("opinion", "That costs too much."));
        counters(chad, "Let its wells be tested.");
        desk.as("clearing").completes("ClearProposal", chad, Map.of("cleared", true));
        desk.runDueJobs();
        desk.as("focal-point").completes("RecordAnswer", chad, Map.of("answer", "NEW_PROPOSAL", "answeredOn", "2017-08-10"));
        proposes(chad, Map.of("commitments", rows("[{\"id\":\"B(i)\",\"text\":\"\",\"deleted\":true}]")));
        desk.as("legal").completes("ReviewLegally", chad, Map.of("opinion", "No."));
        counters(chad, "Let its wells be tested once.");
        desk.as("clearing").completes("ClearProposal", chad, Map.of("cleared", true));
        desk.runDueJobs();
        desk.as("focal-point").completes("RecordAnswer", chad,
                Map.of("answer", "NO_AGREEMENT", "answeredOn", "2017-08-10", "account", "They will not move."));
        desk.runDueJobs();
        assertThat(desk.ended(PROCESS, chad)).hasPassed(BilateralNegotiationProcess.Nodes.TALKS_ENDED);
        assertThat(standing(chad)).isEqualTo(Standing.AWAITING_RESPONSE);
        assertThat(versions.latestSent(chad.toString()).map(InstrumentVersion::why)).isNotEqualTo(InstrumentVersion.Why.AGREED);
    }

    @Test
    void aTalkWithoutAProposalKeepsTheTaskOpenAndTalksCanEndWithoutOne() {
        BusinessKey iraq = inTalks("IRQ");
        desk.as("focal-point").completes("RecordProposal", iraq,
                Map.of("proposal", "DISCUSSED", "talkedOn", "2017-08-10", "account", "They asked what section B means."));
        assertThat(desk.task(iraq)).hasDefinitionKey(BilateralNegotiationProcess.Nodes.RECORD_PROPOSAL);
        desk.as("focal-point").completes("RecordProposal", iraq,
                Map.of("proposal", "ENDED", "talkedOn", "2017-08-10", "account", "Nothing to change after all.", "paper",
                        file("minutes.pdf", "application/pdf", pdf("minutes"))));
        desk.runDueJobs();
        assertThat(desk.ended(PROCESS, iraq)).hasPassed(BilateralNegotiationProcess.Nodes.TALKS_ENDED);
    }

    @Test
    void theFocalPointCanSeeNoAgreement() {
        BusinessKey peru = inTalks("PER");
        proposes(peru, Map.of("additions", rows("[{\"text\":\"Something impossible.\"}]")));
        desk.as("focal-point").completes("DecideOnProposal", peru, Map.of("decision", "NO_AGREEMENT", "remark", "It cannot be done."));
        assertThat(desk.ended(PROCESS, peru)).hasPassed(BilateralNegotiationProcess.Nodes.TALKS_ENDED);
        assertThat(desk.task(peru)).isNull();
    }

    @Test
    void whatComesInMeanwhileJoinsTheOpenRound() {
        BusinessKey mali = inTalks("MLI");
        arrives(mali, "TALKS", "2017-08-10", Map.of("note", "A second paper", "document2", file("annex.txt", "text/plain", "Two wells".getBytes())));
        assertThat(desk.task(mali)).hasDefinitionKey(BilateralNegotiationProcess.Nodes.RECORD_PROPOSAL);
        assertThat(talks.entries(talks.all(mali).get(0).id())).filteredOn(entry -> entry.document() != null).extracting(TalksEntry::note)
                .as("said once, however many papers came with it").containsExactly("As it came", "A second paper", null);
        assertThat(participations.history(mali).counting().stream().filter(fact -> fact.kind() == FactKind.TALKS_OPENED)).hasSize(1);
    }

    @Test
    void talksRestWhileASignedCopyIsLookedAtAndGoOnWhereTheyStood() {
        BusinessKey cuba = inTalks("CUB");
        proposes(cuba, Map.of("additions", rows("[{\"text\":\"Something new.\"}]")));
        signedCopyArrives(cuba, "2017-08-10", "AS_SENT");
        assertThat(desk.task(cuba)).hasDefinitionKey(ExamineSignedCopyProcess.Nodes.VERIFY_SIGNED_COPY);
        assertThat(desk.as("focal-point").task("DecideOnProposal", cuba)).isEmpty();
        isFound(cuba, "FAULTS", Map.of("faults", "PAGES_MISSING"));
        desk.runDueJobs();
        assertThat(desk.task(cuba)).hasDefinitionKey(BilateralNegotiationProcess.Nodes.DECIDE_ON_PROPOSAL);
        assertThat(standing(cuba)).isEqualTo(Standing.IN_TALKS);
        desk.as("focal-point-2").completes("DecideOnProposal", cuba, Map.of("decision", "ACCEPT"));
    }

    @Test
    void aSignedCopyInOrderEndsTheTalksThatRest() {
        BusinessKey fiji = inTalks("FJI");
        signedCopyArrives(fiji, "2017-08-10", "AS_SENT");
        isFoundInOrder(fiji);
        assertThat(desk.instance(PROCESS, fiji)).as("at once").isNull();
        desk.runDueJobs();
        assertThat(desk.task(fiji)).hasDefinitionKey(CountersignProcess.Nodes.COUNTERSIGN_COMPACT);
        assertThat(participations.history(fiji).talksOpen()).isFalse();
    }

    @Test
    void aCopyIsFoundInOrderWhileItsParticipationIsAtWork() {
        BusinessKey belgium = inTalks("BEL");
        desk.as("registry").starts("IncomingCorrespondence", Map.of("medium", "PAPER", "receivedOn", "2017-08-10", "state", "BEL",
                "reference", belgium.reference(), "kind", "SIGNED_COPY", "textMatches", "AS_SENT", "note", "As it came"));
        desk.runDueJobs();
        desk.as("registry").starts("IncomingCorrespondence", Map.of("medium", "PAPER", "receivedOn", "2017-08-10", "state", "BEL",
                "reference", belgium.reference(), "kind", "ACKNOWLEDGEMENT", "note", "We have your letter"));
        while (desk.dueJobs().stream().noneMatch(job -> job.getProcessDefinitionKey().equals(ParticipationProcess.KEY))) {
            desk.runDueJobsOnce();
        }
        desk.holdsTheDueJobWhile(() -> isFoundInOrder(belgium));
        desk.runDueJobs();
        assertThat(desk.task(belgium)).hasDefinitionKey(CountersignProcess.Nodes.COUNTERSIGN_COMPACT);
        assertThat(desk.instance(PROCESS, belgium)).isNull();
    }

    @Test
    void aDeviatingCopyGoesBackToTheRoundThatRested() {
        BusinessKey togo = inTalks("TGO");
        signedCopyArrives(togo, "2017-08-10", "DEVIATIONS");
        desk.as("focal-point").completes("DecideOnDeviation", togo, Map.of("deviation", "TALKS", "reason", "As in the proposal."));
        desk.runDueJobs();
        assertThat(desk.task(togo)).hasDefinitionKey(BilateralNegotiationProcess.Nodes.RECORD_PROPOSAL);
        assertThat(participations.history(togo).counting().stream().filter(fact -> fact.kind() == FactKind.TALKS_OPENED)).hasSize(1);
    }

    @Test
    void talksUnderWayAtAClosingFinishAndTheParticipationIsOverWithThem() {
        BusinessKey chile = inTalks("CHL");
        isClosed(chile);
        assertThat(participations.of(chile).atWork()).isFalse();
        assertThat(desk.instance(ParticipationProcess.KEY, chile)).isActive().hasPassed(ParticipationProcess.Nodes.CLOSED_STILL_OPEN).hasNotPassed(ParticipationProcess.Nodes.TALKS_OVER);
        proposes(chile, Map.of("additions", rows("[{\"text\":\"Train every contingent twice.\"}]")));
        desk.as("focal-point-2").completes("DecideOnProposal", chile, Map.of("decision", "ACCEPT"));
        desk.as("clearing").completes("ClearProposal", chile, Map.of("cleared", true));
        desk.runDueJobs();
        assertThat(lastMail(chile)).contains("the text agreed with Chile");
        assertThat(desk.ended(ParticipationProcess.KEY, chile)).hasPassed(ParticipationProcess.Nodes.TALKS_OVER)
                .hasNotPassed(ParticipationProcess.Nodes.PARTICIPATION_OVER);
    }

    @Test
    void aCopyUnderWayAtAClosingIsStillPassedToTalks() {
        BusinessKey belize = invited("BLZ");
        desk.isAt("2017-08-10T10:00");
        signedCopyArrives(belize, "2017-08-10", "DEVIATIONS");
        isClosed(belize);
        assertThat(desk.instance(ParticipationProcess.KEY, belize)).hasPassed(ParticipationProcess.Nodes.CLOSED_STILL_OPEN).hasNotPassed(ParticipationProcess.Nodes.PASSED_TO_TALKS);
        desk.as("focal-point").completes("DecideOnDeviation", belize, Map.of("deviation", "TALKS", "reason", "They want other words."));
        desk.runDueJobs();
        assertThat(desk.task(belize)).hasDefinitionKey(BilateralNegotiationProcess.Nodes.RECORD_PROPOSAL);
        desk.as("focal-point").completes("RecordProposal", belize, Map.of("proposal", "ENDED", "talkedOn", "2017-08-10", "account", "Nothing came of it."));
        desk.runDueJobs();
        assertThat(desk.ended(ParticipationProcess.KEY, belize)).hasPassed(ParticipationProcess.Nodes.PASSED_TO_TALKS, ParticipationProcess.Nodes.TALKS_OVER)
                .hasNotPassed(ParticipationProcess.Nodes.PARTICIPATION_OVER);
    }

    private void isClosed(BusinessKey key) {
        responses.file(key, ResponseKind.CLOSED, LocalDate.of(2017, 8, 10), null, null, null, List.of());
        desk.wake("ResponseFiled", key);
        desk.runDueJobs();
    }

    @Test
    void aWithdrawalEndsTheTalks() {
        BusinessKey haiti = inTalks("HTI");
        arrives(haiti, "WITHDRAWAL", "2017-08-10", Map.of());
        assertThat(desk.instance(PROCESS, haiti)).isNull();
        assertThat(desk.ended(ParticipationProcess.KEY, haiti)).hasPassed(ParticipationProcess.Nodes.TALKS_OVERTAKEN, ParticipationProcess.Nodes.WITHDRAWN)
                .hasNotPassed(ParticipationProcess.Nodes.PARTICIPATION_OVER);
        assertThat(standing(haiti)).isEqualTo(Standing.WITHDRAWN);
        assertThat(participations.history(haiti).talksOpen()).isFalse();
    }

    @Test
    void aRoundThatIsOverBeforeItsWorkBeganLeavesNothingBehind() {
        BusinessKey estonia = invited("EST");
        desk.isAt("2017-08-10T10:00");
        responses.file(estonia, ResponseKind.TALKS, LocalDate.of(2017, 8, 9), null, null, "Let us talk", List.of());
        desk.wake("ResponseFiled", estonia);
        desk.runDueJobsOnce();
        assertThat(desk.instance(PROCESS, estonia)).isActive();
        talks.close(estonia, TalksRound.Ending.OVERTAKEN);
        desk.runDueJobs();
        assertThat(desk.ended(PROCESS, estonia)).hasPassed(BilateralNegotiationProcess.Nodes.ROUND_OVER).hasNotPassed(BilateralNegotiationProcess.Nodes.TALKS_ENDED);
        assertThat(desk.task(estonia)).isNull();
    }

    @Test
    void talksThatRestTooLongAreFollowedUpOnceForEachRest() {
        BusinessKey oman = inTalks("OMN");
        desk.letPassUntil("2017-08-30T10:00");
        assertThat(desk.task(oman)).hasDefinitionKey(BilateralNegotiationProcess.Nodes.RECORD_PROPOSAL);
        desk.letPassUntil("2017-09-08T10:00");
        assertThat(desk.instance(PROCESS, oman))
                .isWaitingAt(BilateralNegotiationProcess.Nodes.FOLLOW_UP_IDLE_TALKS, BilateralNegotiationProcess.Nodes.RECORD_PROPOSAL);
        desk.as("focal-point").completes("FollowUpIdleTalks", oman, Map.of("followUp", "They will write next week."));
        desk.letPass(Period.ofDays(7));
        assertThat(desk.task(oman)).hasDefinitionKey(BilateralNegotiationProcess.Nodes.RECORD_PROPOSAL);
    }

    @Test
    void nobodyClearsWhatHeRecordedOrDecidedNotEvenAdmin() {
        BusinessKey egypt = inTalks("EGY");
        desk.as("admin").completes("RecordProposal", egypt, proposed(Map.of("additions", rows("[{\"text\":\"Something new.\"}]"))));
        desk.as("focal-point").completes("DecideOnProposal", egypt, Map.of("decision", "ACCEPT"));
        assertThatThrownBy(() -> desk.as("admin").completes("ClearProposal", egypt, Map.of("cleared", true)))
                .isInstanceOf(Rejection.class).hasMessageContaining("Somebody else");
        assertThat(desk.task(egypt)).hasDefinitionKey(BilateralNegotiationProcess.Nodes.CLEAR_PROPOSAL);
    }

    @Test
    void nobodyReachesAnotherStatesTalksFromATaskOfAnother() {
        BusinessKey denmark = inTalks("DNK");
        BusinessKey germany = inTalks("DEU");
        Object denmarks = desk.variableOf(desk.as("focal-point").task("RecordProposal", denmark).orElseThrow(), "round");
        Map<String, Object> form = proposed(Map.of("additions", rows("[{\"text\":\"Something new.\"}]"), "round", denmarks));
        assertThatThrownBy(() -> desk.as("focal-point").completes("RecordProposal", germany, form))
                .isInstanceOf(Rejection.class).hasMessageContaining("no such round");
        assertThat(participations.history(denmark).has(FactKind.PROPOSAL_RECEIVED)).isFalse();
    }

    @Test
    void aProposalThatChangesNothingIsRefused() {
        BusinessKey japan = inTalks("JPN");
        assertThatThrownBy(() -> proposes(japan, Map.of())).isInstanceOf(Rejection.class).hasMessageContaining("stands as it is");
        assertThatThrownBy(() -> desk.as("focal-point").completes("RecordProposal", japan,
                Map.of("proposal", "DISCUSSED", "talkedOn", "2017-08-11", "account", "x")))
                .isInstanceOf(Rejection.class).hasMessageStartingWith("Day:");
    }

    @Test
    void wordsThatWouldBeTakenForAnotherPartOfTheTextAreRefusedAndTheTaskStaysOpen() {
        BusinessKey malta = inTalks("MLT");
        for (String beginning : List.of("A. ", "B. ", "(xxii) ", "6. ", "For the Government of ")) {
            assertThatThrownBy(() -> proposes(malta, Map.of("wordings", rows("[{\"id\":\"closing 1\",\"text\":\"" + beginning + "It is agreed.\"}]"))))
                    .as(beginning).isInstanceOf(Rejection.class)
                    .hasMessageStartingWith("Principles, commitments of the Secretary-General and other paragraphs:")
                    .hasMessageContaining("“Closing statement, paragraph 1”");
        }
        assertThatThrownBy(() -> proposes(malta, Map.of("additions", rows("[{\"text\":\"Plant 木.\"}]"))))
                .isInstanceOf(Rejection.class).hasMessageStartingWith("New commitments of the Government: the desk’s papers have no letter for “木”");
        assertThatThrownBy(() -> proposes(malta, Map.of("additions", rows("[{\"text\":\"Plant\\u0000 trees.\"}]"))))
                .isInstanceOf(Rejection.class).hasMessageStartingWith("New commitments of the Government: there are characters in it");
        assertThat(desk.task(malta)).hasDefinitionKey(BilateralNegotiationProcess.Nodes.RECORD_PROPOSAL);
        assertThat(participations.history(malta).has(FactKind.PROPOSAL_RECEIVED)).isFalse();

        proposes(malta, Map.of("additions", rows("[{\"text\":\"Boil\u2028all water at 100 °C.\"}]")));
        assertThatThrownBy(() -> desk.as("focal-point-2").completes("DecideOnProposal", malta, Map.of("decision", "COUNTER",
                "words", "We can offer this.", "wordings", rows("[{\"id\":\"closing 1\",\"text\":\"A. It is agreed.\"}]"))))
                .isInstanceOf(Rejection.class).hasMessageContaining("“Closing statement, paragraph 1”");
        assertThat(desk.task(malta)).hasDefinitionKey(BilateralNegotiationProcess.Nodes.DECIDE_ON_PROPOSAL);
    }

    @Test
    void sectionBKeepsACommitmentOfTheOldOnesOrANewOne() {
        BusinessKey honduras = inTalks("HND");
        Object allGone = rows(texts.of(honduras).b().clauses().stream()
                .map(clause -> "{\"id\":\"" + clause.id() + "\",\"deleted\":true}").collect(Collectors.joining(",", "[", "]")));
        assertThatThrownBy(() -> proposes(honduras, Map.of("commitments", allGone)))
                .isInstanceOf(Rejection.class).hasMessageStartingWith("Commitments of the Government: section B would be empty.");
        proposes(honduras, Map.of("commitments", allGone, "additions", rows("[{\"text\":\"Train every contingent twice.\"}]")));
        assertThat(desk.task(honduras)).hasDefinitionKey(BilateralNegotiationProcess.Nodes.REVIEW_LEGALLY);
    }

    @Test
    void whatOpenedOrEndedTalksIsNotStruckSoThatLaterTalksFindTheirWay() {
        BusinessKey austria = inTalks("AUT");
        cannotStrike(austria, FactKind.TALKS_OPENED, "Entry: work on these talks has begun");
        proposes(austria, Map.of("additions", rows("[{\"text\":\"Train every contingent twice.\"}]")));
        desk.as("focal-point").completes("DecideOnProposal", austria, Map.of("decision", "NO_AGREEMENT", "remark", "It cannot be done."));
        desk.runDueJobs();
        cannotStrike(austria, FactKind.TALKS_ENDED, "Entry: the work on these talks is over");
        arrives(austria, "TALKS", "2017-08-10", Map.of());
        assertThat(desk.task(austria)).hasDefinitionKey(BilateralNegotiationProcess.Nodes.RECORD_PROPOSAL);
    }

    private void cannotStrike(BusinessKey key, FactKind kind, String words) {
        assertThatThrownBy(() -> desk.as("registry").starts("StaffInstruction", Map.of("act", "RECTIFY", "instructionCampaign", key.reference(),
                "concernedState", key.iso3(), "reason", "It never was", "subjectKind", kind.name())))
                .isInstanceOf(Rejection.class).hasMessageStartingWith(words);
    }

    private BusinessKey inTalks(String iso3) {
        BusinessKey key = invited(iso3);
        desk.isAt("2017-08-10T10:00");
        arrives(key, "TALKS", "2017-08-09", Map.of());
        return key;
    }

    /** Its letter is the next thing to be sent. */
    private BusinessKey withAClearedCounterProposal(String iso3) {
        return withAClearedCounterProposal(iso3, "words", "We can offer this.");
    }

    private BusinessKey withAClearedCounterProposal(String iso3, String field, String words) {
        BusinessKey key = inTalks(iso3);
        proposes(key, Map.of("commitments", rows("[{\"id\":\"B(i)\",\"text\":\"Consider the tests.\",\"deleted\":false}]")));
        desk.as("legal").completes("ReviewLegally", key, Map.of("opinion", "It may be reworded."));
        counters(key, field, words, "Test the wells.");
        desk.as("clearing").completes("ClearProposal", key, Map.of("cleared", true));
        return key;
    }

    private Letter counterProposal(BusinessKey key) {
        return letters.of(key).stream().filter(letter -> letter.kind() == LetterKind.COUNTER_PROPOSAL).findFirst().orElseThrow();
    }

    private void proposes(BusinessKey key, Map<String, Object> changes) {
        desk.as("focal-point").completes("RecordProposal", key, proposed(changes));
    }

    private static Map<String, Object> proposed(Map<String, Object> changes) {
        Map<String, Object> form = new HashMap<>(Map.of("proposal", "PROPOSED", "talkedOn", "2017-08-10"));
        form.putAll(changes);
        return form;
    }

    private void counters(BusinessKey key, String firstCommitment) {
        counters(key, "words", "We can offer this.", firstCommitment);
    }

    private void counters(BusinessKey key, String field, String words, String firstCommitment) {
        desk.as("focal-point-2").completes("DecideOnProposal", key, Map.of("decision", "COUNTER", field, words,
                "commitments", rows("[{\"id\":\"" + FIRST_COMMITMENT + "\",\"text\":\"" + firstCommitment + "\",\"deleted\":false}]")));
    }

    private TestMailServer.Received last(BusinessKey key) {
        var all = mails.to(Campaigner.address(key.iso3()));
        return all.get(all.size() - 1);
    }

    private static Object rows(String json) {
        return file("rows.json", "application/json", json.getBytes(StandardCharsets.UTF_8));
    }
}
