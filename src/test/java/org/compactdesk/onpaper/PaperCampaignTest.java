package org.compactdesk.onpaper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.compactdesk.Campaigner;
import org.compactdesk.CopyScenario;
import org.compactdesk.Desk;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Days;
import org.compactdesk.kernel.Rejection;
import org.compactdesk.letter.DispatchStatus;
import org.compactdesk.letter.Letters;
import org.compactdesk.participation.Participations;
import org.compactdesk.process.ParticipationProcess;
import org.compactdesk.record.Fact;
import org.compactdesk.record.FactKind;
import org.compactdesk.record.Standing;
import org.compactdesk.register.Figures;
import org.compactdesk.register.PublicStanding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A campaign whose notes went out on paper in August and that the desk takes over in November. */
class PaperCampaignTest extends CopyScenario {

    private static final String HEADING = "Code,Member State,Intention to sign announced,Intention taken back,Declined,Signed copy received,"
            + "Signed by the Government,Signed copy found in order,Signed copy returned for correction,Countersigned by the Secretary-General,"
            + "Original filed,Copy returned to the Government,Receipt confirmed,Government withdrew,Where the original lies,Remark\r\n";

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private Participations participations;

    @Autowired
    private Letters letters;

    @Autowired
    private Figures figures;

    private String reference;
    private MockMvc browser;

    @BeforeEach
    void takenOverInNovember() {
        browser = MockMvcBuilders.webAppContextSetup(application).build();
        desk.isAt("2017-11-06T10:00");
        reference = Desk.newReference();
        campaigner.comesToRelease(reference, Campaigner.request(reference, "FRA", "CAN", "GMB", "TUR"), Campaigner.particulars());
    }

    @Test
    void theReleaseSaysWhenItWasSentOnPaperAndNothingLeaves() throws Exception {
        campaigner.drawsPapers(reference);
        assertThatThrownBy(() -> release(Map.of("release", "RELEASED", "numberOfAddressees", 4L, "withoutAddresses", true))).isInstanceOf(Rejection.class)
                .hasMessageContaining("25 August 2017, has passed");
        assertThatThrownBy(() -> release(Map.of("release", "SENT_ON_PAPER", "numberOfAddressees", 4L))).hasMessageStartingWith("Sent on paper on: say on which day");
        assertThatThrownBy(() -> sentOn("2017-08-01")).hasMessageContaining("dated 2 August 2017");
        assertThatThrownBy(() -> sentOn("2017-11-07")).hasMessageContaining("7 November 2017 has not come yet");
        assertThatThrownBy(() -> release(Map.of("release", "SENT_ON_PAPER", "numberOfAddressees", 5L, "sentOn", "2017-08-03"))).isInstanceOf(Rejection.class);
        sentOn("2017-08-03");
        desk.runDueJobs();
        assertThat(mails.received()).isEmpty();
        assertThat(letters.of(france())).singleElement().satisfies(note -> assertThat(note.fate()).isEqualTo(DispatchStatus.NOT_NEEDED));
        assertThat(participations.history(france()).counting()).extracting(Fact::kind, Fact::happenedOn)
                .containsExactly(tuple(FactKind.ADDRESSED, LocalDate.of(2017, 8, 3)),
                        tuple(FactKind.NOTE_HANDED_OVER, LocalDate.of(2017, 8, 3)));
        assertThat(figures.of(reference, LocalDate.of(2017, 8, 3)).addressed()).isEqualTo(4);
        assertThat(desk.page("/campaigns?reference=" + reference)).contains("The notes went out on paper on").contains("Thursday, 3 August 2017");
        assertThat(desk.page("/register?campaign=" + reference + "&asOf=2017-08-10")).contains("4</strong>");
    }

    @Test
    void aTableBringsEachStatesFactsWithTheirTrueDaysShownAndCheckedBeforeItIsTaken() throws Exception {
        sentOn("2017-08-03");
        desk.runDueJobs();
        assertThat(answer("registry", get("/on-paper/table.csv").param("reference", reference)).getContentAsString(StandardCharsets.UTF_8))
                .startsWith("\uFEFF" + HEADING).contains("TUR,Turkey");
        String table = HEADING
                + "FRA,France,,,,2017-08-20,18 August 2017,2017-08-22,,2017-08-30,2017-09-04,2017-09-05,2017-09-20,,Safe 3,As the old list has it\r\n"
                + "CAN,Canada,2017-08-10,2017-09-01,,,,,,,,,,,,\r\n"
                + "GMB,,,,,2017-10-02,,,,,,,,,,\r\n";
        assertThat(handsIn("registry", table.replace("2017-09-01", "1/9/2017").replace("2017-08-22", "2017-08-19"))).contains("Nothing is taken", "Line 2", "Line 3",
                "1/9/2017", "19 August 2017 lies before").doesNotContain("Enter all of this");
        assertThat(handsIn("registry", table.replace("FRA,France", "FRA,Germany").replace("CAN,", "DEU,"))).contains("“Germany” is not what FRA", "“DEU” is not among");
        assertThat(participations.history(france()).has(FactKind.SIGNED_COPY_RECEIVED)).isFalse();

        String preview = handsIn("registry", table);
        assertThat(preview).contains("10 entries", "Signed copy received: 20 August 2017", "Countersigned by the Secretary-General: 30 August 2017", "Concluded",
                "Signed copy under check", "Enter all of this");
        assertThat(participations.history(france()).has(FactKind.SIGNED_COPY_RECEIVED)).as("shown only").isFalse();

        takes("registry", preview);
        desk.runDueJobs();
        assertThat(mails.received()).as("nothing leaves").isEmpty();
        assertThat(participations.standing(france())).isEqualTo(Standing.CONCLUDED);
        assertThat(participations.history(france()).last(FactKind.ORIGINAL_FILED)).hasValueSatisfying(filed -> {
            assertThat(filed.note()).isEqualTo("Safe 3");
            assertThat(filed.happenedOn()).isEqualTo("2017-09-04");
            assertThat(Days.of(filed.recordedAt())).isEqualTo("2017-11-06");
            assertThat(filed.recordedBy()).isEqualTo("registry");
            assertThat(filed.document()).isNotNull();
        });
        assertThat(desk.page("/participations?key=" + france())).contains("Entered later, on 6 November 2017");
        assertThat(desk.instance(ParticipationProcess.KEY, france())).as("filed and returned").isNull();
        assertThat(desk.openTasks(new BusinessKey(reference, "GMB"))).as("what is not countersigned is examined here").containsExactly("VerifySignedCopy");
        assertThat(figures.of(reference, LocalDate.of(2017, 8, 25)).publicStandings()).containsEntry(PublicStanding.SIGNED, 1L)
                .containsEntry(PublicStanding.INTENTION_ANNOUNCED, 1L);
        assertThat(figures.of(reference, LocalDate.of(2017, 9, 2)).publicStandings()).containsEntry(PublicStanding.CONCLUDED, 1L)
                .containsEntry(PublicStanding.INTENTION_ANNOUNCED, 0L);

        assertThat(handsIn("registry", table)).contains("on record already; there is nothing to take");
        assertThat(handsIn("registry", table.replace("2017-08-10,2017-09-01,", "2017-08-10,2017-09-01,2017-10-10"))).contains("One entry", "Declined: 10 October 2017");
        isFound(new BusinessKey(reference, "GMB"), "IN_ORDER", signature("2017-09-28"));
        assertThat(participations.standing(new BusinessKey(reference, "GMB"))).isEqualTo(Standing.AWAITING_COUNTERSIGNATURE);
    }

    @Test
    void onlyWhoKeepsTheRecordHandsInATableAndOnlyForACampaignOnPaper() throws Exception {
        sentOn("2017-08-03");
        desk.runDueJobs();
        assertThat(answer("registry", get("/on-paper").param("reference", reference)).getStatus()).isEqualTo(200);
        assertThat(answer("clearing", get("/on-paper").param("reference", reference)).getStatus()).isEqualTo(403);
        desk.isAt("2017-08-02T09:00");
        assertThat(answer("registry", get("/on-paper").param("reference", campaigner.dispatches("FRA"))).getStatus()).isEqualTo(403);
    }

    @Test
    void aPaperFoundLaterInAPouchIsEnteredWithItsTrueDay() {
        sentOn("2017-08-03");
        desk.runDueJobs();
        arrives(france(), "SIGNED_COPY", "2017-08-24", Map.of("medium", "POUCH", "textMatches", "AS_SENT"));
        assertThat(participations.history(france()).last(FactKind.SIGNED_COPY_RECEIVED).orElseThrow().happenedOn()).isEqualTo("2017-08-24");
        assertThat(desk.page("/participations?key=" + france())).contains("Entered later, on 6 November 2017");
        assertThat(figures.of(reference, LocalDate.of(2017, 8, 24)).publicStandings()).containsEntry(PublicStanding.SIGNED_COPY_RECEIVED, 1L);
    }

    @Override
    protected String[] states() {
        return new String[0];
    }

    private BusinessKey france() {
        return new BusinessKey(reference, "FRA");
    }

    private void sentOn(String day) {
        release(Map.of("release", "SENT_ON_PAPER", "numberOfAddressees", 4L, "sentOn", day));
    }

    private void release(Map<String, Object> form) {
        desk.as("dispatch").completes("ReleaseDispatch", reference, form);
    }

    private String handsIn(String user, String table) throws Exception {
        return answer(user, multipart("/on-paper/preview").file(new MockMultipartFile("table", "old list.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)))
                .param("reference", reference)).getContentAsString(StandardCharsets.UTF_8);
    }

    private void takes(String user, String preview) throws Exception {
        var content = Pattern.compile("name=\"content\" value=\"([^\"]*)\"").matcher(preview);
        assertThat(content.find()).isTrue();
        assertThat(answer(user, post("/on-paper/take").param("reference", reference).param("fileName", "old list.csv").param("content", content.group(1))).getStatus())
                .isEqualTo(302);
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
