package org.compactdesk.mission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.compactdesk.Campaigner;
import org.compactdesk.Desk;
import org.compactdesk.DeskTest;
import org.compactdesk.MailText;
import org.compactdesk.document.Document;
import org.compactdesk.document.Documents;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.letter.Letters;
import org.compactdesk.negotiation.CurrentTexts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A campaign of 2017: its papers, mails and lists bear the names of 2017; what is written and shown later bears later ones. */
class NamesOfTheDayTest extends DeskTest {

    @Autowired
    private MissionDirectory directory;

    @Autowired
    private NameChanges names;

    @Autowired
    private Letters letters;

    @Autowired
    private Documents documents;

    @Autowired
    private CurrentTexts texts;

    @Autowired
    private WebApplicationContext application;

    private String reference;

    @BeforeEach
    void aCampaignOf2017() {
        worksIn("SWZ", "en");
        worksIn("MKD", "fr");
        worksIn("TUR", "es");
        reference = Desk.newReference();
        Map<String, Object> request = Campaigner.request(reference, "SWZ", "MKD", "TUR", "NOR");
        request.putAll(Campaigner.translated(reference, "fr"));
        request.putAll(Campaigner.translated(reference, "es"));
        campaigner.knowsAddressesOf("SWZ", "MKD", "TUR", "NOR");
        campaigner.comesToRelease(reference, request, Campaigner.particulars());
    }

    @Test
    void noteCompactAndMailBearTheNameOfTheDay() throws Exception {
        released();

        assertThat(paper("SWZ", 0)).contains("Permanent Mission of Swaziland to the United Nations");
        assertThat(paper("SWZ", 1)).contains("the Government of the Kingdom of Swaziland").doesNotContain("Eswatini");
        assertThat(paper("MKD", 0)).contains("Mission permanente de l’ex-République yougoslave de Macédoine auprès");
        assertThat(paper("MKD", 1)).contains("de l’ex-République yougoslave de Macédoine").doesNotContain("Macédoine du Nord");
        assertThat(paper("TUR", 0)).contains("Misión Permanente de Turquía ante");
        assertThat(paper("TUR", 1)).contains("de la República de Turquía").doesNotContain("Türkiye");
        assertThat(mail("SWZ")).contains("Permanent Mission of Swaziland").doesNotContain("Eswatini");
        assertThat(mail("MKD")).contains("ex-République yougoslave de Macédoine");
        assertThat(mail("TUR")).contains("Turquía").doesNotContain("Türkiye");
    }

    /** Vanuatu's note is dated 2 August and goes out on the 3rd, the day of another name: the papers go by their own day, the mail by its own. */
    @Test
    void aPaperGoesByItsOwnDayNotByTheDayOnWhichItIsDrawn() throws Exception {
        directory.change("VUT", List.of(MissionAddress.main(Campaigner.address("VUT"))), "en", LocalDate.of(2017, 1, 1), "test").orRefuse();
        desk.isAt("2017-08-01T09:00");
        enters("VUT", "2017-08-03");
        desk.isAt("2017-08-02T09:00");
        String own = Desk.newReference();
        campaigner.comesToRelease(own, Campaigner.request(own, "VUT"), Campaigner.particulars());
        desk.isAt("2017-08-03T09:00");
        campaigner.isReleased(own, 1);
        desk.runDueJobsOnce();
        desk.runDueJobs();
        reference = own;

        assertThat(paper("VUT", 0)).contains("Permanent Mission of Vanuatu");
        assertThat(paper("VUT", 1)).contains("the Republic of Vanuatu").doesNotContain("Nouveau");
        assertThat(texts.of(key("VUT")).toString()).contains("the Republic of Vanuatu");
        assertThat(mail("VUT")).contains("Permanent Mission of Vanuatu Nouveau to the United Nations");
    }

    @Test
    void whatIsShownLaterTellsTodaysNameAndTheEarlierOne() throws Exception {
        released();
        List<String> then = List.of("Swaziland", "The former Yugoslav Republic of Macedonia", "Turkey");
        assertThat(desk.page("/register?campaign=" + reference)).contains(then).doesNotContain("Eswatini", "North Macedonia", "invited as");
        assertThat(data("/register.csv?campaign=" + reference)).contains("SWZ,Swaziland,open,,,,,,\r\n");
        assertThat(desk.page("/participations?key=" + reference + "/TUR")).contains("Turkey");

        desk.isAt("2023-01-10T09:00");

        assertThat(desk.page("/register?campaign=" + reference)).contains("Eswatini<span", " (invited as Swaziland)", "North Macedonia", " (invited as The former Yugoslav Republic of Macedonia)",
                "Türkiye", " (invited as Turkey)").doesNotContain("Norway (");
        assertThat(desk.page("/register?name=swazi&campaign=" + reference)).contains("Eswatini").doesNotContain("Norway");
        assertThat(data("/register.json?campaign=" + reference)).contains("\"name\":\"Türkiye\"", "\"earlierName\":\"Turkey\"");
        assertThat(data("/register.csv?campaign=" + reference)).contains("SWZ,Eswatini,open,,,,,,Swaziland\r\n", "NOR,Norway,open,,,,,,\r\n");
        assertThat(desk.page("/ledger?campaign=" + reference)).as("letters of 2017").contains("Turkey", "Swaziland");
        assertThat(data("/ledger.csv?campaign=" + reference)).contains("Turkey", "Swaziland").doesNotContain("Türkiye", "Eswatini");
        long letter = letters.of(key("TUR")).get(0).id();
        assertThat(desk.page("/ledger/out/" + letter)).contains("Permanent Mission of Turkey");
        assertThat(desk.page("/participations?key=" + reference + "/TUR")).contains("Türkiye");
    }

    /** Each letter by its own day: one campaign, three years. */
    @Test
    void aLetterOfLaterYearsBearsTheLaterName() throws Exception {
        released();
        mails.forget();
        desk.isAt("2018-06-01T09:00");
        letters.send(letters.nextIssue(letters.of(key("SWZ")).get(0).id()));

        assertThat(mail("SWZ")).contains("Permanent Mission of Eswatini to the United Nations").doesNotContain("Swaziland");
        assertThat(paper("SWZ", 1)).as("the compact is the one of then").contains("the Kingdom of Swaziland");
        assertThat(data("/ledger.csv?campaign=" + reference)).contains("Swaziland", "Eswatini");
    }

    private void released() {
        campaigner.isReleased(reference, 4);
        desk.runDueJobsOnce();
        desk.runDueJobs();
    }

    private String data(String address) throws Exception {
        return MockMvcBuilders.webAppContextSetup(application).build().perform(get(URI.create(address))).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private void enters(String iso3, String validFrom) {
        assertThat(desk.as("dispatch").act(() -> names.record(iso3, NameForm.of(Map.of("validFrom", validFrom, "short_en", "Vanuatu Nouveau",
                "in_text_en", "Vanuatu Nouveau", "formal_en", "the Republic of Vanuatu Nouveau", "source", "Notice"))))).isEqualTo(FormFaults.NONE);
    }

    private void worksIn(String iso3, String language) {
        directory.change(iso3, List.of(MissionAddress.main(Campaigner.address(iso3))), language, LocalDate.of(2017, 1, 1), "test").orRefuse();
    }

    private BusinessKey key(String iso3) {
        return new BusinessKey(reference, iso3);
    }

    private String mail(String iso3) {
        return MailText.of(mails.to(Campaigner.address(iso3)).get(0).message());
    }

    private String paper(String iso3, int which) throws Exception {
        Document document = documents.of(letters.of(key(iso3)).get(0).content().documents()).get(which);
        try (PDDocument pdf = Loader.loadPDF(documents.content(document.id()))) {
            return new PDFTextStripper().getText(pdf).replaceAll("[\\s\u00a0]+", " ");
        }
    }
}
