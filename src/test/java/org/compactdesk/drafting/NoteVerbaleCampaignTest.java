package org.compactdesk.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.compactdesk.Desk.file;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.compactdesk.Campaigner;
import org.compactdesk.Desk;
import org.compactdesk.DeskTest;
import org.compactdesk.MailText;
import org.compactdesk.OnBothDatabases;
import org.compactdesk.TestMailServer.Received;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.campaign.Meeting;
import org.compactdesk.document.Documents;
import org.compactdesk.instrument.NoteVerbaleText;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Rejection;
import org.compactdesk.mission.MissionAddress;
import org.compactdesk.mission.MissionDirectory;
import org.compactdesk.participation.Participations;
import org.compactdesk.process.HighLevelMeetingProcess;
import org.compactdesk.paper.CampaignPapers;
import org.compactdesk.process.NoteVerbaleCampaignProcess;
import org.compactdesk.process.ParticipationProcess;
import org.compactdesk.record.Fact;
import org.compactdesk.record.FactKind;
import org.compactdesk.record.Stage;
import org.compactdesk.record.Standing;
import org.compactdesk.state.MemberState;
import org.compactdesk.state.MemberStates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@OnBothDatabases
class NoteVerbaleCampaignTest extends DeskTest {

    private static final Map<String, Object> CLEARED = Map.of("clearance", "CLEARED");

    @Autowired
    private CampaignPapers papers;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Participations participations;

    @Autowired
    Documents documents;

    @Autowired
    MissionDirectory directory;

    @Autowired
    PreFlight preFlight;

    @Autowired
    CampaignBriefing briefing;

    @Autowired
    DraftRemarks remarks;

    @Autowired
    MemberStates memberStates;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aReleasedDispatchOpensOneParticipationForEachAddressee() {
        String reference = campaigner.dispatches("FRA", "GMB");

        assertThat(campaigns.of(reference).stage()).isEqualTo(Stage.DISPATCHED);
        assertThat(participations.ofCampaign(reference).keySet()).extracting("iso3").containsExactly("FRA", "GMB");
        assertThat(participations.standing(new BusinessKey(reference, "GMB"))).isEqualTo(Standing.AWAITING_RESPONSE);
        assertThat(desk.instance(ParticipationProcess.KEY, reference + "/FRA")).isActive();
        assertThat(mails.received()).isEmpty();
    }

    @Test
    void anOpeningThatBreaksOffKeepsWhatItOpenedAndGoesOnFromThere() {
        List<String> all = memberStates.all().stream().map(MemberState::iso3).limit(25).toList();
        String reference = campaigner.released(all.toArray(String[]::new));
        whileAnotherOpens(new BusinessKey(reference, all.get(22)), () -> desk.bearingFailures(desk::runDueJobsOnce));
        assertThat(participations.ofCampaign(reference).keySet()).extracting("iso3").containsExactlyElementsOf(all.subList(0, 20));

        desk.runDueJobsOnce();
        desk.runDueJobs();
        assertThat(participations.ofCampaign(reference).keySet()).extracting("iso3").containsExactlyElementsOf(all);
        assertThat(mails.received()).extracting(Received::messageId).hasSize(25).doesNotHaveDuplicates();
    }

    /** The other's row is there and not committed; in the end it is gone. */
    private void whileAnotherOpens(BusinessKey key, Runnable work) {
        transaction.executeWithoutResult(other -> {
            participations.open(key, LocalDate.of(2017, 8, 2), LocalDate.of(2017, 8, 2), "dispatch");
            CompletableFuture.runAsync(work).join();
            other.setRollbackOnly();
        });
    }

    @Test
    void aCampaignWithoutAMeetingHoldsNone() {
        String reference = Desk.newReference();
        campaigner.knowsAddressesOf("FRA");
        Map<String, Object> form = withoutMeeting(Campaigner.request(reference, "FRA"));
        form.put("noteText", file("note.txt", Campaigner.note(reference).replaceAll("(?m)^.*[Mm]eeting.*$", "")));
        desk.as("focal-point").starts("NoteVerbaleCampaign", form);
        desk.as("focal-point").completes("DraftNoteVerbale", reference, withoutMeeting(Campaigner.particulars()));
        desk.as("clearing").completes("ClearNoteVerbale", reference, Map.of("clearance", "CLEARED"));
        desk.as("registry").completes("RegisterReference", reference, Map.of("reference", reference, "noteDate", "2017-08-02"));
        campaigner.drawsPapers(reference);
        desk.as("dispatch").completes("ReleaseDispatch", reference, Map.of("release", "RELEASED", "numberOfAddressees", 1L));
        desk.runDueJobs();

        assertThat(desk.instance(NoteVerbaleCampaignProcess.KEY, reference)).isActive();
        assertThat(desk.instance(HighLevelMeetingProcess.KEY, reference)).isNull();
    }

    private static Map<String, Object> withoutMeeting(Map<String, Object> form) {
        form.keySet().removeAll(List.of("meetingName", "meetingDate"));
        return form;
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
            deadline          | 2017-08-01 | Signature deadline: it must lie after the date of the note verbale, 2 August 2017.
            deadline          | 2017-08-28 | Signature deadline: the note verbale asks for the signed copy by 25 August 2017, not by 28 August 2017.
            meetingDate       | 2017-08-04 | Date of the meeting: it must not lie before the signature deadline, 25 August 2017.
            meetingDate       | 2017-09-20 | Date of the meeting: the note verbale speaks of 18 September 2017, not of 20 September 2017.
            recalledNotes     | OTHER/2017/1 | Notes that it recalls: the note verbale also recalls SAMPLE/2017/0000.
            papers            | A/71/1     | Papers that it refers to: the note verbale also refers to A/SAMPLE/2017/12.
            focalPointEmail   | nobody     | E-mail of the focal point: “nobody” is no mail address.
            title             | ''         | What the campaign is about: fill this in.
            reference         | OTHER/1    | Reference: the text of the note verbale bears {reference}. Correct the one or the other.
            chosenStates      | ''         | Member States: choose at least one.
            chosenStates      | XXX        | Member States: “XXX” is not one of the choices.
            """)
    void whatIsWrongInTheFormIsSaidAndNothingIsKept(String field, String value, String sentence) {
        String reference = Desk.newReference();
        Map<String, Object> form = Campaigner.request(reference, "FRA");
        form.put(field, value);

        assertThatThrownBy(() -> desk.as("focal-point").starts("NoteVerbaleCampaign", form))
                .hasMessage(sentence.replace("{reference}", reference));
        assertThat(campaigns.find(reference)).isEmpty();
        assertThat(desk.instance(NoteVerbaleCampaignProcess.KEY, reference)).isNull();
        assertThat(documents.about(reference)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            compactText | ''                                  | Text of the compact: the file is empty.
            compactText | Nothing of the kind                 | Text of the compact:
            noteText    | ''                                  | Text of the note verbale: the file is empty.
            noteText    | A letter without any reference line | Text of the note verbale: no line
            """)
    void aFileThatIsNoSuchTextIsRefused(String field, String text, String beginning) {
        String reference = Desk.newReference();
        Map<String, Object> form = Campaigner.request(reference, "FRA");
        form.put(field, file("text.txt", text));

        assertThatThrownBy(() -> desk.as("focal-point").starts("NoteVerbaleCampaign", form))
                .isInstanceOf(Rejection.class).hasMessageStartingWith(beginning);
        assertThat(campaigns.find(reference)).isEmpty();
    }

    @Test
    void aCompactWithoutAPlaceForTheNameAndAPictureAreRefused() {
        Map<String, Object> form = Campaigner.request(Desk.newReference(), "FRA");
        form.put("compactText", file("compact.txt", Campaigner.compact().replace("[MEMBER STATE]", "France")));
        refuses(form, "[MEMBER STATE]");
        form.put("compactText", file("compact.txt", "text/plain", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2}));
        refuses(form, "no plain text");
    }

    @Test
    void aTextThatNoPaperCanShowIsRefusedAndAnOfficeProgramsHyphenIsOne() {
        String reference = Desk.newReference();
        Map<String, Object> form = Campaigner.request(reference, "FRA");
        form.put("compactText", file("compact.txt", Campaigner.compact().replaceFirst("water", "水")));
        refuses(form, "Text of the compact: the desk’s papers have no letter for “水”, which stands in line 1.");
        assertThat(documents.about(reference)).isEmpty();

        form.put("compactText", file("compact.txt", Campaigner.compact().replaceFirst("water", "co\u2011water")));
        desk.as("focal-point").starts("NoteVerbaleCampaign", form);
        assertThat(campaigns.of(reference).instrumentText()).contains("co-water").doesNotContain("\u2011");
    }

    private void refuses(Map<String, Object> form, String words) {
        assertThatThrownBy(() -> desk.as("focal-point").starts("NoteVerbaleCampaign", form))
                .isInstanceOf(Rejection.class).hasMessageContaining(words);
    }

    @Test
    void aReferenceIsTakenUntilItsCampaignIsAbandoned() {
        String reference = Desk.newReference();
        Map<String, Object> form = Campaigner.request(reference, "FRA");
        desk.as("focal-point").starts("NoteVerbaleCampaign", form);
        refuses(form, "belongs to another campaign already");

        desk.as("focal-point").completes("DraftNoteVerbale", reference, Campaigner.particulars());
        assertThatThrownBy(() -> desk.as("clearing").completes("ClearNoteVerbale", reference, Map.of("clearance", "ABANDONED")))
                .hasMessageStartingWith("Reason: ");
        desk.as("clearing").completes("ClearNoteVerbale", reference, Map.of("clearance", "ABANDONED", "reason", "Overtaken"));

        assertThat(desk.ended(NoteVerbaleCampaignProcess.KEY, reference)).hasPassed(NoteVerbaleCampaignProcess.Nodes.CAMPAIGN_ABANDONED);
        desk.as("focal-point").starts("NoteVerbaleCampaign", form);
        assertThat(campaigns.of(reference).stage()).isEqualTo(Stage.DRAFTED);
    }

    @Test
    void whoDraftedNeitherClearsNorReleasesAndWhoClearedDoesNotRelease() {
        String reference = Desk.newReference();
        desk.as("focal-point").starts("NoteVerbaleCampaign", Campaigner.request(reference, "FRA"));
        Map<String, Object> draft = Campaigner.particulars();
        draft.put("compactText", file("compact.txt", Campaigner.compact()));
        desk.as("admin").completes("DraftNoteVerbale", reference, draft);

        refusesTo("admin", "ClearNoteVerbale", reference, CLEARED, "You drafted this note verbale yourself");
        assertThat(desk.task(reference)).hasDefinitionKey(NoteVerbaleCampaignProcess.Nodes.CLEAR_NOTE_VERBALE);
        clearsAndRegisters(reference);
        Map<String, Object> release = Map.of("release", "RELEASED", "numberOfAddressees", 1L, "withoutAddresses", true);
        refusesTo("admin", "ReleaseDispatch", reference, release, "You drafted this note verbale yourself");
        desk.as("dispatch").completes("ReleaseDispatch", reference, Map.of("release", "SENT_BACK", "reason", "One typing error"));

        desk.as("focal-point").completes("DraftNoteVerbale", reference, correctedNote(reference));
        desk.as("admin").completes("ClearNoteVerbale", reference, CLEARED);
        registers(reference);
        refusesTo("admin", "ReleaseDispatch", reference, release, "You cleared this note verbale yourself");
        desk.as("dispatch").completes("ReleaseDispatch", reference, release);
        assertThat(campaigns.of(reference).stage()).isEqualTo(Stage.DISPATCHED);
    }

    private static Map<String, Object> correctedNote(String reference) {
        Map<String, Object> draft = Campaigner.particulars();
        draft.put("noteText", file("note.txt", Campaigner.note(reference).replace("safe", "clean")));
        return draft;
    }

    @Test
    void whatTheFormLeavesOpenIsReadOutOfTheNote() {
        String reference = Desk.newReference();
        Map<String, Object> form = Campaigner.request(reference, "FRA");
        form.keySet().removeAll(List.of("deadline", "meetingName", "meetingDate", "focalPointName", "focalPointEmail"));
        desk.as("focal-point").starts("NoteVerbaleCampaign", form);

        Campaign campaign = campaigns.of(reference);
        assertThat(campaign.signatureDeadline()).isEqualTo("2017-08-25");
        assertThat(campaign.meeting()).map(Meeting::date).contains(LocalDate.of(2017, 9, 18));
        assertThat(campaign.meeting()).map(Meeting::name).contains("High-level Meeting on Water at Field Duty Stations");
        assertThat(campaign.focalPoint().name()).isEqualTo("Water Compact Team");
        assertThat(campaign.focalPoint().email()).isEqualTo("water-compact@example.org");

        form.put("noteText", file("note.txt", Campaigner.note(Desk.newReference()).replace("25 August 2017", "the end of August")));
        refuses(form, "Signature deadline: the desk cannot read it out of the note verbale, so fill it in.");
    }

    @Test
    void everyRemarkIsAnsweredOrPutRightBeforeAnybodyClears() {
        String reference = Desk.newReference();
        Map<String, Object> form = Campaigner.request(reference, "FRA");
        form.put("compactText", file("compact.txt", Campaigner.compact().replace("than a week.", "than a ~~month~~ week.").replace("health and dignity", "heal?h and dignity")
                .replace("(ix) Review", "- (ix) Review")));
        desk.as("focal-point").starts("NoteVerbaleCampaign", form);
        assertThat(briefing.of(reference)).extractingByKey("read").asString().contains("principles=5, undertaking=1, commitmentsA=9").contains("the opening of section B");
        Map<String, Object> draft = Campaigner.particulars();
        refusesTo("focal-point", "DraftNoteVerbale", reference, draft, "Remarks: Compact, line 13: say why it stays as it is, or put it right. In “l?h”");

        List<DraftRemarks.OnLine> found = remarks.of(remarks.standing(campaigns.of(reference)));
        assertThat(found).extracting(DraftRemarks.OnLine::line).hasSize(3);
        draft.put("remarks", rows("""
                [{"id":"%s","text":"1. Safe *water* is a matter of health and dignity, for those who serve and for those among whom they serve."},
                 {"id":"%s","out":false,"reason":"So agreed in capital"}]""", found.get(0).id(), found.get(1).id()));
        desk.as("focal-point").completes("DraftNoteVerbale", reference, draft);
        assertThat(desk.task(reference)).hasDefinitionKey(NoteVerbaleCampaignProcess.Nodes.DRAFT_NOTE_VERBALE);
        assertThat(campaigns.of(reference).instrumentText()).contains("*water* is a matter of health and dignity");

        List<DraftRemarks.OnLine> then = remarks.of(remarks.standing(campaigns.of(reference)));
        assertThat(then).extracting(line -> line.answer().isPresent()).containsExactly(false, true, false);
        assertThat(then.get(0).printed()).isEqualTo("It is printed as the pages shown here have it.");
        draft.put("remarks", rows("""
                [{"id":"%s","reason":"The word is meant so"},{"id":"%s","text":"(ix) Review every outbreak with outside experts and make the findings known."}]""",
                then.get(0).id(), then.get(2).id()));
        desk.as("focal-point").completes("DraftNoteVerbale", reference, draft);
        assertThat(desk.task(reference)).hasDefinitionKey(NoteVerbaleCampaignProcess.Nodes.CLEAR_NOTE_VERBALE);
        assertThat((List<?>) briefing.of(reference).get("remarks")).asString().contains("The word is meant so", "So agreed in capital");
        clearsAndRegisters(reference);
    }

    private static Object rows(String json, Object... ids) {
        return file("remarks.json", json.formatted(ids));
    }

    @Test
    void aDraftThatWasSentBackIsCorrectedAndClearedAgain() {
        String reference = Desk.newReference();
        desk.as("focal-point").starts("NoteVerbaleCampaign", Campaigner.request(reference, "FRA"));
        desk.as("focal-point").completes("DraftNoteVerbale", reference, Campaigner.particulars());
        desk.as("clearing").completes("ClearNoteVerbale", reference, Map.of("clearance", "SENT_BACK", "reason", "Say clean"));
        assertThat(campaigns.of(reference).stage()).isEqualTo(Stage.DRAFTED);

        desk.as("focal-point-2").completes("DraftNoteVerbale", reference, correctedNote(reference));
        clearsAndRegisters(reference);

        assertThat(campaigns.of(reference).noteText()).contains("clean").doesNotContain("safe drinking");
        assertThat(campaigns.facts(reference)).extracting(Fact::kind)
                .containsSequence(FactKind.SENT_BACK, FactKind.TEXT_CHANGED, FactKind.SUBMITTED, FactKind.CLEARED);
    }

    @Test
    void theRegistryPutsItsOwnReferenceAndDateOnTheNoteAndFreezesIt() {
        String drafted = Desk.newReference();
        String registered = Desk.newReference();
        desk.as("focal-point").starts("NoteVerbaleCampaign", Campaigner.request(drafted, "FRA"));
        desk.as("focal-point").completes("DraftNoteVerbale", drafted, Campaigner.particulars());
        desk.as("clearing").completes("ClearNoteVerbale", drafted, CLEARED);
        refusesTo("registry", "RegisterReference", drafted, Map.of("reference", registered, "noteDate", "2017-08-25", "otherReference", true),
                "Date of the note verbale: it must lie before the signature deadline");
        refusesTo("registry", "RegisterReference", drafted, Map.of("reference", registered, "noteDate", "2017-08-03"),
                "Reference: you entered " + registered + ", the draft bears " + drafted);
        desk.as("registry").completes("RegisterReference", drafted, Map.of("reference", registered, "noteDate", "2017-08-03", "otherReference", true));
        campaigner.drawsPapers(registered);

        assertThat(campaigns.find(drafted)).isEmpty();
        Campaign campaign = campaigns.of(registered);
        NoteVerbaleText note = NoteVerbaleText.read(campaign.noteText()).orRefuse();
        assertThat(note.reference()).isEqualTo(registered);
        assertThat(note.date()).contains(java.time.LocalDate.of(2017, 8, 3)).contains(campaign.noteDate());
        assertThat(campaigns.facts(registered)).filteredOn(fact -> fact.is(FactKind.REGISTERED))
                .singleElement().extracting(Fact::hash).asString().hasSize(64);
        assertThat(desk.task(registered)).hasDefinitionKey(NoteVerbaleCampaignProcess.Nodes.RELEASE_DISPATCH);
        refusesTo("dispatch", "ReleaseDispatch", registered,
                Map.of("release", "RELEASED", "numberOfAddressees", 1L, "withoutAddresses", true), "dated 3 August 2017");
    }

    @Test
    void aReleaseNeedsTheRightNumberAndAWordAboutMissionsWithoutAddress() {
        String reference = Desk.newReference();
        desk.as("focal-point").starts("NoteVerbaleCampaign", Campaigner.request(reference, "GUY", "SUR"));
        desk.as("focal-point").completes("DraftNoteVerbale", reference, Campaigner.particulars());
        clearsAndRegisters(reference);

        refusesTo("dispatch", "ReleaseDispatch", reference, Map.of("release", "RELEASED", "numberOfAddressees", 2L),
                "Missions without an address");
        refusesTo("dispatch", "ReleaseDispatch", reference,
                Map.of("release", "RELEASED", "numberOfAddressees", 3L, "withoutAddresses", true), "Number of addressees: 3 is not");
        refusesTo("dispatch", "ReleaseDispatch", reference, Map.of("release", "SENT_BACK"), "Reason: ");
        assertThat(campaigns.of(reference).isDispatched()).isFalse();
    }

    @Test
    void aReleaseShowsWhoGetsEnglishPapersAndIsNotHeldUpByIt() {
        String reference = Desk.newReference();
        campaigner.knowsAddressesOf("KIR");
        directory.change("MUS", List.of(MissionAddress.main("mus@example.org")), "fr", LocalDate.of(2017, 1, 1), "test").orRefuse();
        directory.change("KAZ", List.of(MissionAddress.main("kaz@example.org")), "ru", LocalDate.of(2017, 1, 1), "test").orRefuse();
        desk.as("focal-point").starts("NoteVerbaleCampaign", Campaigner.request(reference, "KIR", "MUS", "KAZ"));
        desk.as("focal-point").completes("DraftNoteVerbale", reference, Campaigner.particulars());
        clearsAndRegisters(reference);

        assertThat(preFlight.of(campaigns.of(reference), papers.read(campaigns.of(reference)))).extracting(PreFlight.Finding::sentence, PreFlight.Finding::memberStates).containsExactly(
                tuple("The desk has no letters in the working language of 1 mission: English letters go out there, and both papers in English.",
                        List.of("Kazakhstan")),
                tuple("The note verbale does not exist in French: 1 mission with that working language gets it in English.", List.of("Mauritius")),
                tuple("The compact does not exist in French: 1 mission with that working language gets it in English.", List.of("Mauritius")),
                tuple("The meeting has no name in French: letters to 1 mission with that working language call it by its English one.", List.of("Mauritius")));
        assertThat(briefing.beforeRelease(reference)).containsEntry("complete", true)
                .extractingByKey("data").asInstanceOf(InstanceOfAssertFactories.MAP).containsEntry("addressesMissing", false);
        desk.as("dispatch").completes("ReleaseDispatch", reference, Map.of("release", "RELEASED", "numberOfAddressees", 3L));
        desk.runDueJobs();
        assertThat(MailText.of(mails.to("mus@example.org").get(0).message())).startsWith("À la Mission permanente de Maurice");
        assertThat(MailText.of(mails.to("kaz@example.org").get(0).message())).startsWith("To the Permanent Mission of Kazakhstan");
    }

    @Test
    void aReleaseShowsWhoGetsWhichTextInItsLanguageAndWhichIsMissing() {
        String reference = Desk.newReference();
        directory.change("MDG", List.of(MissionAddress.main("mdg@example.org")), "fr", LocalDate.of(2017, 1, 1), "test").orRefuse();
        directory.change("CUB", List.of(MissionAddress.main("cub@example.org")), "es", LocalDate.of(2017, 1, 1), "test").orRefuse();
        Map<String, Object> form = Campaigner.request(reference, "MDG", "CUB");
        form.putAll(Campaigner.translated(reference, "fr"));
        form.put("compactText_es", Campaigner.translated(reference, "es").get("compactText_es"));
        desk.as("focal-point").starts("NoteVerbaleCampaign", form);
        Map<String, Object> draft = Campaigner.particulars();
        draft.put("meetingName_fr", "Réunion de haut niveau");
        desk.as("focal-point").completes("DraftNoteVerbale", reference, draft);
        desk.as("clearing").completes("ClearNoteVerbale", reference, CLEARED);
        String registered = Desk.newReference();
        desk.as("registry").completes("RegisterReference", reference, Map.of("reference", registered, "noteDate", "2017-08-03", "otherReference", true));
        campaigner.drawsPapers(registered);

        assertThat(preFlight.of(campaigns.of(registered), papers.read(campaigns.of(registered)))).extracting(PreFlight.Finding::sentence, PreFlight.Finding::memberStates).containsExactly(
                tuple("The note verbale does not exist in Spanish: 1 mission with that working language gets it in English.", List.of("Cuba")),
                tuple("The compact goes out in Spanish to 1 mission.", List.of("Cuba")),
                tuple("The meeting has no name in Spanish: letters to 1 mission with that working language call it by its English one.", List.of("Cuba")),
                tuple("The note verbale goes out in French to 1 mission.", List.of("Madagascar")),
                tuple("The compact goes out in French to 1 mission.", List.of("Madagascar")));
        NoteVerbaleText french = NoteVerbaleText.read(campaigns.of(registered).noteTexts().get("fr"), "fr").orRefuse();
        assertThat(french.reference()).isEqualTo(registered);
        assertThat(french.date()).contains(LocalDate.of(2017, 8, 3));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            compactText_fr | (v) Garder.*\\n           | ''                       | Text of the compact in French: line 32: section A comes to (vi) where (v) should stand.
            compactText_fr | 5. Quiconque.*\\n         | ''                       | Text of the compact in French: principles: there are 4 here and 5 in the English text.
            compactText_fr | Ce texte est un.*\\n\\n    | ''                       | Text of the compact in French: paragraphs before the principles: there are 4 here and 5 in the English text.
            compactText_fr | Gouvernement de .ÉTAT MEMBRE., dans | Gouvernement, dans | Text of the compact in French: the places for the Member State’s name (2) are not those of the English text (3).
            compactText_fr | Pour le Gouvernement      | For the Government       | Text of the compact in French: no signature block was found below the last commitment. It begins with “Pour le Gouvernement de [ÉTAT MEMBRE]”.
            noteText_fr    | Référence                 | Notre lettre             | Text of the note verbale in French: no line “Référence : …” was found in it.
            noteText_fr    | (Référence\\S*: ).*        | $1OTHER/1                | Text of the note verbale in French: it bears the reference OTHER/1, the English text has {reference}.
            noteText_fr    | 25 août                   | 26 août                  | Text of the note verbale in French: it does not speak of 25 August 2017, as the English text does.
            noteText_fr    | A/SAMPLE/2017/12          | A/SAMPLE/2017/13         | Text of the note verbale in French: it speaks of A/SAMPLE/2017/13, SAMPLE/2017/0000, the English text of A/SAMPLE/2017/12, SAMPLE/2017/0000.
            noteText_fr    | Le nombre des.*\\n\\n       | ''                       | Text of the note verbale in French: paragraphs: there are 8 here and 9 in the English text.
            """)
    void aTextInAnotherLanguageThatSaysOtherThanTheEnglishOneIsRefused(String field, String found, String replaced, String sentence) {
        String reference = Desk.newReference();
        Map<String, Object> form = Campaigner.request(reference, "FRA");
        form.put(field, file("text.txt", Campaigner.translation(field, reference).replaceFirst(found.replace("(v) ", "\\(v\\) "), replaced)));

        assertThatThrownBy(() -> desk.as("focal-point").starts("NoteVerbaleCampaign", form))
                .hasMessage(sentence.replace("{reference}", reference).replace("Référence :", "Référence\u00a0:"));
        assertThat(campaigns.find(reference)).isEmpty();
    }

    @Test
    void aChangedEnglishTextNeedsTheOthersChangedOrLeftOut() {
        String reference = Desk.newReference();
        Map<String, Object> form = Campaigner.request(reference, "FRA");
        form.putAll(Campaigner.translated(reference, "fr"));
        desk.as("focal-point").starts("NoteVerbaleCampaign", form);
        Map<String, Object> draft = Campaigner.particulars();
        draft.put("compactText", file("compact.txt", Campaigner.compact().replaceFirst("\\(ix\\) Review every.*\\n", "")));

        refusesTo("focal-point", "DraftNoteVerbale", reference, draft, "Text of the compact in French: commitments in section A: there are 9 here and 8");
        draft.put("languagesLeftOut", "fr");
        draft.put("noteText_fr", file("note.txt", "Nothing that could be read"));
        refusesTo("focal-point", "DraftNoteVerbale", reference, draft, "Text of the note verbale: no line");
        draft.remove("noteText_fr");
        desk.as("focal-point").completes("DraftNoteVerbale", reference, draft);

        assertThat(campaigns.of(reference).instrumentTexts()).containsOnlyKeys("en");
        assertThat(campaigns.of(reference).noteTexts()).containsOnlyKeys("en");
        assertThat(campaigns.facts(reference)).extracting(Fact::note).contains("Text of the compact in French", "Texts in French left out");
    }

    @Test
    void theMeetingsNameInAnotherLanguageIsKeptCorrectedAndLeftOutWithTheMeeting() {
        String reference = Desk.newReference();
        Map<String, Object> form = Campaigner.request(reference, "FRA");
        form.put("meetingName_fr", " Réunion de haut niveau ");
        desk.as("focal-point").starts("NoteVerbaleCampaign", form);
        assertThat(campaigns.of(reference).meeting()).map(Meeting::names).contains(Map.of("fr", "Réunion de haut niveau"));
        assertThat((Map<?, ?>) briefing.of(reference).get("data")).extracting("meetingNames").isEqualTo(Map.of("fr", "Réunion de haut niveau"));

        Map<String, Object> draft = Campaigner.particulars();
        draft.put("meetingName_fr", "é".repeat(201));
        refusesTo("focal-point", "DraftNoteVerbale", reference, draft, "Name of the meeting in French: at most 200 characters");
        draft.put("meetingName_fr", "Réunion au sommet");
        draft.remove("meetingName");
        draft.remove("meetingDate");
        refusesTo("focal-point", "DraftNoteVerbale", reference, draft, "Name of the meeting: say its English name too");
        draft.putAll(Map.of("meetingName", "Summit", "meetingDate", "2017-09-18"));
        desk.as("focal-point").completes("DraftNoteVerbale", reference, draft);
        clearsAndRegisters(reference);

        Meeting meeting = campaigns.of(reference).meeting().orElseThrow();
        assertThat(List.of(meeting.name("en"), meeting.name("fr"), meeting.name("es"))).containsExactly("Summit", "Réunion au sommet", "Summit");
    }

    private void clearsAndRegisters(String reference) {
        desk.as("clearing").completes("ClearNoteVerbale", reference, CLEARED);
        registers(reference);
    }

    private void registers(String reference) {
        desk.as("registry").completes("RegisterReference", reference, Map.of("reference", reference, "noteDate", "2017-08-02"));
        campaigner.drawsPapers(reference);
    }

    private void refusesTo(String user, String form, String reference, Map<String, Object> values, String words) {
        assertThatThrownBy(() -> desk.as(user).completes(form, reference, values))
                .isInstanceOf(Rejection.class).hasMessageContaining(words);
    }
}
