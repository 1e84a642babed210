package org.compactdesk.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.compactdesk.Desk.file;
import static org.compactdesk.record.FactKind.*;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.compactdesk.Campaigner;
import org.compactdesk.CopyScenario;
import org.compactdesk.MailText;
import org.compactdesk.OnBothDatabases;
import org.compactdesk.engine.Processes;
import org.compactdesk.engine.StandStills;
import org.compactdesk.instrument.InstrumentVersion;
import org.compactdesk.instrument.Versions;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Messages;
import org.compactdesk.kernel.Rejection;
import org.compactdesk.letter.LetterKind;
import org.compactdesk.letter.Letters;
import org.compactdesk.participation.Response;
import org.compactdesk.participation.ResponseKind;
import org.compactdesk.participation.Responses;
import org.compactdesk.process.BilateralNegotiationProcess;
import org.compactdesk.process.CountersignProcess;
import org.compactdesk.process.ExamineSignedCopyProcess;
import org.compactdesk.process.IncomingCorrespondenceProcess;
import org.compactdesk.process.IncomingCorrespondenceProcess.TextMatch;
import org.compactdesk.process.ParticipationProcess;
import org.compactdesk.process.ReturnAndFileProcess;
import org.compactdesk.process.SignatureAndReturnProcess;
import org.compactdesk.process.SignatureAndReturnProcess.Nodes;
import org.compactdesk.record.Fact;
import org.compactdesk.record.FactEntry;
import org.compactdesk.record.FactKind;
import org.compactdesk.record.Standing;
import org.compactdesk.register.Figures;
import org.compactdesk.register.PublicStanding;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of a signed copy, told with real beans, a real record and a real mail server. */
@OnBothDatabases
class SignatureAndReturnTest extends CopyScenario {

    private static final String PROCESS = SignatureAndReturnProcess.KEY;

    @Autowired
    private Figures figures;

    @Autowired
    private Versions versions;

    @Autowired
    private SignedCopies copies;

    @Autowired
    private CopyView view;

    @Autowired
    private Letters letters;

    @Autowired
    private Responses responses;

    @Autowired
    private Processes processes;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private ManagementService management;

    @Autowired
    private StandStills standStills;

    @Override
    protected String[] states() {
        return "ALB AND ARG ARM AUS AUT BEL BEN BGD BGR BOL BRA CHE CHL CMR COL CUB CYP CZE EGY ETH FJI FRA GAB GEO GHA HTI IND IRN JPN KEN LAO MEX MLI MWI NER NGA NPL NRU OMN PER LIE PRT QAT RWA SEN SVN SWE TGO TON TUN URY".split(" ");
    }

    @Test
    void aSignedCopyInOrderIsCountersignedFiledReturnedAndConfirmed() {
        BusinessKey france = invited("FRA");
        desk.letPassUntil("2017-08-10T10:00");
        signedCopyArrives(france, "2017-08-09", "AS_SENT");
        assertThat(standing(france)).isEqualTo(Standing.SIGNED_COPY_UNDER_CHECK);

        isFoundInOrder(france);
        assertThat(standing(france)).isEqualTo(Standing.AWAITING_COUNTERSIGNATURE);

        desk.letPassUntil("2017-08-14T10:00");
        isCountersigned(france, "2017-08-14");
        assertThat(standing(france)).isEqualTo(Standing.CONCLUDED);
        assertThat(subjects(france)).last().asString().contains("countersigned copy returned");
        assertThat(MailText.filesOf(mails.to(Campaigner.address("FRA")).get(mails.to(Campaigner.address("FRA")).size() - 1).message()))
                .contains(france.reference().replace('/', '-') + "-France-Countersigned-compact.pdf");

        desk.as("registry").completes("FileOriginal", france,
                Map.of("original", "FILED", "filedOn", "2017-08-14", "location", "Cabinet 3, folder 12"));
        responses.file(france, ResponseKind.ACKNOWLEDGEMENT, LocalDate.of(2017, 8, 14), null, null, "We received the copy, with thanks.", List.of());
        desk.wake("ResponseFiled", france);
        desk.runDueJobs();
        assertThat(desk.as("registry").briefing("ConfirmReceipt", france)).as("offered").contains("What the mission wrote since then", "We received the copy, with thanks.");
        assertThat(participations.history(france).has(ACKNOWLEDGED)).as("it acknowledges no note").isFalse();
        desk.as("registry").completes("ConfirmReceipt", france, Map.of("confirmedOn", "2017-08-14", "how", "By telephone"));
        desk.runDueJobs();

        assertThat(desk.ended(PROCESS, france)).hasPassed(Nodes.COMPACT_CONCLUDED);
        assertThat(desk.ended(ParticipationProcess.KEY, france)).hasPassed(ParticipationProcess.Nodes.COMPACT_CONCLUDED);
        assertThat(day(france, SIGNED_COPY_RECEIVED)).isEqualTo("2017-08-09");
        assertThat(day(france, SIGNED_BY_GOVERNMENT)).isEqualTo("2017-08-05");
        assertThat(day(france, COUNTERSIGNED)).isEqualTo("2017-08-14");
        assertThat(fact(france, ORIGINAL_FILED).note()).isEqualTo("Cabinet 3, folder 12");
        assertThat(fact(france, SIGNED_COPY_RECEIVED).recordedBy()).isEqualTo("registry");
        assertThat(kinds(france)).contains(RETURNED_TO_GOVERNMENT, RECEIPT_CONFIRMED);

        int before = mails.to(Campaigner.address("FRA")).size();
        desk.as("dispatch").starts("StaffInstruction", Map.of("act", "SEND_AGAIN", "instructionCampaign", france.reference(),
                "concernedState", "FRA", "subjectKind", "RETURNED_COPY", "reason", "The mission cannot find it."));
        desk.runDueJobs();
        assertThat(subjects(france)).as("sent again after the end").hasSize(before + 1).last().asString().contains("countersigned copy returned");
        assertThat(desk.instance(ParticipationProcess.KEY, france)).isNull();
    }

    @Test
    void aCopyThatArrivesAfterTheDeadlineIsHandledAlike() {
        BusinessKey kenya = invited("KEN");
        desk.isAt("2018-03-01T10:00");
        signedCopyArrives(kenya, "2018-02-28", "NOT_COMPARED");
        isFound(kenya, "IN_ORDER", signature("2018-02-20"));
        assertThat(standing(kenya)).isEqualTo(Standing.AWAITING_COUNTERSIGNATURE);
    }

    @Test
    void commitmentsThatAGovernmentAddedBecomeItsVersionOnceTheyAreConfirmed() {
        BusinessKey peru = invited("PER");
        desk.isAt("2017-08-10T10:00");
        signedCopyArrives(peru, "2017-08-09", "ADDITIONS");
        assertThatThrownBy(() -> desk.as("focal-point").completes("ConfirmAdditions", peru, Map.of("additions", "CONFIRMED")))
                .isInstanceOf(Rejection.class).hasMessageStartingWith("Additional commitments:");
        desk.as("focal-point").completes("ConfirmAdditions", peru, Map.of("additions", "CONFIRMED", "commitments",
                json("[{\"text\":\"Train every\\n contingent twice.\"}]")));
        isFoundInOrder(peru);

        InstrumentVersion signed = versions.latest(peru.toString()).orElseThrow();
        assertThat(signed.why()).isEqualTo(InstrumentVersion.Why.ADDITIONS_CONFIRMED);
        assertThat(signed.text()).contains("Train every contingent twice.");
        assertThat(decided(peru)).containsExactly("Additional commitments confirmed: null");
        assertThat(standing(peru)).isEqualTo(Standing.AWAITING_COUNTERSIGNATURE);
    }

    @Test
    void whatTheVerifierSeesOfTheTextGoesToTheFocalPointAndBack() {
        BusinessKey oman = invited("OMN");
        desk.isAt("2017-08-10T10:00");
        signedCopyArrives(oman, "2017-08-09", "AS_SENT");
        isFound(oman, "ADDITIONS", Map.of());
        desk.as("focal-point").completes("ConfirmAdditions", oman, Map.of("additions", "NOT_CONFIRMED", "remark", "Principle 2 differs too"));
        assertThatThrownBy(() -> desk.as("focal-point").completes("DecideOnDeviation", oman,
                Map.of("deviation", "ACCEPTED", "reason", "A matter of spelling"))).isInstanceOf(Rejection.class).hasMessageStartingWith("Text as signed:");
        desk.as("focal-point").completes("DecideOnDeviation", oman, accepted());
        assertThat(desk.task(oman)).hasDefinitionKey(ExamineSignedCopyProcess.Nodes.VERIFY_SIGNED_COPY);
        isFoundInOrder(oman);
        assertThat(desk.task(oman)).hasDefinitionKey(CountersignProcess.Nodes.COUNTERSIGN_COMPACT);
    }

    @Test
    void aCopyWithAnotherTextIsReturnedWithTheReason() {
        BusinessKey chile = invited("CHL");
        desk.isAt("2017-08-10T10:00");
        signedCopyArrives(chile, "2017-08-09", "DEVIATIONS");
        assertThatThrownBy(() -> desk.as("focal-point").completes("DecideOnDeviation", chile, Map.of("deviation", "RETURN", "words", "Read سلام.")))
                .isInstanceOf(Rejection.class).hasMessageStartingWith("What the letter says: the desk’s papers have no letter for");
        desk.as("focal-point").completes("DecideOnDeviation", chile,
                Map.of("deviation", "RETURN", "words", "Commitment (iv) reads otherwise than sent."));
        desk.runDueJobs();
        assertThat(desk.ended(PROCESS, chile)).hasPassed(Nodes.COPY_RETURNED);
        assertThat(lastMail(chile)).contains("Commitment (iv) reads otherwise than sent.");
        assertThat(standing(chile)).isEqualTo(Standing.AWAITING_RESPONSE);
    }

    @Test
    void aCopyWhoseTextIsToBeTalkedAboutOpensTalks() {
        BusinessKey india = invited("IND");
        desk.isAt("2017-08-10T10:00");
        signedCopyArrives(india, "2017-08-09", "DEVIATIONS");
        desk.as("focal-point").completes("DecideOnDeviation", india, Map.of("deviation", "TALKS", "reason", "They want other words."));
        desk.runDueJobs();
        assertThat(desk.ended(PROCESS, india)).hasPassed(Nodes.PASSED_TO_TALKS);
        assertThat(desk.task(india)).hasDefinitionKey(BilateralNegotiationProcess.Nodes.RECORD_PROPOSAL);
        assertThat(standing(india)).isEqualTo(Standing.IN_TALKS);
        assertThat(fact(india, TALKS_OPENED).recordedBy()).as("who decided so").isEqualTo("focal-point");
    }

    @Test
    void anUnsignedCopyIsReturnedWithItsFaultsNamedAndACorrectedOneIsTakenIn() {
        BusinessKey mali = invited("MLI");
        desk.isAt("2017-08-10T10:00");
        signedCopyArrives(mali, "2017-08-09", "AS_SENT");
        assertThatThrownBy(() -> isFound(mali, "FAULTS", Map.of())).isInstanceOf(Rejection.class).hasMessageStartingWith("Faults of form:");
        assertThatThrownBy(() -> isFound(mali, "FAULTS", Map.of("faults", "NO_SIGNATURE", "words", "It is signed as 王毅.")))
                .isInstanceOf(Rejection.class).hasMessageStartingWith("What the Government is asked to correct: the desk’s papers have no letter for “王”");
        isFound(mali, "FAULTS", Map.of("faults", "NO_SIGNATURE,NO_DATE", "words", "Please have both pages signed."));
        desk.runDueJobs();
        assertThat(lastMail(mali)).contains("The signature is missing.", "The date of the signature is missing.", "both pages signed");
        assertThat(kinds(mali)).contains(COPY_UNSIGNED, COPY_RETURNED);
        assertThat(figures.of(mali.reference(), LocalDate.of(2017, 8, 9)).publicStandings()).as("what bears no signature counts on no day")
                .doesNotContainEntry(PublicStanding.SIGNED_COPY_RECEIVED, 1L);

        desk.isAt("2017-08-20T10:00");
        signedCopyArrives(mali, "2017-08-19", "AS_SENT");
        isFound(mali, "IN_ORDER", signature("2017-08-15"));
        assertThat(standing(mali)).isEqualTo(Standing.AWAITING_COUNTERSIGNATURE);
    }

    @Test
    void anotherStatesCopyIsPassedOnToThatState() {
        BusinessKey australia = invited("AUS");
        BusinessKey austria = invited("AUT");
        desk.isAt("2017-08-10T10:00");
        signedCopyArrives(australia, "2017-08-09", "AS_SENT");
        assertThatThrownBy(() -> isFound(australia, "OTHER_STATE", Map.of("otherState", "AUS"))).isInstanceOf(Rejection.class);
        assertThatThrownBy(() -> isFound(australia, "OTHER_STATE", Map.of("otherState", "ZWE"))).isInstanceOf(Rejection.class)
                .hasMessageContaining("Zimbabwe");
        isFound(australia, "OTHER_STATE", Map.of("otherState", "AUT"));
        desk.runDueJobs();
        assertThat(desk.ended(PROCESS, australia)).hasPassed(Nodes.COPY_SET_ASIDE);
        assertThat(standing(australia)).isEqualTo(Standing.AWAITING_RESPONSE);
        assertThat(standing(austria)).isEqualTo(Standing.SIGNED_COPY_UNDER_CHECK);
        assertThat(day(austria, SIGNED_COPY_RECEIVED)).isEqualTo("2017-08-09");
        assertThat(desk.task(austria)).hasDefinitionKey(ExamineSignedCopyProcess.Nodes.VERIFY_SIGNED_COPY);
    }

    @Test
    void aCopyOfAStateThatNobodyLooksAfterAnyMoreGoesToAPerson() {
        BusinessKey niger = invited("NER");
        BusinessKey nigeria = invited("NGA");
        arrives(nigeria, "WITHDRAWAL", "2017-08-02", Map.of());
        desk.isAt("2017-08-10T10:00");
        signedCopyArrives(niger, "2017-08-09", "AS_SENT");
        isFound(niger, "OTHER_STATE", Map.of("otherState", "NGA"));
        desk.runDueJobs();
        assertThat(desk.ended(PROCESS, niger)).hasPassed(Nodes.COPY_SET_ASIDE);
        assertThat(standing(nigeria)).isEqualTo(Standing.WITHDRAWN);
        long entry = responses.of(niger).get(0).correspondence();
        assertThat(desk.task(Messages.of("arrival.number", String.valueOf(entry)))).hasDefinitionKey(IncomingCorrespondenceProcess.Nodes.IDENTIFY_SENDER);
    }

    @Test
    void aCopyIsReturnedOnlyOnceAMailServerTookIt() {
        BusinessKey liechtenstein = invited("LIE");
        desk.isAt("2017-08-10T10:00");
        signedCopyArrives(liechtenstein, "2017-08-09", "AS_SENT");
        isFoundInOrder(liechtenstein);
        mails.refuse(Campaigner.address("LIE"), 550, "no such mailbox");
        isCountersigned(liechtenstein, "2017-08-10");
        assertThat(kinds(liechtenstein)).doesNotContain(RETURNED_TO_GOVERNMENT);
        assertThatThrownBy(() -> desk.as("registry").completes("ConfirmReceipt", liechtenstein, Map.of("confirmedOn", "2017-08-10")))
                .isInstanceOf(Rejection.class).hasMessageContaining("No mail server");
        desk.as("registry").completes("FileOriginal", liechtenstein, Map.of("original", "FILED", "filedOn", "2017-08-10", "location", "Cabinet 3"));
        desk.letPass(Period.ofDays(60));
        assertThat(desk.ended(PROCESS, liechtenstein)).hasPassed(Nodes.COMPACT_CONCLUDED);
        assertThat(kinds(liechtenstein)).doesNotContain(RETURNED_TO_GOVERNMENT, RECEIPT_UNCONFIRMED);
    }

    @Test
    void whatTheSecretaryGeneralDidNotSignIsPutBeforeHimAgainOrReturned() {
        BusinessKey togo = invited("TGO");
        desk.isAt("2017-08-10T10:00");
        signedCopyArrives(togo, "2017-08-09", "AS_SENT");
        isFoundInOrder(togo);
        isNotSigned(togo);
        desk.as("focal-point").completes("ResolveUnsigned", togo, Map.of("resolution", "AGAIN", "reason", "The page was exchanged"));
        assertThat(desk.task(togo)).hasDefinitionKey(CountersignProcess.Nodes.COUNTERSIGN_COMPACT);
        isNotSigned(togo);
        assertThatThrownBy(() -> desk.as("focal-point").completes("ResolveUnsigned", togo, Map.of("resolution", "RETURN", "words", "Not 木")))
                .isInstanceOf(Rejection.class).hasMessageStartingWith("What the letter says: the desk’s papers have no letter for “木”");
        desk.as("focal-point").completes("ResolveUnsigned", togo, Map.of("resolution", "RETURN", "words", "Please send page 1 again."));
        desk.runDueJobs();
        assertThat(desk.ended(PROCESS, togo)).hasPassed(Nodes.COPY_RETURNED);
        assertThat(lastMail(togo)).contains("Please send page 1 again.");
        assertThat(decided(togo)).containsExactly("Not countersigned: The first page is not the one agreed", "Put before the Secretary-General again: The page was exchanged",
                "Not countersigned: The first page is not the one agreed", "Returned to the Government: Please send page 1 again.");
        assertThat(standing(togo)).isEqualTo(Standing.AWAITING_RESPONSE);
    }

    @Test
    void whatTheSecretaryGeneralDidNotSignCanGoToTalks() {
        BusinessKey benin = invited("BEN");
        desk.isAt("2017-08-10T10:00");
        signedCopyArrives(benin, "2017-08-09", "AS_SENT");
        isFoundInOrder(benin);
        isNotSigned(benin);
        desk.as("focal-point").completes("ResolveUnsigned", benin, Map.of("resolution", "TALKS", "reason", "The text has to change."));
        desk.runDueJobs();
        assertThat(standing(benin)).isEqualTo(Standing.IN_TALKS);
        assertThat(desk.task(benin)).hasDefinitionKey(BilateralNegotiationProcess.Nodes.RECORD_PROPOSAL);
    }

    @Test
    void aFurtherCopyThatAddsNothingIsSetAsideAndTheOneBeforeGoesOn() {
        BusinessKey cuba = invited("CUB");
        desk.isAt("2017-08-10T10:00");
        signedCopyArrives(cuba, "2017-08-09", "AS_SENT");
        assertThatThrownBy(() -> isFound(cuba, "DUPLICATE", Map.of())).isInstanceOf(Rejection.class);
        isFoundInOrder(cuba);
        desk.isAt("2017-08-11T10:00");
        signedCopyArrives(cuba, "2017-08-11", "AS_SENT");
        assertThat(desk.task(cuba)).hasDefinitionKey(ExamineSignedCopyProcess.Nodes.VERIFY_SIGNED_COPY);
        assertThat(desk.instance(CountersignProcess.KEY, cuba)).isNull();
        assertThat(standing(cuba)).isEqualTo(Standing.SIGNED_COPY_UNDER_CHECK);

        isFound(cuba, "DUPLICATE", Map.of());
        assertThat(fact(cuba, COPY_SET_ASIDE).recordedBy()).as("who found so").isEqualTo("registry");
        assertThat(standing(cuba)).isEqualTo(Standing.AWAITING_COUNTERSIGNATURE);
        isFoundInOrder(cuba);
        isCountersigned(cuba, "2017-08-11");
        assertThat(standing(cuba)).isEqualTo(Standing.CONCLUDED);
        assertThat(fact(cuba, COUNTERSIGNED).refersTo()).isEqualTo(first(cuba, SIGNED_COPY_RECEIVED).id());
        assertThat(kinds(cuba).stream().filter(COPY_IN_ORDER::equals)).hasSize(1);
    }

    @Test
    void aFurtherCopyThatIsInOrderReplacesTheOneBefore() {
        BusinessKey fiji = invited("FJI");
        desk.isAt("2017-08-10T10:00");
        signedCopyArrives(fiji, "2017-08-09", "AS_SENT");
        signedCopyArrives(fiji, "2017-08-10", "AS_SENT");
        isFoundInOrder(fiji);
        isCountersigned(fiji, "2017-08-10");
        assertThat(fact(fiji, COUNTERSIGNED).refersTo()).isEqualTo(fact(fiji, SIGNED_COPY_RECEIVED).id());
        assertThat(fact(fiji, COPY_SET_ASIDE).refersTo()).isEqualTo(first(fiji, SIGNED_COPY_RECEIVED).id());
        isAtNothingButReturningAndFiling(fiji);
    }

    @Test
    void aFurtherCopyWithFaultsGoesBackAndTheOneBeforeGoesOn() {
        BusinessKey belgium = invited("BEL");
        desk.isAt("2017-08-10T10:00");
        signedCopyArrives(belgium, "2017-08-09", "AS_SENT");
        isFoundInOrder(belgium);
        desk.isAt("2017-08-11T10:00");
        signedCopyArrives(belgium, "2017-08-11", "AS_SENT");
        isFound(belgium, "FAULTS", Map.of("faults", "PAGES_MISSING"));
        desk.runDueJobs();
        assertThat(standing(belgium)).isEqualTo(Standing.AWAITING_COUNTERSIGNATURE);
        assertThat(kinds(belgium)).doesNotContain(COPY_SET_ASIDE);

        isFoundInOrder(belgium);
        isCountersigned(belgium, "2017-08-11");
        assertThat(fact(belgium, COUNTERSIGNED).refersTo()).isEqualTo(first(belgium, SIGNED_COPY_RECEIVED).id());
    }

    @Test
    void aFurtherCopyThatComesInBetweenALookAndItsCommitIsLookedAt() {
        BusinessKey bangladesh = invited("BGD");
        desk.isAt("2017-08-10T10:00");
        receives(bangladesh, "The first");
        assertThat(desk.holdsTheDueJobWhile(() -> receives(bangladesh, "The second"))).as("it waits for the look").isTrue();
        desk.runDueJobs();
        assertThat(copies.of(bangladesh, copy("registry", "VerifySignedCopy", bangladesh)).note()).isEqualTo("The second");
    }

    @Test
    void aCopyThatAPersonHasJustReturnedGoesBackEvenWhereAnotherComesInBeforeTheLetter() {
        BusinessKey georgia = invited("GEO");
        desk.isAt("2017-08-10T10:00");
        signedCopyArrives(georgia, "2017-08-09", "AS_SENT");
        signedCopyArrives(georgia, "2017-08-10", "AS_SENT");
        desk.as("registry").completes("VerifySignedCopy", georgia, Map.of("finding", "FAULTS", "faults", "PAGES_MISSING"));
        receives(georgia, "The third");
        desk.runDueJobs();
        assertThat(lastMail(georgia)).contains("Pages are missing");
        assertThat(desk.task(georgia)).hasDefinitionKey(ExamineSignedCopyProcess.Nodes.VERIFY_SIGNED_COPY);
        assertThat(copies.of(georgia, copy("registry", "VerifySignedCopy", georgia)).note()).isEqualTo("The third");
    }

    @Test
    void aCopyThatComesInBetweenTheCheckAndTheCountersignatureIsLookedAtFirst() {
        BusinessKey gabon = invited("GAB");
        desk.isAt("2017-08-10T10:00");
        signedCopyArrives(gabon, "2017-08-09", "AS_SENT");
        desk.as("registry").completes("VerifySignedCopy", gabon, inOrder());
        receives(gabon, "The second");
        desk.runDueJobs();
        assertThat(desk.task(gabon)).hasDefinitionKey(ExamineSignedCopyProcess.Nodes.VERIFY_SIGNED_COPY);
        assertThat(copies.of(gabon, copy("registry", "VerifySignedCopy", gabon)).note()).isEqualTo("The second");
    }

    @Test
    void aWithdrawalBeforeTheExaminationBeganLeavesNothingBehind() {
        BusinessKey bolivia = invited("BOL");
        desk.isAt("2017-08-10T10:00");
        receives(bolivia, "Too late");
        participations.add(bolivia, FactEntry.of(WITHDRAWN, LocalDate.of(2017, 8, 10))).orRefuse();
        desk.runDueJobs();
        assertThat(desk.ended(PROCESS, bolivia)).hasPassed(Nodes.NO_COPY_LEFT).hasNotPassed(Nodes.SIGNATURE_OVERTAKEN);
        assertThat(desk.task(bolivia)).isNull();
    }

    @Test
    void aWithdrawalAfterTheParticipationEndedEndsTheSignatureAndWhatElseIsOpen() {
        BusinessKey switzerland = invited("CHE");
        desk.isAt("2017-08-10T10:00");
        signedCopyArrives(switzerland, "2017-08-09", "AS_SENT");
        isFoundInOrder(switzerland);
        arrives(switzerland, "QUESTION", "2017-08-10", Map.of());
        responses.file(switzerland, ResponseKind.CLOSED, LocalDate.of(2017, 8, 10), null, null, null, List.of());
        desk.wake("ResponseFiled", switzerland);
        desk.runDueJobs();
        assertThat(desk.instance(ParticipationProcess.KEY, switzerland))
                .isWaitingAt(ParticipationProcess.Nodes.ANSWER_QUESTION, ParticipationProcess.Nodes.SIGN_AND_RETURN)
                .calledProcessInstance().calledProcessInstance().isWaitingAtExactly(CountersignProcess.Nodes.COUNTERSIGN_COMPACT);

        instructed("STATE_WITHDRAWS", switzerland, Map.of("day", "2017-08-10"));
        assertThat(standing(switzerland)).isEqualTo(Standing.WITHDRAWN);
        assertThat(desk.task(switzerland)).isNull();
        assertThat(desk.instance(PROCESS, switzerland)).isNull();
        assertThat(desk.ended(ParticipationProcess.KEY, switzerland)).hasPassed(ParticipationProcess.Nodes.PARTICIPATION_OVER);
    }

    @Test
    void aConclusionAfterTheClosingLeavesNothingBehindThatWouldEndALaterParticipation() {
        BusinessKey sweden = invited("SWE");
        desk.isAt("2017-08-10T10:00");
        signedCopyArrives(sweden, "2017-08-09", "AS_SENT");
        isFoundInOrder(sweden);
        responses.file(sweden, ResponseKind.CLOSED, LocalDate.of(2017, 8, 10), null, null, null, List.of());
        desk.wake("ResponseFiled", sweden);
        desk.runDueJobs();
        isCountersigned(sweden, "2017-08-10");
        desk.as("registry").completes("FileOriginal", sweden, Map.of("original", "FILED", "filedOn", "2017-08-10", "location", "Cabinet 3"));
        desk.as("registry").completes("ConfirmReceipt", sweden, Map.of("confirmedOn", "2017-08-10", "how", "By telephone"));
        desk.runDueJobs();

        assertThat(standing(sweden)).isEqualTo(Standing.CONCLUDED);
        assertThat(desk.ended(PROCESS, sweden)).hasPassed(Nodes.COMPACT_CONCLUDED);
        assertThat(responses.of(sweden)).allSatisfy(response -> assertThat(response.handledAt()).isNotNull());
    }

    @Test
    void nothingGoesOnWithAStateThatWasAddressedInError() {
        BusinessKey colombia = invited("COL");
        desk.isAt("2017-08-10T10:00");
        arrives(colombia, "TALKS", "2017-08-09", Map.of());
        arrives(colombia, "QUESTION", "2017-08-10", Map.of());
        signedCopyArrives(colombia, "2017-08-09", "AS_SENT");
        instructed("ADDRESSED_IN_ERROR", colombia, Map.of());
        assertThat(desk.task(colombia)).isNull();
        for (String process : List.of(ParticipationProcess.KEY, BilateralNegotiationProcess.KEY, PROCESS)) {
            assertThat(desk.instance(process, colombia)).as(process).isNull();
        }
        assertThat(participations.history(colombia).talksOpen()).isFalse();
    }

    @Test
    void anotherTextThatIsAcceptedIsKeptAndReviewedBySomebodyElse() {
        BusinessKey cyprus = invited("CYP");
        desk.isAt("2017-08-10T10:00");
        signedCopyArrives(cyprus, "2017-08-09", "DEVIATIONS");
        assertThat(desk.as("focal-point").briefing("DecideOnDeviation", cyprus)).contains("data-collect-file=\"signedAdditions\"");
        assertThatThrownBy(() -> desk.as("admin").completes("DecideOnDeviation", cyprus, Map.of("deviation", "ACCEPTED", "reason", "A matter of words",
                "signedWordings", json("[{\"id\":\"closing 1\",\"text\":\"A. It is agreed.\"}]"))))
                .isInstanceOf(Rejection.class).hasMessageContaining("“Closing statement, paragraph 1”");
        desk.as("admin").completes("DecideOnDeviation", cyprus, accepted());
        InstrumentVersion signed = versions.latest(cyprus.toString()).orElseThrow();
        assertThat(signed.why()).isEqualTo(InstrumentVersion.Why.ACCEPTED_AS_SIGNED);
        assertThat(signed.text()).contains("Train every contingent thrice.");
        assertThat(signed.document()).isNotNull();
        assertThatThrownBy(() -> desk.as("admin").completes("VerifySignedCopy", cyprus, inOrder()))
                .isInstanceOf(Rejection.class).hasMessageContaining("Somebody else");
        isFoundInOrder(cyprus);
        assertThatThrownBy(() -> countersigns("admin", cyprus)).isInstanceOf(Rejection.class).hasMessageContaining("Somebody else");
        isCountersigned(cyprus, "2017-08-10");
    }

    @Test
    void whatWasSettledOfACopysTextIsNotAskedAgainAndStandsBesideTheCopy() {
        BusinessKey tunisia = invited("TUN");
        desk.isAt("2017-08-10T10:00");
        signedCopyArrives(tunisia, "2017-08-09", "DEVIATIONS");
        assertThat(desk.as("focal-point").briefing("DecideOnDeviation", tunisia)).as("the copy beside the text that was sent")
                .contains(">copy.pdf<", "The text as sent", "Plan treatment plants before a camp is occupied").doesNotContain("contingent thrice", "What was decided");
        desk.as("focal-point").completes("DecideOnDeviation", tunisia, accepted());
        assertThat(desk.as("registry").briefing("VerifySignedCopy", tunisia)).contains("The text accepted as signed", "Train every contingent thrice.",
                "Other text accepted (", ": A matter of words");

        desk.isAt("2017-08-11T10:00");
        signedCopyArrives(tunisia, "2017-08-11", "AS_SENT");
        isFound(tunisia, "DUPLICATE", Map.of());
        assertThat(desk.task(tunisia)).as("the text of the first is settled").hasDefinitionKey(ExamineSignedCopyProcess.Nodes.VERIFY_SIGNED_COPY);
        assertThat(decided(tunisia)).containsExactly("Other text accepted: A matter of words", "Rests: a further copy arrived: null");
    }

    @Test
    void whoeverCheckedACopyFirstCannotCountersignItAfterAnothersCheck() {
        BusinessKey czechia = invited("CZE");
        desk.isAt("2017-08-10T10:00");
        signedCopyArrives(czechia, "2017-08-09", "AS_SENT");
        desk.as("admin").completes("VerifySignedCopy", czechia, Map.of("finding", "DEVIATIONS"));
        desk.as("focal-point").completes("DecideOnDeviation", czechia, accepted());
        isFoundInOrder(czechia);
        assertThatThrownBy(() -> countersigns("admin", czechia)).isInstanceOf(Rejection.class).hasMessageContaining("Somebody else");
    }

    @Test
    void twoCopiesInOneSecondAreExaminedInOneInstance() {
        BusinessKey iran = invited("IRN");
        desk.isAt("2017-08-10T10:00");
        for (int i = 0; i < 2; i++) {
            desk.as("registry").starts("IncomingCorrespondence", Map.of("medium", "PAPER", "receivedOn", "2017-08-10", "state", "IRN",
                    "reference", iran.reference(), "kind", "SIGNED_COPY", "textMatches", "AS_SENT", "note", "Copy " + i));
        }
        desk.runDueJobs();
        assertThat(desk.task(iran)).hasDefinitionKey(ExamineSignedCopyProcess.Nodes.VERIFY_SIGNED_COPY);
    }

    @Test
    void anIdleCountersignatureAlarmsAProcessOwnerAndWaitsOn() {
        BusinessKey laos = invited("LAO");
        desk.isAt("2017-08-10T10:00");
        signedCopyArrives(laos, "2017-08-09", "AS_SENT");
        isFoundInOrder(laos);
        desk.letPassUntil("2017-08-24T10:00");
        assertThat(desk.task(laos)).hasDefinitionKey(CountersignProcess.Nodes.COUNTERSIGN_COMPACT);
        desk.letPassUntil("2017-08-25T10:00");
        assertThat(desk.instance(ParticipationProcess.KEY, laos))
                .isWaitingAt(ParticipationProcess.Nodes.OPEN_TO_RESPONSES, ParticipationProcess.Nodes.SIGN_AND_RETURN).isNotWaitingAt(ParticipationProcess.Nodes.ANSWER_QUESTION)
                .calledProcessInstance().calledProcessInstance()
                .isWaitingAtExactly(CountersignProcess.Nodes.ATTEND_IDLE_COUNTERSIGNATURE, CountersignProcess.Nodes.COUNTERSIGN_COMPACT);
        desk.as("process-owner").completes("AttendIdleCountersignature", laos, Map.of("whatWasDone", "Spoke with the office"));
        isCountersigned(laos, "2017-08-25");
        assertThat(standing(laos)).isEqualTo(Standing.CONCLUDED);
        assertThat(decided(laos)).containsExactly("Idle countersignature attended to: Spoke with the office", "Countersigned: null");
    }

    @Test
    void whatStandsStillInACalledProcessIsSaidOnce() {
        BusinessKey senegal = invited("SEN");
        desk.isAt("2017-08-10T10:00");
        signedCopyArrives(senegal, "2017-08-09", "AS_SENT");
        isFoundInOrder(senegal);
        String idle = management.createJobQuery().processInstanceId(desk.instance(CountersignProcess.KEY, senegal).getId()).list().get(0).getId();
        management.setJobRetries(idle, 0);
        assertThat(standStills.of(senegal.toString())).as("where it happened, and not at its callers").hasSize(1);
    }

    @Test
    void anOriginalThatIsAwaitedIsAskedForAgainAndAReturnedCopyIsClosedUnconfirmed() {
        BusinessKey nepal = originalAwaited("NPL");
        desk.letPass(Period.ofDays(35));
        isAtNothingButReturningAndFiling(nepal);
        desk.letPass(Period.ofDays(14));
        assertThat(desk.task(nepal)).hasDefinitionKey(ReturnAndFileProcess.Nodes.FILE_ORIGINAL);
        assertThat(kinds(nepal)).contains(RECEIPT_UNCONFIRMED, ORIGINAL_AWAITED);
        desk.as("registry").completes("FileOriginal", nepal,
                Map.of("original", "FILED", "filedOn", "2017-09-20", "location", "Cabinet 3"));
        desk.runDueJobs();
        assertThat(desk.ended(ParticipationProcess.KEY, nepal)).hasPassed(ParticipationProcess.Nodes.COMPACT_CONCLUDED);
    }

    @Test
    void anOriginalThatArrivesWhileItIsAwaitedIsFiledAtOnce() {
        BusinessKey mexico = originalAwaited("MEX");
        signedCopyArrives(mexico, "2017-08-11", "AS_SENT");
        assertThat(desk.instance(ReturnAndFileProcess.KEY, mexico)).as("at once")
                .isWaitingAtExactly(ReturnAndFileProcess.Nodes.CONFIRM_RECEIPT, ReturnAndFileProcess.Nodes.FILE_ORIGINAL);
        assertThat(desk.instance(ExamineSignedCopyProcess.KEY, mexico)).isWaitingAtExactly(ExamineSignedCopyProcess.Nodes.VERIFY_SIGNED_COPY);
        assertThat(desk.instance(ParticipationProcess.KEY, mexico))
                .isWaitingAt(ParticipationProcess.Nodes.OPEN_TO_RESPONSES, ParticipationProcess.Nodes.SIGN_AND_RETURN).isNotWaitingAt(ParticipationProcess.Nodes.ANSWER_QUESTION);
        assertThat(desk.as("registry").briefing("FileOriginal", mexico)).contains("received on 11 August 2017. If it is the original, file it.");
        assertThat(desk.as("registry").briefing("VerifySignedCopy", mexico)).as("says what else waits")
                .contains("<dt>Also open</dt>", "File original: the State MEX (Registry)", "Confirm receipt: the State MEX (Registry)")
                .doesNotContain("Verify signed copy: the State MEX (");

        isFound(mexico, "DUPLICATE", Map.of());
        desk.as("registry").completes("FileOriginal", mexico, Map.of("original", "FILED", "filedOn", "2017-08-11", "location", "Cabinet 3"));
        desk.as("registry").completes("ConfirmReceipt", mexico, Map.of("confirmedOn", "2017-08-11"));
        desk.runDueJobs();
        assertThat(desk.ended(ParticipationProcess.KEY, mexico)).hasPassed(ParticipationProcess.Nodes.COMPACT_CONCLUDED);
    }

    @Test
    void aCopyThatCameInUnseenIsNotWaitedForInVain() {
        BusinessKey nauru = originalAwaited("NRU");
        signedCopyArrives(nauru, "2017-08-11", "AS_SENT");
        long seen = copy("registry", "VerifySignedCopy", nauru);
        signedCopyArrives(nauru, "2017-08-11", "AS_SENT");
        Map<String, Object> form = Map.of("original", "AWAITED", "lastCopySeen", seen);
        assertThatThrownBy(() -> desk.as("registry").completes("FileOriginal", nauru, form)).isInstanceOf(Rejection.class)
                .hasMessage("A further signed copy came in, received on 11 August 2017. Open this task again and see whether it is the original.");

        long last = copy("registry", "VerifySignedCopy", nauru);
        assertThat(last).isGreaterThan(seen);
        desk.as("registry").completes("FileOriginal", nauru, Map.of("original", "AWAITED", "lastCopySeen", last));
        assertThat(desk.instance(ReturnAndFileProcess.KEY, nauru)).isNotWaitingAt(ReturnAndFileProcess.Nodes.FILE_ORIGINAL);
    }

    @Test
    void aQuestionDuringTheCheckIsAnsweredBesideIt() {
        BusinessKey ghana = invited("GHA");
        desk.isAt("2017-08-10T10:00");
        signedCopyArrives(ghana, "2017-08-09", "AS_SENT");
        arrives(ghana, "QUESTION", "2017-08-10", Map.of("note", "Has it arrived?"));
        assertThat(desk.instance(ParticipationProcess.KEY, ghana)).isWaitingAt(ParticipationProcess.Nodes.OPEN_TO_RESPONSES,
                        ParticipationProcess.Nodes.ANSWER_QUESTION, ParticipationProcess.Nodes.SIGN_AND_RETURN)
                .calledProcessInstance().calledProcessInstance().isWaitingAtExactly(ExamineSignedCopyProcess.Nodes.VERIFY_SIGNED_COPY);
        isFoundInOrder(ghana);
        assertThat(standing(ghana)).isEqualTo(Standing.AWAITING_COUNTERSIGNATURE);
    }

    @Test
    void aWithdrawalDuringTheCheckEndsIt() {
        BusinessKey haiti = invited("HTI");
        desk.isAt("2017-08-10T10:00");
        signedCopyArrives(haiti, "2017-08-09", "AS_SENT");
        arrives(haiti, "WITHDRAWAL", "2017-08-10", Map.of());
        assertThat(desk.ended(PROCESS, haiti)).hasPassed(Nodes.SIGNATURE_OVERTAKEN);
        assertThat(desk.instance(ExamineSignedCopyProcess.KEY, haiti)).isNull();
        assertThat(desk.task(haiti)).isNull();
        assertThat(standing(haiti)).isEqualTo(Standing.WITHDRAWN);
    }

    @Test
    void onlyAPdfThatOpensGoesBackToTheGovernment() {
        BusinessKey uganda = invited("UGA");
        desk.isAt("2017-08-10T10:00");
        signedCopyArrives(uganda, "2017-08-09", "AS_SENT");
        isFoundInOrder(uganda);
        assertThatThrownBy(() -> countersigns("executive-office", uganda, "no PDF at all".getBytes(UTF_8)))
                .isInstanceOf(Rejection.class).hasMessageStartingWith("Countersigned compact: c.pdf is no PDF file.");
        assertThatThrownBy(() -> countersigns("executive-office", uganda, "%PDF-1.7\nbroken off".getBytes(UTF_8)))
                .isInstanceOf(Rejection.class).hasMessageStartingWith("Countersigned compact: c.pdf cannot be used.");
        assertThat(standing(uganda)).isEqualTo(Standing.AWAITING_COUNTERSIGNATURE);
    }

    @Test
    void whoeverVerifiedACopyCannotCountersignItNotEvenAdmin() {
        BusinessKey egypt = invited("EGY");
        desk.isAt("2017-08-10T10:00");
        signedCopyArrives(egypt, "2017-08-09", "AS_SENT");
        desk.as("admin").completes("VerifySignedCopy", egypt, inOrder());
        desk.runDueJobs();
        assertThatThrownBy(() -> countersigns("admin", egypt))
                .isInstanceOf(Rejection.class).hasMessageContaining("Somebody else");
        assertThat(standing(egypt)).isEqualTo(Standing.AWAITING_COUNTERSIGNATURE);
    }

    @Test
    void nobodyReachesAnotherStatesCopyFromATaskOfAnother() {
        BusinessKey brazil = invited("BRA");
        BusinessKey argentina = invited("ARG");
        desk.isAt("2017-08-10T10:00");
        signedCopyArrives(brazil, "2017-08-09", "AS_SENT");
        signedCopyArrives(argentina, "2017-08-09", "DEVIATIONS");
        Map<String, Object> form = inOrder();
        form.put("copy", copy("focal-point", "DecideOnDeviation", argentina));
        assertThatThrownBy(() -> desk.as("registry").completes("VerifySignedCopy", brazil, form))
                .isInstanceOf(Rejection.class).hasMessage("There is no such signed copy.");
        long brazils = copy("registry", "VerifySignedCopy", brazil);
        assertThatThrownBy(() -> desk.as("focal-point").completes("DecideOnDeviation", argentina,
                Map.of("deviation", "RETURN", "words", "Not as sent", "copy", brazils))).isInstanceOf(Rejection.class);
        assertThat(kinds(argentina)).doesNotContain(COPY_IN_ORDER);
        assertThat(standing(brazil)).isEqualTo(Standing.SIGNED_COPY_UNDER_CHECK);

        isFoundInOrder(brazil);
        assertThat(desk.task(brazil)).hasDefinitionKey(CountersignProcess.Nodes.COUNTERSIGN_COMPACT);
    }

    @Test
    void datesThatCannotBeAreRefusedAtTheirField() {
        BusinessKey japan = invited("JPN");
        desk.isAt("2017-08-10T10:00");
        signedCopyArrives(japan, "2017-08-09", "AS_SENT");
        assertThatThrownBy(() -> isFound(japan, "IN_ORDER", signature("2017-08-10")))
                .isInstanceOf(Rejection.class).hasMessage("Date signed: 10 August 2017 lies after the day the copy was received, 9 August 2017.");
        assertThatThrownBy(() -> isFound(japan, "IN_ORDER", signature("2017-08-01")))
                .isInstanceOf(Rejection.class).hasMessageContaining("before the note verbale");
        isFoundInOrder(japan);
        assertThatThrownBy(() -> isCountersigned(japan, "2017-08-11")).isInstanceOf(Rejection.class).hasMessageContaining("future");
        assertThatThrownBy(() -> isCountersigned(japan, "2017-08-09")).isInstanceOf(Rejection.class)
                .hasMessageContaining("before the day the copy was found in order");
        isCountersigned(japan, "2017-08-10");
        assertThatThrownBy(() -> desk.as("registry").completes("FileOriginal", japan,
                Map.of("original", "FILED", "filedOn", "2017-08-09", "location", "Cabinet"))).isInstanceOf(Rejection.class)
                .hasMessageStartingWith("Date filed:");
        assertThatThrownBy(() -> desk.as("registry").completes("ConfirmReceipt", japan, Map.of("confirmedOn", "2017-08-12")))
                .isInstanceOf(Rejection.class).hasMessageStartingWith("Date of the confirmation:");
    }

    @Test
    void aReturnedCopyThatIsAcceptedOnlyAfterTheEndIsOnRecordToo() {
        BusinessKey tonga = invited("TON");
        desk.isAt("2017-08-10T10:00");
        signedCopyArrives(tonga, "2017-08-09", "AS_SENT");
        isFoundInOrder(tonga);
        mails.refuse(Campaigner.address("TON"), 552, "5.2.2 mailbox full");
        isCountersigned(tonga, "2017-08-10");
        desk.as("registry").completes("FileOriginal", tonga, Map.of("original", "FILED", "filedOn", "2017-08-10", "location", "Cabinet"));
        desk.letPassUntil("2017-12-01T09:00");
        assertThat(desk.instance(ParticipationProcess.KEY, tonga)).isNull();
        assertThat(kinds(tonga)).doesNotContain(RETURNED_TO_GOVERNMENT);

        mails.forget();
        desk.as("dispatch").starts("StaffInstruction", Map.of("act", "SEND_AGAIN", "instructionCampaign", tonga.reference(),
                "concernedState", "TON", "subjectKind", "RETURNED_COPY", "reason", "There is room again."));
        desk.runDueJobs();
        assertThat(day(tonga, RETURNED_TO_GOVERNMENT)).isEqualTo("2017-12-01");
    }

    @Test
    void aReturnThatWasAcceptedWhenItsJobBrokeIsOnRecordOnceItIsHeardOfOrGivenUp() {
        BusinessKey rwanda = invited("RWA");
        BusinessKey slovenia = invited("SVN");
        for (BusinessKey key : List.of(rwanda, slovenia)) {
            desk.isAt("2017-08-10T10:00");
            signedCopyArrives(key, "2017-08-09", "AS_SENT");
            isFoundInOrder(key);
            mails.refuse(Campaigner.address(key.iso3()), 552, "5.2.2 mailbox full");
            isCountersigned(key, "2017-08-10");
            mails.forget();
            long again = letters.nextIssue(letters.of(key).stream().filter(letter -> letter.kind() == LetterKind.RETURNED_COPY).findFirst().orElseThrow().id());
            new TransactionTemplate(transactions).executeWithoutResult(job -> {
                letters.send(again);
                job.setRollbackOnly();
            });
            assertThat(kinds(key)).doesNotContain(RETURNED_TO_GOVERNMENT);
        }
        desk.as("registry").completes("ConfirmReceipt", rwanda, Map.of("confirmedOn", "2017-08-10"));
        assertThat(kinds(rwanda)).contains(RETURNED_TO_GOVERNMENT, RECEIPT_CONFIRMED);

        desk.letPass(Period.ofDays(60));
        assertThat(kinds(slovenia)).contains(RETURNED_TO_GOVERNMENT, RECEIPT_UNCONFIRMED);
        assertThat(day(slovenia, RETURNED_TO_GOVERNMENT)).isEqualTo("2017-08-10");
    }

    @Test
    void everyCopyWithFaultsGoesBackWithALetterOfItsOwn() {
        BusinessKey portugal = invited("PRT");
        desk.isAt("2017-08-10T10:00");
        signedCopyArrives(portugal, "2017-08-09", "AS_SENT");
        assertThatThrownBy(() -> isFound(portugal, "FAULTS", Map.of("faults", "NO_DATE,OTHER"))).isInstanceOf(Rejection.class)
                .hasMessage("What the Government is asked to correct: fill this in.");
        isFound(portugal, "FAULTS", Map.of("faults", "NO_DATE,OTHER", "words", "Page 3 is another text’s."));
        assertThat(lastMail(portugal)).contains("The date of the signature is missing.", "Page 3 is another text’s.").doesNotContain("Something else");
        assertThat(letters.of(portugal)).last().satisfies(letter -> assertThat(letter.content().documents())
                .contains(fact(portugal, SIGNED_COPY_RECEIVED).document()));

        desk.isAt("2017-08-12T10:00");
        signedCopyArrives(portugal, "2017-08-12", "AS_SENT");
        isFound(portugal, "FAULTS", Map.of("faults", "PAGES_MISSING"));
        assertThat(checks(portugal)).first().asString().contains("faults=[The date of the signature is missing., Something else");
        assertThat(lastMail(portugal)).contains("Pages are missing.").doesNotContain("The date of the signature is missing.");
        assertThat(letters.of(portugal)).filteredOn(letter -> letter.kind() == LetterKind.RETURN_FOR_CORRECTION).hasSize(2);
    }

    @Test
    void whatIsLeftOutIsAskedForAtItsField() {
        BusinessKey qatar = invited("QAT");
        desk.isAt("2017-08-10T10:00");
        signedCopyArrives(qatar, "2017-08-09", "AS_SENT");
        isFoundInOrder(qatar);
        Object copy = file("c.pdf", "application/pdf", pdf("x"));
        isAskedFor("Date of the countersignature: fill this in.", "executive-office", "CountersignCompact", qatar, Map.of("countersignature", "SIGNED", "countersignedCopy", copy));
        isAskedFor("Countersigned compact: choose the file.", "executive-office", "CountersignCompact", qatar, Map.of("countersignature", "SIGNED", "countersignedOn", "2017-08-10"));
        isAskedFor("Reason: fill this in.", "executive-office", "CountersignCompact", qatar, Map.of("countersignature", "NOT_SIGNED"));
        isCountersigned(qatar, "2017-08-10");
        isAskedFor("Date filed: fill this in.", "registry", "FileOriginal", qatar, Map.of("original", "FILED", "location", "Cabinet 3"));
        isAskedFor("Where the original lies: fill this in.", "registry", "FileOriginal", qatar, Map.of("original", "FILED", "filedOn", "2017-08-10"));
    }

    private void isAskedFor(String sentence, String user, String form, BusinessKey key, Map<String, Object> fields) {
        assertThatThrownBy(() -> desk.as(user).completes(form, key, fields)).isInstanceOf(Rejection.class).hasMessage(sentence);
    }

    @Test
    void checksPagesAndLettersGoByTheDayThatWasPutRight() {
        BusinessKey uruguay = invited("URY");
        desk.isAt("2017-08-10T10:00");
        signedCopyArrives(uruguay, "2017-08-07", "AS_SENT");
        isPutRight(uruguay, SIGNED_COPY_RECEIVED, "2017-08-09");
        isFound(uruguay, "IN_ORDER", signature("2017-08-08"));
        isPutRight(uruguay, SIGNED_BY_GOVERNMENT, "2017-08-06");
        Map<String, Object> shown = view.all(participations.dossier(uruguay)).get(0);
        assertThat(shown.get("receivedOn")).isEqualTo("Wednesday, 9 August 2017");
        assertThat(shown.get("check")).asString().contains("signedOn=6 August 2017");

        isCountersigned(uruguay, "2017-08-10");
        assertThat(letters.of(uruguay)).filteredOn(letter -> letter.kind() == LetterKind.RETURNED_COPY).singleElement()
                .satisfies(letter -> assertThat(letter.content().fields())
                        .containsEntry("receivedOn", "2017-08-09").containsEntry("signedOn", "2017-08-06"));
    }

    /** Only a scan came, and registry said so. */
    private BusinessKey originalAwaited(String iso3) {
        BusinessKey key = invited(iso3);
        desk.isAt("2017-08-10T10:00");
        signedCopyArrives(key, "2017-08-09", "AS_SENT");
        isFoundInOrder(key);
        isCountersigned(key, "2017-08-10");
        desk.isAt("2017-08-11T10:00");
        desk.as("registry").completes("FileOriginal", key, Map.of("original", "AWAITED", "filingRemark", "By the next pouch"));
        assertThat(desk.task(key)).hasDefinitionKey(ReturnAndFileProcess.Nodes.CONFIRM_RECEIPT);
        return key;
    }

    private static Map<String, Object> inOrder() {
        Map<String, Object> form = new java.util.HashMap<>(signature("2017-08-05"));
        form.put("finding", "IN_ORDER");
        return form;
    }

    /** What the focal point enters who accepts another text. */
    private static Map<String, Object> accepted() {
        return Map.of("deviation", "ACCEPTED", "reason", "A matter of words",
                "signedAdditions", json("[{\"text\":\"Train every contingent thrice.\"}]"));
    }

    @Test
    void whatAnOpenTaskRestsOnIsNotStruckButCanBeGivenItsRightDay() {
        BusinessKey albania = invited("ALB");
        desk.isAt("2017-08-10T10:00");
        arrives(albania, "QUESTION", "2017-08-09", Map.of());
        cannotStrike(albania, QUESTION_ASKED, "Entry: this question waits for its answer.");
        signedCopyArrives(albania, "2017-08-09", "AS_SENT");
        cannotStrike(albania, SIGNED_COPY_RECEIVED, "Entry: a signed copy of this Member State is being worked on.");
        instructed("RECTIFY", albania, Map.of("subjectKind", "SIGNED_COPY_RECEIVED", "day", "2017-08-08"));
        assertThat(day(albania, SIGNED_COPY_RECEIVED)).isEqualTo("2017-08-08");
        isFoundInOrder(albania);
        cannotStrike(albania, COPY_IN_ORDER, "Entry: this copy awaits countersignature.");
        isCountersigned(albania, "2017-08-10");
        instructed("RECTIFY", albania, Map.of("subjectKind", "RETURNED_TO_GOVERNMENT"));
        cannotStrike(albania, COUNTERSIGNED, "Entry: tasks that rest on this countersignature are open.");
        assertThat(desk.instance(ParticipationProcess.KEY, albania)).isWaitingAt(ParticipationProcess.Nodes.OPEN_TO_RESPONSES,
                        ParticipationProcess.Nodes.ANSWER_QUESTION, ParticipationProcess.Nodes.SIGN_AND_RETURN)
                .calledProcessInstance().calledProcessInstance()
                .isWaitingAtExactly(ReturnAndFileProcess.Nodes.CONFIRM_RECEIPT, ReturnAndFileProcess.Nodes.FILE_ORIGINAL);
    }

    @Test
    void aStrikeThatWorkHasBegunToRestOnSinceItWasAskedForIsRefusedToWhoeverConfirmsIt() {
        BusinessKey andorra = invited("AND");
        desk.isAt("2017-08-10T10:00");
        Fact received = participations.added(andorra, FactEntry.of(SIGNED_COPY_RECEIVED, LocalDate.of(2017, 8, 9)));
        asks("RECTIFY", andorra, Map.of("subjectKind", "SIGNED_COPY_RECEIVED", "subjectDay", "2017-08-09"));
        receives(andorra, "Meanwhile");
        assertThatThrownBy(() -> desk.as("process-owner-2").completes("ConfirmInstruction", andorra, Map.of("confirmation", "CONFIRMED")))
                .isInstanceOf(Rejection.class).hasMessageStartingWith("Entry: a signed copy of this Member State is being worked on.");
        assertThat(participations.history(andorra).counts(received)).isTrue();
    }

    @Test
    void aCopyThatWasSetAsideIsTakenUpAgainByRecordingItOnceMore() {
        BusinessKey armenia = invited("ARM");
        desk.isAt("2017-08-10T10:00");
        signedCopyArrives(armenia, "2017-08-09", "AS_SENT");
        isFound(armenia, "FAULTS", Map.of("faults", "NO_SIGNATURE"));
        desk.runDueJobs();
        cannotStrike(armenia, COPY_RETURNED, "Entry: the examination of this copy ended with it.");
        signedCopyArrives(armenia, "2017-08-09", "AS_SENT");
        assertThat(desk.task(armenia)).hasDefinitionKey(ExamineSignedCopyProcess.Nodes.VERIFY_SIGNED_COPY);
    }

    @Test
    void aWithdrawalThatNeverWasLetsTheExaminationOfTheCopyGoOn() {
        BusinessKey ethiopia = invited("ETH");
        desk.isAt("2017-08-10T10:00");
        signedCopyArrives(ethiopia, "2017-08-09", "AS_SENT");
        instructed("STATE_WITHDRAWS", ethiopia, Map.of("day", "2017-08-10"));
        assertThat(desk.task(ethiopia)).isNull();

        instructed("RECTIFY", ethiopia, Map.of("subjectKind", "WITHDRAWN"));
        assertThat(standing(ethiopia)).isEqualTo(Standing.SIGNED_COPY_UNDER_CHECK);
        assertThat(desk.instance(ParticipationProcess.KEY, ethiopia)).isActive();
        assertThat(desk.task(ethiopia)).hasDefinitionKey(ExamineSignedCopyProcess.Nodes.VERIFY_SIGNED_COPY);
        cannotStrike(ethiopia, RECTIFIED, "Entry: this rectification let the work go on.");
        signedCopyArrives(ethiopia, "2017-08-10", "AS_SENT");
        assertThat(desk.task(ethiopia)).hasDefinitionKey(ExamineSignedCopyProcess.Nodes.VERIFY_SIGNED_COPY);
        isFoundInOrder(ethiopia);
        isCountersigned(ethiopia, "2017-08-10");
        assertThat(standing(ethiopia)).isEqualTo(Standing.CONCLUDED);
        assertThat(subjects(ethiopia)).last().asString().contains("countersigned copy returned");
    }

    @Test
    void aWithdrawalIsStruckOnceTheParticipationHasEndedForItSoThatWhatBeginsAnewGoesOn() {
        BusinessKey cameroon = invited("CMR");
        asks("STATE_WITHDRAWS", cameroon, Map.of("day", "2017-08-02"));
        desk.as("process-owner-2").completes("ConfirmInstruction", cameroon, Map.of("confirmation", "CONFIRMED"));
        for (int round = 0; round < 5 && standing(cameroon) != Standing.WITHDRAWN; round++) {
            desk.runDueJobsOnce();
        }
        cannotStrike(cameroon, WITHDRAWN, "Entry: the work that it ended is not quite over");

        desk.runDueJobs();
        instructed("RECTIFY", cameroon, Map.of("subjectKind", "WITHDRAWN"));
        signedCopyArrives(cameroon, "2017-08-02", "AS_SENT");
        assertThat(desk.task(cameroon)).hasDefinitionKey(ExamineSignedCopyProcess.Nodes.VERIFY_SIGNED_COPY);
    }

    @Test
    void aWithdrawalThatNeverWasLetsACountersignedCopyBeFiledAndReturned() {
        BusinessKey malawi = invited("MWI");
        desk.isAt("2017-08-10T10:00");
        signedCopyArrives(malawi, "2017-08-09", "AS_SENT");
        isFoundInOrder(malawi);
        isCountersigned(malawi, "2017-08-10");
        instructed("STATE_WITHDRAWS", malawi, Map.of("day", "2017-08-10"));
        assertThat(desk.task(malawi)).isNull();

        instructed("RECTIFY", malawi, Map.of("subjectKind", "WITHDRAWN"));
        ProcessInstance anew = desk.instance(ParticipationProcess.KEY, malawi);
        assertThat(standing(malawi)).isEqualTo(Standing.CONCLUDED);
        desk.as("registry").completes("FileOriginal", malawi, Map.of("original", "FILED", "filedOn", "2017-08-10", "location", "Cabinet 3"));
        desk.as("registry").completes("ConfirmReceipt", malawi, Map.of("confirmedOn", "2017-08-10", "how", "By telephone"));
        desk.runDueJobs();
        assertThat(anew).isEnded().hasPassed(ParticipationProcess.Nodes.COMPACT_CONCLUDED);
        assertThat(subjects(malawi)).filteredOn(subject -> subject.contains("countersigned copy returned")).hasSize(1);
    }

    @Test
    void aFurtherCopyIsExaminedEvenWhereTheOneBeforeIsOpenInTheRecordAlone() {
        BusinessKey bulgaria = invited("BGR");
        desk.isAt("2017-08-10T10:00");
        signedCopyArrives(bulgaria, "2017-08-09", "AS_SENT");
        participations.add(bulgaria, FactEntry.of(WITHDRAWN, LocalDate.of(2017, 8, 10))).orRefuse();
        desk.wake(SignatureAndReturnProcess.Messages.SIGNATURE_OVERTAKEN, bulgaria);
        desk.runDueJobs();
        participations.add(bulgaria, FactEntry.striking(fact(bulgaria, WITHDRAWN), LocalDate.of(2017, 8, 10), "Never said")).orRefuse();
        assertThat(desk.instance(PROCESS, bulgaria)).isNull();

        receives(bulgaria, "The second");
        desk.runDueJobs();
        assertThat(copies.of(bulgaria, copy("registry", "VerifySignedCopy", bulgaria)).note()).isEqualTo("The second");
    }

    private void countersigns(String user, BusinessKey key) {
        countersigns(user, key, pdf("x"));
    }

    private void countersigns(String user, BusinessKey key, byte[] copy) {
        desk.as(user).completes("CountersignCompact", key, Map.of("countersignature", "SIGNED",
                "countersignedOn", "2017-08-10", "countersignedCopy", file("c.pdf", "application/pdf", copy)));
    }

    /** A copy is passed on and examined, as a participation that has found it waiting does. */
    private void receives(BusinessKey key, String note) {
        Response copy = responses.file(key, ResponseKind.SIGNED_COPY, LocalDate.of(2017, 8, 10), null, TextMatch.AS_SENT, note, List.of());
        if (copies.receive(key, copy.id())) {
            processes.start(PROCESS, key.toString(), Map.of());
        }
    }

    private void isAtNothingButReturningAndFiling(BusinessKey key) {
        assertThat(desk.instance(ParticipationProcess.KEY, key))
                .isWaitingAt(ParticipationProcess.Nodes.OPEN_TO_RESPONSES, ParticipationProcess.Nodes.SIGN_AND_RETURN).isNotWaitingAt(ParticipationProcess.Nodes.ANSWER_QUESTION)
                .calledProcessInstance().calledProcessInstance()
                .isWaitingAtExactly(ReturnAndFileProcess.Nodes.CONFIRM_RECEIPT, ReturnAndFileProcess.Nodes.FILE_ORIGINAL);
    }

    private void cannotStrike(BusinessKey key, FactKind kind, String words) {
        assertThatThrownBy(() -> asks("RECTIFY", key, Map.of("subjectKind", kind.name())))
                .isInstanceOf(Rejection.class).hasMessageStartingWith(words);
    }

    private void instructed(String act, BusinessKey key, Map<String, Object> more) {
        asks(act, key, more);
        desk.as("process-owner-2").completes("ConfirmInstruction", key, Map.of("confirmation", "CONFIRMED"));
        desk.runDueJobs();
    }

    private void asks(String act, BusinessKey key, Map<String, Object> more) {
        Map<String, Object> form = new java.util.HashMap<>(Map.of("act", act, "instructionCampaign", key.reference(),
                "concernedState", key.iso3(), "reason", "For a test"));
        form.putAll(more);
        desk.as("process-owner").starts("StaffInstruction", form);
    }

    private void isPutRight(BusinessKey key, FactKind kind, String rightDay) {
        participations.add(key, FactEntry.moving(fact(key, kind), LocalDate.parse(rightDay), LocalDate.of(2017, 8, 10), "Misread")).orRefuse();
    }

    /** What was decided about the first copy, with the reason. */
    private List<String> decided(BusinessKey key) {
        List<?> steps = (List<?>) view.all(participations.dossier(key)).get(0).get("steps");
        return steps.stream().map(CopyView.Step.class::cast).map(step -> step.what() + ": " + step.why()).toList();
    }

    /** What was found of each copy. */
    private List<Object> checks(BusinessKey key) {
        return view.all(participations.dossier(key)).stream().map(copy -> copy.get("check")).toList();
    }

    /** The number of the copy that this task is about. */
    private long copy(String user, String form, BusinessKey key) {
        return (Long) desk.variableOf(desk.as(user).task(form, key).orElseThrow(), "copy");
    }

    private static Object json(String rows) {
        return file("commitments.json", "application/json", rows.getBytes(StandardCharsets.UTF_8));
    }

    private String day(BusinessKey key, FactKind kind) {
        return fact(key, kind).happenedOn().toString();
    }

    private Fact fact(BusinessKey key, FactKind kind) {
        return participations.history(key).last(kind).orElseThrow();
    }

    private Fact first(BusinessKey key, FactKind kind) {
        return participations.history(key).counting().stream().filter(fact -> fact.kind() == kind).findFirst().orElseThrow();
    }

    private List<FactKind> kinds(BusinessKey key) {
        return participations.history(key).counting().stream().map(Fact::kind).toList();
    }
}
