package org.compactdesk.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;
import org.compactdesk.DeskTest;
import org.compactdesk.document.SpreadsheetCell;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.participation.Participations;
import org.compactdesk.record.Fact;
import org.compactdesk.record.FactEntry;
import org.compactdesk.record.FactKind;
import org.compactdesk.record.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The public register over HTTP, as anybody sees it, and the figures behind it. */
class RegisterTest extends DeskTest {

    /** What nobody outside learns, in any form of words. */
    private static final List<String> NOBODY_ELSES_BUSINESS = List.of("declin", "talks", "undeliverable", "refused", "awaiting",
            "under check", "under-check", "negotiat", "countersignature");

    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private Participations participations;

    @Autowired
    private Figures figures;

    @Autowired
    private ObjectMapper json;

    private String reference;

    @BeforeEach
    void everyStandingOnce() {
        reference = campaigner.dispatches("FRA", "CAN", "GMB", "CIV", "TUR", "DEU", "ITA", "ESP", "PRT", "GRC");
        desk.isAt("2017-08-20T12:00");
        Fact france = add("FRA", FactKind.SIGNED_COPY_RECEIVED, "2017-08-04", null);
        add("FRA", FactKind.SIGNED_BY_GOVERNMENT, "2017-08-03", france);
        add("FRA", FactKind.COPY_IN_ORDER, "2017-08-05", france);
        add("FRA", FactKind.COUNTERSIGNED, "2017-08-08", france);
        Fact canada = add("CAN", FactKind.SIGNED_COPY_RECEIVED, "2017-08-07", null);
        add("CAN", FactKind.COPY_IN_ORDER, "2017-08-08", canada);
        add("GMB", FactKind.SIGNED_COPY_RECEIVED, "2017-08-09", null);
        add("CIV", FactKind.INTENTION_ANNOUNCED, "2017-08-10", null);
        add("TUR", FactKind.TALKS_OPENED, "2017-08-10", null);
        add("DEU", FactKind.DECLINED, "2017-08-11", null);
        add("ITA", FactKind.NOTE_REFUSED, "2017-08-03", null);
        Fact spain = add("ESP", FactKind.SIGNED_COPY_RECEIVED, "2017-08-04", null);
        add("ESP", FactKind.COPY_IN_ORDER, "2017-08-05", spain);
        add("ESP", FactKind.COUNTERSIGNED, "2017-08-06", spain);
        add("ESP", FactKind.WITHDRAWN, "2017-08-15", null);
        add("PRT", FactKind.INTENTION_ANNOUNCED, "2017-08-05", null);
        add("PRT", FactKind.DECLINED, "2017-08-12", null);
    }

    @Test
    void theJsonHasThePublicStandingsWhichAddUpToTheNumberAddressed() throws Exception {
        JsonNode register = json.readTree(get("/register.json?campaign=" + reference + "&asOf=2017-08-20").body());
        assertThat(register.get("asOf").asText()).isEqualTo("2017-08-20");
        assertThat(register.get("campaign").asText()).isEqualTo(reference);
        assertThat(register.get("addressed").asInt()).isEqualTo(10);
        assertThat(register.get("standings").toString())
                .isEqualTo("{\"concluded\":1,\"signed\":1,\"signed-copy-received\":1,\"intention-announced\":1,\"withdrawn\":1,\"open\":5}");
        assertThat(state(register, "FRA").toString()).isEqualTo("{\"iso3\":\"FRA\",\"name\":\"France\",\"standing\":\"concluded\","
                + "\"signedOn\":\"2017-08-03\",\"receivedOn\":\"2017-08-04\",\"concludedOn\":\"2017-08-08\"}");
        assertThat(state(register, "PRT").toString()).isEqualTo("{\"iso3\":\"PRT\",\"name\":\"Portugal\",\"standing\":\"open\"}");
        assertThat(sum(register)).isEqualTo(10);
    }

    @Test
    void staffReadAllNineStandings() {
        DayFigures all = figures.of(reference, LocalDate.of(2017, 8, 20));
        assertThat(all.standings()).hasSize(9).containsEntry(Standing.IN_TALKS, 1L).containsEntry(Standing.DECLINED, 2L)
                .containsEntry(Standing.UNDELIVERABLE, 1L).containsEntry(Standing.AWAITING_RESPONSE, 1L);
        assertThat(all.standings().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(all.addressed()).isEqualTo(10);
    }

    @Test
    void theFiguresOfAnEarlierDayAreThoseOfThatDay() throws Exception {
        JsonNode register = json.readTree(get("/register.json?campaign=" + reference + "&asOf=2017-08-07").body());
        assertThat(register.get("standings").get("concluded").asInt()).isEqualTo(1);
        assertThat(register.get("standings").get("signed").asInt()).isEqualTo(2);
        assertThat(state(register, "ESP").get("standing").asText()).isEqualTo("concluded");
        assertThat(state(register, "FRA").get("standing").asText()).isEqualTo("signed");
    }

    @Test
    void theFiguresAreMadeAgainFromWhatWasRecordedByAMoment() {
        Instant before = desk.now().toInstant();
        desk.isAt("2017-08-21T12:00");
        add("GRC", FactKind.SIGNED_COPY_RECEIVED, "2017-08-18", null);
        LocalDate day = LocalDate.of(2017, 8, 20);
        assertThat(figures.of(reference, day).received()).isEqualTo(2);
        assertThat(figures.of(reference, day, before).received()).isEqualTo(1);
    }

    @Test
    void whatTheCopiesTurnOutToBeIsAskedForAsKnownOnADay() throws Exception {
        desk.isAt("2017-08-22T12:00");
        Fact gambia = participations.history(new BusinessKey(reference, "GMB")).latestCopy().orElseThrow();
        add("GMB", FactKind.COPY_IN_ORDER, "2017-08-22", gambia);
        String asOf = "?campaign=" + reference + "&asOf=2017-08-10";
        for (String knownAt : List.of("", "&knownAt=2017-08-22", "&knownAt=")) {
            assertThat(state(json.readTree(get("/register.json" + asOf + knownAt).body()), "GMB").get("standing").asText()).as(knownAt).isEqualTo("signed");
        }
        JsonNode earlier = json.readTree(get("/register.json" + asOf + "&knownAt=2017-08-21").body());
        assertThat(state(earlier, "GMB").get("standing").asText()).isEqualTo("signed-copy-received");
        assertThat(earlier.get("knownAt").asText()).isEqualTo("2017-08-21");
        assertThat(sum(earlier)).isEqualTo(10);
        assertThat(get("/register.csv" + asOf + "&knownAt=2017-08-21").body()).contains("GMB,Gambia,signed-copy-received,,,2017-08-09,,");
        assertThat(get("/register" + asOf + "&knownAt=2017-08-21").body()).contains("as known on 21 August 2017", "One more signed copy", "Signed copy received", "knownAt=2017-08-21");
        assertThat(get("/register" + asOf).body()).doesNotContain("as known on", "knownAt=2");
        assertThat(get("/register.json?knownAt=2099-01-01").statusCode()).isEqualTo(400);
        assertThat(get("/register.json?knownAt=once").statusCode()).isEqualTo(400);
    }

    @Test
    void aStateAddressedInErrorIsNotCounted() {
        add("GRC", FactKind.ADDRESSED_IN_ERROR, "2017-08-18", null);
        assertThat(figures.of(reference, LocalDate.of(2017, 8, 20)).addressed()).isEqualTo(9);
    }

    @Test
    void aFurtherCopyDoesNotMoveTheDayOfAConcludedOne() {
        Fact further = add("FRA", FactKind.SIGNED_COPY_RECEIVED, "2017-08-15", null);
        add("FRA", FactKind.COPY_RETURNED, "2017-08-16", further);
        add("FRA", FactKind.SIGNED_COPY_RECEIVED, "2017-08-17", null);
        assertThat(figures.of(reference, LocalDate.of(2017, 8, 20)).states()).filteredOn(state -> state.state().iso3().equals("FRA"))
                .singleElement().satisfies(france -> {
                    assertThat(france.receivedOn()).isEqualTo("2017-08-04");
                    assertThat(france.signedOn()).isEqualTo("2017-08-03");
                });
    }

    @Test
    void arrivalsRiseWithEachCopyAndFallWithAWithdrawal() {
        assertThat(figures.of(reference, LocalDate.of(2017, 8, 20)).arrivals()).extracting(DayFigures.Step::toString).containsExactly(
                "Step[day=2017-08-04, count=2]", "Step[day=2017-08-07, count=3]", "Step[day=2017-08-15, count=2]");
    }

    @Test
    void noWordOfWhatIsNobodyElsesBusinessIsInThePageTheTableOrTheData() throws Exception {
        for (String path : List.of("/register", "/register.csv", "/register.json")) {
            String body = get(path + "?campaign=" + reference).body();
            assertThat(body).contains("France").contains("Turkey");
            for (String word : NOBODY_ELSES_BUSINESS) {
                assertThat(body).as(path).doesNotContainIgnoringCase(word);
            }
        }
    }

    @Test
    void theTableIsCsvAfterItsRfcAndNoCellIsAFormula() throws Exception {
        HttpResponse<String> table = get("/register.csv?campaign=" + reference);
        assertThat(table.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv").containsIgnoringCase("utf-8"));
        assertThat(table.body()).startsWith("iso3,name,standing,intentionAnnouncedOn,signedOn,receivedOn,concludedOn,withdrawnOn,earlierName\r\n")
                .contains("FRA,France,concluded,,2017-08-03,2017-08-04,2017-08-08,,\r\n").contains("Côte d");
        assertThat(SpreadsheetCell.of("=1+1")).isEqualTo("'=1+1");
        assertThat(SpreadsheetCell.of("@x")).isEqualTo("'@x");
        for (String calculated : List.of("\uFF1D1+1", "\uFF0B1", "\uFF0D1", "\uFF20x", "\uFE661", " =1+1", "\u200B=1", "\u00A0=1", "\n=1", "\tx")) {
            assertThat(SpreadsheetCell.of(calculated)).isEqualTo("'" + calculated);
            assertThat(SpreadsheetCell.read("'" + calculated)).isEqualTo(calculated);
        }
        assertThat(SpreadsheetCell.of("\u202E=1")).startsWith("'");
        assertThat(SpreadsheetCell.of("")).isEmpty();
        assertThat(SpreadsheetCell.of("Guinea-Bissau")).isEqualTo("Guinea-Bissau");
    }

    @Test
    void whoAsksAgainIsToldThatNothingHasChanged() throws Exception {
        for (String path : List.of("/register", "/register.csv", "/register.json")) {
            HttpResponse<String> first = get(path + "?campaign=" + reference);
            assertThat(first.headers().firstValue("Cache-Control")).contains("max-age=60, public");
            String tag = first.headers().firstValue("ETag").orElseThrow();
            assertThat(ask(HttpRequest.newBuilder(uri(path + "?campaign=" + reference)).header("If-None-Match", tag)).statusCode())
                    .as(path).isEqualTo(304);
        }
    }

    @Test
    void aQuestionThatCannotBeAnsweredIsAnsweredWithASentence() throws Exception {
        assertThat(get("/register.json?asOf=yesterday").statusCode()).isEqualTo(400);
        assertThat(get("/register.json?asOf=2099-01-01").statusCode()).isEqualTo(400);
        assertThat(get("/register.json?campaign=NO/SUCH").statusCode()).isEqualTo(404);
        assertThat(get("/register?asOf=yesterday").body()).contains("is no date").doesNotContain("Exception");
        assertThat(get("/register?campaign=%3Cscript%3E").body()).contains("&lt;script&gt;").doesNotContain("<script>");
        assertThat(get("/register?campaign=%3Cscript%3E").statusCode()).isEqualTo(404);
    }

    @Test
    void aMemberStateIsFoundWithoutItsAccents() throws Exception {
        assertThat(get("/register?campaign=" + reference + "&name=cote").body()).contains("Côte d").doesNotContain(">Canada<");
    }

    @Test
    void theFiguresAreStaffsOnly() throws Exception {
        assertThat(get("/figures.json?campaign=" + reference).statusCode()).isEqualTo(401);
        String password = Base64.getEncoder().encodeToString("registry:registry".getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = ask(HttpRequest.newBuilder(uri("/figures.json?campaign=" + reference)).header("Authorization", "Basic " + password));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json.readTree(answer.body()).get("standings").fieldNames()).toIterable().containsExactly("withdrawn", "concluded",
                "awaiting-countersignature", "signed-copy-under-check", "intention-announced", "in-talks", "declined", "undeliverable",
                "awaiting-response");
    }

    @Test
    void aReportThatIsNotPublishedIsNotThere() throws Exception {
        assertThat(get("/register/reports/999999").statusCode()).isEqualTo(404);
    }

    @Test
    void beforeTheNoteWentOutThePageSaysThatNobodyHadBeenInvited() throws Exception {
        assertThat(get("/register?campaign=" + reference + "&asOf=2017-08-01").body())
                .contains("nobody had been invited yet").contains("Published reports").doesNotContain("Where Member States stand");
    }

    private Fact add(String iso3, FactKind kind, String day, Fact about) {
        return participations.added(new BusinessKey(reference, iso3),
                FactEntry.of(kind, LocalDate.parse(day)).about(about == null ? null : about.id()));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return ask(HttpRequest.newBuilder(uri(path)));
    }

    private static HttpResponse<String> ask(HttpRequest.Builder request) throws Exception {
        return BROWSER.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static JsonNode state(JsonNode register, String iso3) {
        return StreamSupport.stream(register.get("memberStates").spliterator(), false)
                .filter(state -> state.get("iso3").asText().equals(iso3)).findFirst().orElseThrow();
    }

    private static int sum(JsonNode register) {
        return StreamSupport.stream(register.get("standings").spliterator(), false).mapToInt(JsonNode::asInt).sum();
    }
}
