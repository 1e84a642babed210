package org.compactdesk.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.compactdesk.Desk;
import org.compactdesk.DeskTest;
import org.compactdesk.document.Document;
import org.compactdesk.document.Documents;
import org.compactdesk.engine.Upload;
import org.compactdesk.incoming.IncomingItems;
import org.compactdesk.incoming.Mailroom;
import org.compactdesk.incoming.ReadMessage;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.letter.Letter;
import org.compactdesk.letter.LetterContent;
import org.compactdesk.letter.LetterKind;
import org.compactdesk.letter.Letters;
import org.compactdesk.letter.TestCampaign;
import org.compactdesk.participation.Participations;
import org.compactdesk.record.FactEntry;
import org.compactdesk.record.FactKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The real pages over the real ledger. */
class LedgerTest extends DeskTest {

    @Autowired
    private JdbcClient database;

    @Autowired
    private TestCampaign campaign;

    @Autowired
    private Letters letters;

    @Autowired
    private Mailroom mailroom;

    @Autowired
    private IncomingItems arrivals;

    @Autowired
    private Participations participations;

    @Autowired
    private Documents documents;

    @Autowired
    private WebApplicationContext application;

    private MockMvc browser;

    @BeforeEach
    void open() {
        browser = MockMvcBuilders.webAppContextSetup(application).build();
    }

    @Test
    void aLetterStandsThereWithItsAddressesItsAttemptsAndTheServersOwnAnswers() throws Exception {
        campaign.addressesOf("KIR", "main@missions.example.org", "copy@missions.example.org");
        mails.refuse("copy@missions.example.org", 550, "5.1.1 no such mailbox");
        BusinessKey kiribati = invitedAtTheirAddresses("KIR");

        String page = ledger("campaign", kiribati.reference());
        assertThat(page).contains("Kiribati", "Note verbale", "English", "Accepted by the mail server", "main@missions.example.org",
                "copy@missions.example.org", "Accepted: 250 2.0.0 accepted", "Refused: 550 5.1.1 no such mailbox", "An address was refused.",
                "1 attempt<", "Attempt begun", "2 August 2017, 09:00 New York", "/ledger/out/" + note(kiribati).id());
        assertThat(page).doesNotContainPattern(">[^<]*(null|_[A-Z]|\\$\\{|\\?\\?)");
    }

    @Test
    void whatWasNotDeliveredOrIsInDoubtComesFirst() throws Exception {
        mails.refuse(TestCampaign.main("KIR"), 550, "5.1.1 no such mailbox");
        String reference = campaign.dispatches("KIR", "PLW", "MHL");
        desk.runDueJobsOnce();
        mails.hangUpAfterTheNext();
        desk.runDueJobsAtOnce();
        desk.letPass(java.time.Period.ofDays(1));
        letters.release(letters.draft(new BusinessKey(reference, "MHL"), LetterKind.ANSWER, "later", LetterContent.of("Yes.").with("askedOn", "2 August 2017")));
        desk.runDueJobs();

        List<CSVRecord> rows = csv("campaign", reference);
        assertThat(rows).hasSize(4).extracting(row -> row.get("toLookAt")).containsExactly("yes", "yes", "no", "no");
        assertThat(rows.subList(0, 2)).extracting(row -> row.get("fate")).containsExactlyInAnyOrder("Accepted by the mail server", "Refused by the mail server");
        assertThat(rows.get(2).get("kind")).as("the newest of the others").isEqualTo("Answer to a question");
        assertThat(ledger("campaign", reference)).contains("<strong>2</strong> to look at", "may have it twice");
        assertThat(csv("campaign", reference, "fate", "in-doubt")).hasSize(1);
        assertThat(csv("campaign", reference, "fate", "refused")).singleElement().extracting(row -> row.get("iso3")).isEqualTo("KIR");
    }

    @Test
    void eachChoiceNarrowsTheLedger() throws Exception {
        String reference = campaign.dispatches("KIR", "PLW");
        campaign.fact(reference, "RELEASED");
        desk.runDueJobs();
        participations.add(new BusinessKey(reference, "PLW"), FactEntry.of(FactKind.DECLINED, TestCampaign.NOTE_DATE)).orRefuse();
        mailroom.take(new ReadMessage(TestCampaign.main("PLW"), reference + "/PLW", "A question.", desk.now().toInstant(), List.of()));
        desk.runDueJobs();

        assertThat(csv("campaign", reference)).hasSize(3);
        assertThat(csv("campaign", reference, "state", "PLW")).hasSize(2).extracting(row -> row.get("direction")).containsExactly("In", "Out");
        assertThat(csv("campaign", reference, "standing", "declined")).hasSize(2);
        assertThat(csv("campaign", reference, "standing", "concluded")).isEmpty();
        assertThat(csv("campaign", reference, "direction", "in")).singleElement().extracting(row -> row.get("kind")).isEqualTo("Not classified yet");
        assertThat(csv("campaign", reference, "kind", "in-not-classified")).hasSize(1);
        assertThat(csv("campaign", reference, "kind", "out-note-verbale")).hasSize(2);
        assertThat(csv("campaign", reference, "kind", "out-answer")).isEmpty();
        assertThat(csv("campaign", reference, "fate", "recorded")).hasSize(1);
        assertThat(ledger("campaign", reference, "kind", "out-answer")).contains("fits all of these choices");
        assertThat(ledger("campaign", reference, "state", "PLW")).contains("campaign=" + reference.replace("/", "%2F"), "<option value=\"PLW\" selected");
        assertThat(ledger("fate", "<script>")).doesNotContain("<script>");
    }

    @Test
    void aPageHoldsAHundredEntries() throws Exception {
        BusinessKey kiribati = new BusinessKey(campaign.released("KIR"), "KIR");
        for (int i = 1; i <= 101; i++) {
            letters.plan(letters.draft(kiribati, LetterKind.ANSWER, "response-" + i, LetterContent.of("Yes.")));
        }
        assertThat(ledger("campaign", kiribati.reference())).contains("<strong>101</strong>", "page 1 of 2", "Older entries", "page=2")
                .doesNotContain("Newer entries");
        assertThat(rows(ledger("campaign", kiribati.reference()))).isEqualTo(100);
        assertThat(rows(ledger("campaign", kiribati.reference(), "page", "2"))).isEqualTo(1);
        assertThat(rows(ledger("campaign", kiribati.reference(), "page", "99"))).as("beyond the last").isEqualTo(1);
        assertThat(csv("campaign", kiribati.reference())).hasSize(101);
    }

    @Test
    void noCellOfTheTableIsAFormula() throws Exception {
        String reference = campaign.dispatches("KIR");
        campaign.fact(reference, "RELEASED");
        desk.runDueJobs();
        mailroom.take(new ReadMessage("=HYPERLINK(\"http://example.com\")", "=1+1 " + reference + "/KIR", "@x", desk.now().toInstant(), List.of()));
        desk.runDueJobs();
        CSVRecord row = csv("campaign", reference, "direction", "in").get(0);
        assertThat(row.get("subject")).startsWith("'=1+1");
        assertThat(row).allSatisfy(cell -> assertThat(cell).doesNotMatch("(?s)[=+\\-@\\t\\r].*"));
    }

    @Test
    void theLettersPageTellsEverythingAndItsProofIsAPaperForLater() throws Exception {
        BusinessKey kiribati = campaign.invites("KIR");
        Letter note = note(kiribati);
        String page = page("/ledger/out/" + note.id());
        assertThat(page).contains("Permanent Mission of Kiribati", note.messageId().replace("<", "&lt;").replace(">", "&gt;"),
                "2 August 2017, 09:00:00", "2 August 2017, 13:00:00", "250 2.0.0 accepted", "Proof of dispatch (PDF)", "English");
        assertThat(page).doesNotContainPattern(">[^<]*(null|_[A-Z]|\\$\\{|\\?\\?)");

        byte[] proof = browser.perform(get("/ledger/out/" + note.id() + "/proof.pdf")).andExpect(status().isOk())
                .andReturn().getResponse().getContentAsByteArray();
        String words = words(proof);
        assertThat(words).contains("Proof of dispatch", kiribati.reference(), "Permanent Mission of Kiribati to the United Nations",
                TestCampaign.main("KIR"), "2 August 2017, 09:00:00", "2 August 2017, 13:00:00", "250 2.0.0 accepted", note.subject());
        assertThat(words.replace(" ", "")).contains(note.messageId());
        assertThat(note.content().documents()).hasSize(4).allSatisfy(id -> {
            Document enclosed = documents.of(id);
            assertThat(page).contains(enclosed.hash());
            assertThat(words).contains(enclosed.what(), enclosed.hash());
        });
        isArchivalAndAccessible(proof);
    }

    @Test
    void aLetterThatWasRefusedHasARecordOfTheAttemptAndNoProof() throws Exception {
        String answer = "5.1.1 " + "x".repeat(300) + " 不明 \u0007";
        mails.refuse(TestCampaign.main("KIR"), 550, answer);
        BusinessKey kiribati = campaign.invites("KIR");
        byte[] record = browser.perform(get("/ledger/out/" + note(kiribati).id() + "/proof.pdf")).andExpect(status().isOk())
                .andReturn().getResponse().getContentAsByteArray();
        assertThat(words(record)).contains("Record of an attempted dispatch", "did not go out", "550 5.1.1").doesNotContain("Proof of dispatch");
        isArchivalAndAccessible(record);
    }

    @Test
    void aLetterOfWhichSomethingIsGoneSaysSoInsteadOfNobody() throws Exception {
        mails.refuse(TestCampaign.main("KIR"), 550, "5.1.1 no such user");
        Letter refused = note(campaign.invites("KIR"));
        BusinessKey fiji = new BusinessKey(campaign.released("FJI"), "FJI");
        for (long letter : List.of(refused.id(), letters.plan(letters.draft(fiji, LetterKind.ANSWER, "response-1", LetterContent.of("Yes."))))) {
            database.sql("update desk.letter set fate = 'ACCEPTED', decided_at = planned_at where id = :id").param("id", letter).update();
            assertThat(page("/ledger/out/" + letter)).contains("no longer agrees with that", "proof.pdf").doesNotContain("No mail server has answered", "None so far");
            assertThat(words(browser.perform(get("/ledger/out/" + letter + "/proof.pdf")).andExpect(status().isOk()).andReturn().getResponse().getContentAsByteArray()))
                    .contains("no longer agrees with this outcome").doesNotContain("No mail server has answered", "None: the mission");
        }
    }

    @Test
    void aLetterThatWasNeverTriedHasNothingToProve() throws Exception {
        BusinessKey kiribati = new BusinessKey(campaign.released("KIR"), "KIR");
        long planned = letters.plan(letters.draft(kiribati, LetterKind.ANSWER, "response-1", LetterContent.of("Yes.")));
        assertThat(page("/ledger/out/" + planned)).contains("nothing to prove", "Its words are drawn when it is sent").doesNotContain("proof.pdf");
        browser.perform(get("/ledger/out/" + planned + "/proof.pdf")).andExpect(status().isNotFound());
        browser.perform(get("/ledger/out/999999999")).andExpect(status().isNotFound());
        browser.perform(get("/ledger/in/999999999")).andExpect(status().isNotFound());
    }

    @Test
    void whatWasFiledWithoutActionIsNeverLost() throws Exception {
        long entry = mailroom.take(new ReadMessage("somebody@example.com", "A concert", "You are invited <b>tonight</b>.", desk.now().toInstant(),
                List.of(new Upload("programme.txt", "text/plain", "Part one".getBytes()))));
        desk.runDueJobs();
        desk.as("dispatch").completes("IdentifySender", "Incoming no. " + entry, Map.of("sender", "NOT_FOR_THE_DESK"));

        assertThat(ledger("direction", "in", "fate", "not-for-the-desk")).contains("A concert", "somebody@example.com", "/ledger/in/" + entry);
        String page = page("/ledger/in/" + entry);
        assertThat(page).contains("Incoming no. " + entry, "concerns no campaign of this desk", "Unrelated correspondence", "programme.txt", "Text of the mail.txt", "Not known",
                "You are invited &lt;b&gt;tonight&lt;/b&gt;.");
        assertThat(page).doesNotContainPattern(">[^<]*(null|_[A-Z]|\\$\\{|\\?\\?)");
        arrivals.of(entry).documentIds().forEach(id -> assertThat(page).contains("/documents/" + id));
    }

    @Test
    void aSignedCopyThatCameInLeadsToItsParticipation() throws Exception {
        BusinessKey france = campaigner.invites("FRA");
        desk.as("registry").starts("IncomingCorrespondence", Map.of("medium", "POUCH", "receivedOn", "2017-08-02", "state", "FRA",
                "reference", france.reference(), "kind", "QUESTION", "note", "Who signs?", "document", Desk.file("q.txt", "Who signs?")));
        desk.runDueJobs();
        List<CSVRecord> came = csv("campaign", france.reference(), "direction", "in");
        assertThat(came).singleElement().satisfies(row -> {
            assertThat(row.get("fate")).isEqualTo("Filed with the participation");
            assertThat(row.get("sender")).contains("by pouch");
        });
        assertThat(page("/ledger/in/" + came.get(0).get("number"))).contains("A question", "By pouch", "Who signs?", "q.txt",
                france.page().replace("&", "&amp;"));
    }

    private BusinessKey invitedAtTheirAddresses(String iso3) {
        String reference = campaign.dispatchesTo(iso3);
        desk.runDueJobs();
        return new BusinessKey(reference, iso3);
    }

    private Letter note(BusinessKey key) {
        return letters.of(key).get(0);
    }

    private String ledger(String... parameters) throws Exception {
        return page("/ledger", parameters);
    }

    private List<CSVRecord> csv(String... parameters) throws Exception {
        return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get()
                .parse(new java.io.StringReader(page("/ledger.csv", parameters))).getRecords();
    }

    private String page(String path, String... parameters) throws Exception {
        var request = get(path);
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return browser.perform(request).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static long rows(String page) {
        return page.split("<tr").length - 2;
    }

    private static String words(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static void isArchivalAndAccessible(byte[] paper) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)) {
            try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(paper), flavour);
                    PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                assertThat(validator.validate(parser).getTestAssertions()).extracting(Object::toString).isEmpty();
            }
        }
    }
}
