package org.compactdesk.mission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.compactdesk.mission.MissionAddress.copy;
import static org.compactdesk.mission.MissionAddress.main;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.compactdesk.Campaigner;
import org.compactdesk.Desk;
import org.compactdesk.DeskTest;
import org.compactdesk.MailText;
import org.compactdesk.document.Documents;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Rejection;
import org.compactdesk.letter.Letter;
import org.compactdesk.letter.Letters;
import org.compactdesk.state.MemberStates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The real pages over the real directory, by people of each group. The Member States here are written to by no other test. */
class DirectoryTest extends DeskTest {

    private static final LocalDate TODAY = LocalDate.of(2017, 8, 2);
    private static final String HEADING = "Code,Member State,Working language,Valid from,Main addresses,Copies go to\n";

    @Autowired
    private MissionDirectory directory;

    @Autowired
    private DirectoryChanges changes;

    @Autowired
    private MemberStates states;

    @Autowired
    private Letters letters;

    @Autowired
    private Documents documents;

    @Autowired
    private WebApplicationContext application;

    private MockMvc browser;

    @BeforeEach
    void open() {
        browser = MockMvcBuilders.webAppContextSetup(application).build();
    }

    // Reading

    @Test
    void theListShowsEveryMemberStateAndFindsItByNameOrAddress() throws Exception {
        enters("WSM", "samoa@example.org", "capital@apia.example.org", "en", "", "As they asked");

        assertThat(page("registry", "/directory")).contains("<strong>193</strong>", "samoa@example.org", "capital@apia.example.org", "2 August 2017")
                .doesNotContainPattern(">[^<]*(null|_[A-Z]|\\$\\{|\\?\\?)");
        assertThat(page("registry", "/directory?name=cote")).contains("<strong>1</strong>", "Côte d").doesNotContain("samoa@");
        assertThat(page("registry", "/directory?name=@APIA")).contains("<strong>1</strong>", "Samoa");
        assertThat(page("registry", "/directory?language=en&name=samoa")).contains("<strong>1</strong>");
        assertThat(page("registry", "/directory?language=zh&name=samoa")).contains("No mission fits");
        assertThat(page("registry", "/directory?show=planned&name=samoa")).contains("No mission fits");
        assertThat(page("registry", "/directory?show=without")).contains("None recorded").doesNotContain("samoa@example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"focal-point", "clearing", "legal", "executive-office", "registry", "process-owner"})
    void staffReadAndOnlyDispatchAndAdministratorsChange(String user) throws Exception {
        assertThat(page(user, "/directory")).doesNotContain("Record", "type=\"file\"");
        assertThat(page(user, "/directory/WSM")).contains("Permanent Mission of Samoa").doesNotContain("Record the change");
        int before = directory.history("WSM").size();

        assertThat(enters(user, "WSM", "other@example.org", "", "en", "", "Mine").getStatus()).isEqualTo(403);
        assertThat(sends(user, HEADING + "WSM,Samoa,English,,other@example.org,\n").getStatus()).isEqualTo(403);
        assertThat(confirms(user, "directory.csv", "", "0", "Mine").getStatus()).isEqualTo(403);
        assertThat(directory.history("WSM")).hasSize(before);
    }

    @Test
    void whatIsNoMemberStateHasNoPage() throws Exception {
        assertThat(answer("dispatch", get("/directory/XYZ")).getStatus()).isEqualTo(404);
        assertThat(enters("dispatch", "XYZ", "a@example.org", "", "en", "", "Why").getStatus()).isEqualTo(404);
    }

    // One mission

    @Test
    void aMissionsPageTellsWhoChangedWhatWhenAndWhy() throws Exception {
        enters("LVA", "old@latvia.example.org", "", "en", "", "Note of the mission");
        desk.isAt("2017-08-04T15:30");
        assertThat(enters("admin", "LVA", "new@latvia.example.org", "riga@example.org", "fr", "2017-08-10", "By telephone <today>").getRedirectedUrl()).isEqualTo("/directory/LVA");

        String page = page("legal", "/directory/LVA");
        assertThat(page).contains("Counts now, until 9 August 2017", "Another change counts from 10 August 2017 on", "Added: riga@example.org (copy)",
                "Taken out: old@latvia.example.org (main address)", "Working language French in place of English", "Reason: Note of the mission",
                "Reason: By telephone &lt;today&gt;", "Recorded 4 August 2017, 15:30 New York by Administrator", "by Dispatch officer");
        assertThat(page).doesNotContainPattern(">[^<]*(null|_[A-Z]|\\$\\{|\\?\\?)");
        assertThat(directory.addressesOn("LVA", TODAY)).containsExactly(main("old@latvia.example.org"));
        assertThat(directory.entryOn("LVA", LocalDate.of(2017, 8, 10))).get().satisfies(entry -> {
            assertThat(entry.addresses()).containsExactly(main("new@latvia.example.org"), copy("riga@example.org"));
            assertThat(entry.recordedBy()).isEqualTo("admin");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            "nobody                            |                   | en | 2017-08-03 | Why | Main addresses: “nobody” is no mail address.",
            "a@example.org, Bcc: b@example.org |                   | en | 2017-08-03 | Why | Main addresses: “Bcc:” is no mail address.",
            "a@example.org                     | a b@example.org   | en | 2017-08-03 | Why | Copies go to: “a” is no mail address.",
            "a@example.org                     | A@example.org     | en | 2017-08-03 | Why | Copies go to: “A@example.org” stands there twice.",
            "''                                | a@example.org     | en | 2017-08-03 | Why | Main addresses: give at least one.",
            "a@example.org                     |                   | '' | 2017-08-03 | Why | Working language: ",
            "a@example.org                     |                   | de | 2017-08-03 | Why | Working language: ",
            "a@example.org                     |                   | en | 2017-08-01 | Why | Valid from: 1 August 2017 has passed",
            "a@example.org                     |                   | en | 2019-08-03 | Why | Valid from: 3 August 2019 is more than two years ahead.",
            "a@example.org                     |                   | en | 2017-02-30 | Why | Valid from: “2017-02-30”",
            "a@example.org                     |                   | en | 03/08/2017 | Why | Valid from: “03/08/2017” can be read in more than one way",
            "a@example.org                     |                   | en | 2017-08-03 | ''  | Reason: say why",
            "slovenia@example.org              |                   | en | 2017-08-03 | Why | there is nothing to record"})
    void whatCannotBeRecordedIsSaidInTheFormAndNothingChanges(String main, String copies, String language, String validFrom, String reason, String words) throws Exception {
        directory.change("SVN", List.of(main("slovenia@example.org")), "en", LocalDate.of(2017, 1, 1), "test").orRefuse();
        int before = directory.history("SVN").size();

        MockHttpServletResponse answer = enters("dispatch", "SVN", main, copies == null ? "" : copies, language, validFrom, reason);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains(words, "value=\"" + validFrom + "\"");
        assertThat(directory.history("SVN")).hasSize(before);
    }

    @Test
    void aChangeThatSomebodyElseOvertookIsLookedAtOnceMore() throws Exception {
        long seen = directory.historyOf("SVK").latest();
        enters("SVK", "first@example.org", "", "en", "", "The first");

        MockHttpServletResponse answer = answer("dispatch", post("/directory/SVK").param("mainAddresses", "second@example.org").param("language", "en")
                .param("reason", "The second").param("seen", String.valueOf(seen)));

        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("Somebody has changed this meanwhile", "second@example.org");
        assertThat(directory.addressesOn("SVK", TODAY)).containsExactly(main("first@example.org"));
    }

    // A table

    @Test
    void aTableIsShownBeforeItIsTakenAndKept() throws Exception {
        enters("LTU", "old@lithuania.example.org", "", "en", "", "First");
        String table = "\uFEFF" + HEADING.replace(",", ";") + "LTU;Lithuania;French;10 August 2017;one@lithuania.example.org two@lithuania.example.org;capital@vilnius.example.org\r\n"
                + "LUX;Luxembourg;Russian;;old@lithuania.example.org;\r\n";

        String preview = text(sends("dispatch", table));
        assertThat(preview).contains("<strong>2 changes</strong>", "old@lithuania.example.org", "two@lithuania.example.org", "capital@vilnius.example.org",
                "10 August 2017", "The desk writes no letters in Russian", "is or was also one of Lithuania");
        assertThat(directory.history("LTU")).hasSize(1);

        MockHttpServletResponse taken = confirms(preview, "Circular of 1 August");
        assertThat(taken.getRedirectedUrl()).isEqualTo("/directory");
        assertThat(directory.addressesOn("LTU", LocalDate.of(2017, 8, 9))).containsExactly(main("old@lithuania.example.org"));
        assertThat(directory.entryOn("LTU", LocalDate.of(2017, 8, 10))).get().satisfies(entry -> {
            assertThat(entry.addresses()).containsExactly(main("one@lithuania.example.org"), main("two@lithuania.example.org"), copy("capital@vilnius.example.org"));
            assertThat(entry.reason()).isEqualTo("Circular of 1 August");
            assertThat(documents.content(entry.file())).isEqualTo(table.getBytes(StandardCharsets.UTF_8));
        });
        assertThat(directory.entryOn("LUX", TODAY)).get().extracting(MissionEntry::language, MissionEntry::recordedBy).containsExactly("ru", "dispatch");
    }

    @Test
    void theDirectoryItselfIsATableThatChangesNothing() throws Exception {
        enters("BTN", "+bhutan@example.org", "copy@example.org", "en", "", "First");
        byte[] table = answer("registry", get("/directory.csv")).getContentAsByteArray();

        assertThat(new String(table, StandardCharsets.UTF_8).lines()).hasSize(194).anyMatch(line -> line.equals("BTN,Bhutan,English,2017-08-02,'+bhutan@example.org,copy@example.org"));
        assertThat(text(sends("dispatch", table))).contains("The directory says all of this already");
    }

    @Test
    void everyFaultyLineIsNamedAndNothingIsTaken() throws Exception {
        long before = directory.latest();
        String table = HEADING
                + "GRD,Grenada,English,,grenada@example.org,\n"
                + "XYZ,Nowhere,English,,a@example.org,\n"
                + "DMA,Dominica,German,,\"a@example.org\nBcc: all@example.org\",\n"
                + "LCA,Saint Lucia,English,9/1/2017,a@example.org,\n"
                + "GRD,Grenada,English,2017-09-01,b@example.org,\n"
                + "VCT,Barbados,English,,a@example.org,copy@\n"
                + "BRB,Barbados,English,,a@example.org,b@example.org,c@example.org\n";

        MockHttpServletResponse answer = sends("dispatch", table);

        assertThat(answer.getStatus()).isEqualTo(422);
        String page = text(answer);
        assertThat(faulty(page)).containsExactly("Line 3: Code: there is no Member State with the code XYZ.",
                "Line 4: Working language: choose one of the six official languages. Main addresses: “Bcc:” is no mail address.",
                "Line 5: Valid from: “9/1/2017” can be read in more than one way or is no day. Write 2017-09-01 or 1 September 2017, or leave it empty for today.",
                "Line 6: Code: GRD stands on line 2 already.",
                "Line 7: Copies go to: “copy@” is no mail address. Member State: “Barbados” does not belong to the code VCT, which is that of Saint Vincent and the Grenadines.",
                "Line 8: The line has to have 6 cells, as the first line has. Several addresses in one cell are separated by a space.");
        assertThat(page).contains("The directory is as it was").doesNotContain("Record these changes");
        String content = Base64.getEncoder().encodeToString(table.getBytes(StandardCharsets.UTF_8));
        assertThat(confirms("dispatch", "directory.csv", content, String.valueOf(before), "All the same").getStatus()).as("round the preview").isEqualTo(422);
        assertThat(directory.latest()).isEqualTo(before);
    }

    @Test
    void whereOneChangeIsRefusedNoneIsRecorded() {
        MissionChange good = new MissionChange("ATG", List.of(main("grenada@example.org")), "en", TODAY, "Why");
        MissionChange bad = new MissionChange("ATG", List.of(), "en", TODAY, "Why");
        List<MissionEntry> before = directory.history("ATG");

        assertThatThrownBy(() -> desk.as("dispatch").act(() -> {
            changes.record(List.of(good, bad));
            return null;
        })).isInstanceOf(Rejection.class);
        assertThat(directory.history("ATG")).isEqualTo(before);
    }

    @Test
    void aPreviewThatIsNoLongerTrueIsShownOnceMore() throws Exception {
        String preview = text(sends("dispatch", HEADING + "MDV,Maldives,English,,maldives@example.org,\n"));
        assertThat(text(confirms(preview, " "))).contains("Reason: say why", "maldives@example.org");

        enters("MDV", "other@maldives.example.org", "", "en", "", "Meanwhile");
        String again = text(confirms(preview, "Circular"));

        assertThat(again).contains("Somebody has changed this meanwhile", "other@maldives.example.org", "Circular");
        assertThat(directory.addressesOn("MDV", TODAY)).containsExactly(main("other@maldives.example.org"));
        assertThat(confirms(again, "Circular").getRedirectedUrl()).isEqualTo("/directory");
        assertThat(directory.addressesOn("MDV", TODAY)).containsExactly(main("maldives@example.org"));
    }

    @Test
    void aFileThatIsNoTableOrTooLargeIsRefusedAsAWhole() throws Exception {
        assertThat(faulty(text(sends("dispatch", new byte[600_000])))).singleElement().asString().startsWith("The file: The file is larger");
        assertThat(faulty(text(sends("dispatch", new byte[] {'P', 'K', 3, 4, 0})))).singleElement().asString().startsWith("The file: This is no table");
        assertThat(faulty(text(sends("dispatch", new byte[0])))).singleElement().asString().contains("none was chosen");
    }

    // What letters do with it

    @Test
    void lettersGoByWhatCountsOnTheirDayAndALetterThatWentKeepsItsAddresses() throws Exception {
        BusinessKey tonga = campaigner.invites("TON");
        String preview = text(sends("dispatch", HEADING + "TON,Tonga,French,2017-08-11,new@tonga.example.org,capital@tonga.example.org\n"));
        confirms(preview, "Note of the mission of 2 August");

        desk.letPassUntil("2017-08-12T09:00");

        Letter note = letters.of(tonga).get(0);
        Letter reminder = letters.of(tonga).get(1);
        assertThat(note.addresses()).extracting(Letter.Address::address).containsExactly(Campaigner.address("TON"));
        assertThat(reminder.addresses()).extracting(Letter.Address::address).containsExactly("new@tonga.example.org", "capital@tonga.example.org");
        assertThat(mails.to(Campaigner.address("TON"))).hasSize(1);
        assertThat(MailText.of(mails.to("capital@tonga.example.org").get(0).message())).contains("Mission permanente");
        assertThat(page("registry", "/ledger/out/" + note.id())).contains(Campaigner.address("TON")).doesNotContain("new@tonga.example.org");
        assertThat(page("registry", tonga.page())).contains(Campaigner.address("TON"), "new@tonga.example.org", "/directory/TON");
        assertThat(directory.missionsWith(Campaigner.address("TON"))).as("who writes from there is still known").contains("TON");
    }

    @Test
    void whoeverCorrectsAnAddressSeesWhereTheMissionWasWrittenToBefore() throws Exception {
        mails.refuse(Campaigner.address("KNA"), 550, "5.1.1 no such mailbox");
        BusinessKey saintKitts = campaigner.invites("KNA");
        desk.runDueJobs();

        String task = desk.as("dispatch").task("CorrectMissionAddress", saintKitts).orElseThrow().getId();
        assertThat(page("dispatch", "/forms/briefing?task=" + task)).contains("5.1.1 no such mailbox", "href=\"/directory/KNA\"");
    }

    @Test
    void whoeverCorrectsAnAddressSeesAPlannedChangeThatKeepsItsOwn() throws Exception {
        mails.refuse(Campaigner.address("NIC"), 550, "5.1.1 no such mailbox");
        BusinessKey nicaragua = campaigner.invites("NIC");
        enters("NIC", "later@nicaragua.example.org", "capital@nicaragua.example.org", "fr", "2017-09-01", "They move on that day");

        String task = desk.as("dispatch").task("CorrectMissionAddress", nicaragua).orElseThrow().getId();
        assertThat(page("dispatch", "/forms/briefing?task=" + task)).contains("From Friday, 1 September 2017 on another change counts",
                "later@nicaragua.example.org", "capital@nicaragua.example.org", "French", "Reason: They move on that day");

        desk.as("dispatch").completes("CorrectMissionAddress", nicaragua, Map.of("remedy", "SEND_AGAIN", "mainAddresses", "now@nicaragua.example.org"));
        assertThat(directory.addressesOn("NIC", LocalDate.of(2017, 8, 31))).containsExactly(main("now@nicaragua.example.org"));
        assertThat(directory.addressesOn("NIC", LocalDate.of(2017, 9, 1))).contains(main("later@nicaragua.example.org"));
    }

    @Test
    void aTableThatIsTakenShowsInThePreFlightAndDecidesWhereTheLettersGo() throws Exception {
        String preview = text(sends("dispatch", HEADING + "BRB,Barbados,Spanish,,one@barbados.example.org two@barbados.example.org,capital@barbados.example.org\n"
                + "BHS,Bahamas,Arabic,,bahamas@missions.example.org,\n"));
        confirms(preview, "Circular of 1 August");
        String reference = Desk.newReference();
        campaigner.comesToRelease(reference, Campaigner.request(reference, "BRB", "BHS"), Campaigner.particulars());

        String task = desk.as("dispatch").task("ReleaseDispatch", reference).orElseThrow().getId();
        assertThat(page("dispatch", "/forms/briefing?task=" + task)).doesNotContain("No mail address is recorded")
                .contains("The desk has no letters in the working language of 1 mission", "The note verbale does not exist in Spanish: 1 mission");
        campaigner.isReleased(reference, 2);
        desk.runDueJobs();

        assertThat(letters.of(new BusinessKey(reference, "BRB"))).singleElement().satisfies(note -> {
            assertThat(note.addresses()).extracting(Letter.Address::address, Letter.Address::main, Letter.Address::accepted).containsExactly(
                    tuple("one@barbados.example.org", true, true), tuple("two@barbados.example.org", true, true),
                    tuple("capital@barbados.example.org", false, true));
            assertThat(note.language()).isEqualTo("es");
        });
        assertThat(MailText.of(mails.to("capital@barbados.example.org").get(0).message())).contains("Misión Permanente");
        assertThat(MailText.of(mails.to("bahamas@missions.example.org").get(0).message())).contains("Permanent Mission of the Bahamas");
    }

    // Names

    @Test
    void aChangeOfNameCountsFromItsDayOnAndSaysWhoEnteredItAndWhy() throws Exception {
        assertThat(names("dispatch", "TLS", "2017-09-01", "Timor Lorosa’e", "Timor Lorosa’e", "the Democratic Republic of Timor Lorosa’e", "Notice of <Protocol>").getStatus()).isEqualTo(302);

        assertThat(page("registry", "/directory/TLS")).contains("Permanent Mission of Timor-Leste", "1 September 2017", "Timor Lorosa’e", "Notice of &lt;Protocol&gt;")
                .doesNotContain("Enter a change of name").doesNotContainPattern(">[^<]*(null|_[A-Z]|\\$\\{|\\?\\?)");
        assertThat(states.of("TLS", LocalDate.of(2017, 9, 1)).formalName()).isEqualTo("the Democratic Republic of Timor Lorosa’e");
        desk.isAt("2017-09-01T00:01");
        assertThat(page("registry", "/directory/TLS")).contains("Permanent Mission of Timor Lorosa’e");
        assertThat(names("dispatch", "TLS", "2017-09-01", "Timor Lorosa’e", "Timor Lorosa’e", "the Democratic Republic of Timor Lorosa’e", "Again")
                .getContentAsString(StandardCharsets.UTF_8)).contains("It is called so on that day already");
        assertThat(text(sends("dispatch", HEADING + "TLS,Timor-Leste,English,,timor@example.org,\n"))).as("a table of before").doesNotContain("does not belong to the code");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "2017-09-01 | ''          | Viti | the Republic of Viti | Why | Short name in English: give it",
            "2017-09-01 | [Viti]      | Viti | the Republic of Viti | Why | Short name in English: this can be no name",
            "2017-09-01 | 1987        | Viti | the Republic of Viti | Why | Short name in English: this can be no name",
            "2017-09-01 | Viti        | Viti | the French Republic  | Why | Formal name in English: “the French Republic” is a name of France.",
            "2017-08-01 | Viti        | Viti | the Republic of Viti | Why | Valid from: 1 August 2017 has passed",
            "2019-08-03 | Viti        | Viti | the Republic of Viti | Why | Valid from: 3 August 2019 is more than two years ahead",
            "soon       | Viti        | Viti | the Republic of Viti | Why | Valid from: “soon”",
            "2017-09-01 | Viti        | Viti | the Republic of Viti | ''  | Reason: say why"})
    void aNameThatCannotBeIsSaidInItsFormAndNothingChanges(String from, String shortName, String inText, String formal, String source, String words) throws Exception {
        MockHttpServletResponse answer = names("dispatch", "FJI", from, shortName, inText, formal, source);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains(words);
        assertThat(states.namesOf("FJI")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"focal-point", "clearing", "legal", "executive-office", "registry", "process-owner"})
    void onlyDispatchAndAdministratorsEnterNames(String user) throws Exception {
        assertThat(names(user, "FJI", "2017-09-01", "Viti", "Viti", "the Republic of Viti", "Mine").getStatus()).isEqualTo(403);
        assertThat(states.namesOf("FJI")).hasSize(1);
    }

    private MockHttpServletResponse names(String user, String iso3, String validFrom, String shortName, String inText, String formal, String source) throws Exception {
        return answer(user, post("/directory/" + iso3 + "/name").param("validFrom", validFrom).param("short_en", shortName).param("in_text_en", inText)
                .param("formal_en", formal).param("source", source));
    }

    // By hand

    private void enters(String iso3, String main, String copies, String language, String validFrom, String reason) throws Exception {
        assertThat(enters("dispatch", iso3, main, copies, language, validFrom, reason).getStatus()).isEqualTo(302);
    }

    private MockHttpServletResponse enters(String user, String iso3, String main, String copies, String language, String validFrom, String reason) throws Exception {
        return answer(user, post("/directory/" + iso3).param("mainAddresses", main).param("copyAddresses", copies).param("language", language)
                .param("validFrom", validFrom).param("reason", reason).param("seen", String.valueOf(directory.historyOf(iso3).latest())));
    }

    private MockHttpServletResponse sends(String user, String table) throws Exception {
        return sends(user, table.getBytes(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse sends(String user, byte[] table) throws Exception {
        return answer(user, multipart("/directory/preview").file(new MockMultipartFile("table", "directory.csv", "text/csv", table)));
    }

    /** With what the preview's own form holds. */
    private MockHttpServletResponse confirms(String preview, String reason) throws Exception {
        return confirms("dispatch", field(preview, "fileName"), field(preview, "content"), field(preview, "seen"), reason);
    }

    private MockHttpServletResponse confirms(String user, String fileName, String content, String seen, String reason) throws Exception {
        return answer(user, post("/directory/import").param("fileName", fileName).param("content", content).param("seen", seen).param("reason", reason));
    }

    private static String field(String page, String name) {
        Matcher field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(field.find()).as(name).isTrue();
        return field.group(1);
    }

    /** The lines that the page names, each with all that is wrong. */
    private static List<String> faulty(String page) {
        return Pattern.compile("(?s)<th scope=\"row\">(.*?)</th>.*?<td[^>]*>(.*?)</td>").matcher(page).results()
                .map(line -> line.group(1) + ": " + line.group(2).replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip()).toList();
    }

    private String page(String user, String path) throws Exception {
        MockHttpServletResponse answer = answer(user, get(URI.create(path)));
        assertThat(answer.getStatus()).isEqualTo(200);
        return text(answer);
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answer(String user, RequestBuilder request) {
        return desk.as(user).act(() -> {
            try {
                return browser.perform(request).andReturn().getResponse();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }
}
