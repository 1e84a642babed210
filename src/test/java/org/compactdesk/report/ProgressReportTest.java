package org.compactdesk.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.compactdesk.DeskTest;
import org.compactdesk.OnBothDatabases;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Rejection;
import org.compactdesk.participation.Participations;
import org.compactdesk.process.ProgressReportProcess;
import org.compactdesk.record.Fact;
import org.compactdesk.record.FactEntry;
import org.compactdesk.record.FactKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A report as of a date: compiled, reviewed, published, unchangeable. */
@OnBothDatabases
class ProgressReportTest extends DeskTest {

    @Autowired
    private Reports reports;

    @Autowired
    private Participations participations;

    @Autowired
    private JdbcClient database;

    private String reference;

    @BeforeEach
    void dispatch() {
        reference = campaigner.dispatches("FRA", "CAN", "GMB");
        desk.isAt("2017-08-10T09:00");
        add("FRA", FactKind.SIGNED_COPY_RECEIVED, "2017-08-04");
        add("CAN", FactKind.DECLINED, "2017-08-05");
    }

    @Test
    void aReportIsCompiledReviewedAndPublished() throws Exception {
        request("2017-08-09");
        review("APPROVED", null);
        assertThat(reports.published(reference)).singleElement().satisfies(report -> {
            assertThat(report.asOf()).isEqualTo(LocalDate.of(2017, 8, 9));
            assertThat(report.compilation().hash()).hasSize(64);
        });
        assertThat(desk.ended(ProgressReportProcess.KEY, reference)).hasPassed(ProgressReportProcess.Nodes.REPORT_PUBLISHED);
        byte[] paper = reports.publishedPaper(reports.published(reference).get(0).id()).orElseThrow();
        try (PDDocument pdf = Loader.loadPDF(paper)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(pdf)).contains("Progress report as of 9 August 2017", reference,
                            "1 of 3 Member States invited have signed.")
                    .doesNotContainIgnoringCase("declined").doesNotContainIgnoringCase("talks");
        }
    }

    @Test
    void aReportUnderReviewIsNotPublicYet() {
        request("2017-08-09");
        assertThat(reports.published(reference)).isEmpty();
        assertThat(reports.publishedPaper(reports.all(reference).get(0).id())).isEmpty();
        assertThat(desk.page("/campaigns?reference=" + reference)).contains("under review").doesNotContain("discarded");
    }

    @Test
    void aPublishedReportIsMadeAgainWithTheSameFiguresWhateverIsRecordedLater() {
        request("2017-08-09");
        review("APPROVED", null);
        desk.isAt("2017-08-12T09:00");
        add("GMB", FactKind.SIGNED_COPY_RECEIVED, "2017-08-08");
        Report published = reports.published(reference).get(0);
        assertThat(reports.madeAgain(published)).isEqualTo(published.compilation().figures()).contains("signed 1\n");
        assertThat(reports.isUpToDate(published)).isFalse();
    }

    @Test
    void aReportWaitsForWhatIsJustBeingRecorded() {
        long report = reports.request(reference, LocalDate.of(2017, 8, 9));
        desk.holdsWhile(() -> add("GMB", FactKind.SIGNED_COPY_RECEIVED, "2017-08-08"), () -> reports.compile(reference, report).orRefuse());
        Report compiled = reports.of(reference, report);
        assertThat(compiled.compilation().figures()).contains("signed 2\n").isEqualTo(reports.madeAgain(compiled));
    }

    @Test
    void aReportIsCompiledAgainWithWhatIsOnRecordByThen() {
        request("2017-08-09");
        add("GMB", FactKind.SIGNED_COPY_RECEIVED, "2017-08-08");
        review("COMPILE_AGAIN", "The Gambia is missing");
        assertThat(reports.all(reference)).singleElement().satisfies(report -> {
            assertThat(report.compilation().figures()).contains("signed 2\n");
            assertThat(reports.reasons(report.id())).containsExactly("The Gambia is missing");
        });
        assertThat(desk.instance(ProgressReportProcess.KEY, reference)).isWaitingAtExactly(ProgressReportProcess.Nodes.REVIEW_REPORT);
    }

    @Test
    void aDiscardedReportIsNotPublished() {
        request("2017-08-09");
        review("DISCARDED", "Not needed");
        assertThat(desk.ended(ProgressReportProcess.KEY, reference)).hasPassed(ProgressReportProcess.Nodes.REPORT_DISCARDED);
        assertThat(reports.published(reference)).isEmpty();
        assertThat(reports.all(reference)).isEmpty();
        assertThat(reports.discarded(reference)).singleElement().satisfies(report -> assertThat(reports.reasons(report.id())).containsExactly("Not needed"));
        assertThat(desk.page("/campaigns?reference=" + reference)).contains("As of 9 August 2017, discarded: Not needed").doesNotContain("under review");
    }

    @Test
    void nobodyPublishesTheReportThatTheyAskedFor() {
        request("process-owner", "2017-08-09");
        assertThatExceptionOfType(Rejection.class).isThrownBy(() -> review("APPROVED", null)).withMessageStartingWith("You asked for this report yourself");
        assertThat(reports.published(reference)).isEmpty();
        review("DISCARDED", "A mistake of mine");
        assertThat(desk.ended(ProgressReportProcess.KEY, reference)).hasPassed(ProgressReportProcess.Nodes.REPORT_DISCARDED);
    }

    @Test
    void whoDoesNotApproveSaysWhy() {
        request("2017-08-09");
        assertThatExceptionOfType(Rejection.class).isThrownBy(() -> review("DISCARDED", null)).withMessageStartingWith("Reason:");
        assertThat(desk.instance(ProgressReportProcess.KEY, reference)).isWaitingAtExactly(ProgressReportProcess.Nodes.REVIEW_REPORT);
    }

    @Test
    void thereIsNoReportOnADayThatHasNotComeOrLiesBeforeTheDispatch() {
        for (String day : List.of("2017-08-11", "2017-08-01")) {
            assertThatExceptionOfType(Rejection.class).isThrownBy(() -> request(day)).withMessageStartingWith("As of:");
        }
        assertThat(desk.instance(ProgressReportProcess.KEY, reference)).isNull();
    }

    @Test
    void theDatabaseItselfRefusesToChangeAReport() {
        request("2017-08-09");
        review("APPROVED", null);
        for (String table : List.of("report", "report_compilation", "report_review", "report_publication")) {
            assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> database.sql("delete from desk." + table).update());
        }
    }

    private void request(String asOf) {
        request("focal-point", asOf);
    }

    private void request(String user, String asOf) {
        desk.as(user).starts("ProgressReport", Map.of("reference", reference, "asOf", asOf));
        desk.runDueJobs();
    }

    private void review(String review, String reason) {
        Map<String, Object> form = new java.util.HashMap<>(Map.of("review", review));
        form.put("reason", reason);
        desk.as("process-owner").completes("ReviewReport", reference, form);
        desk.runDueJobs();
    }

    /** A signed copy is found in order on the day it is received. */
    private void add(String iso3, FactKind kind, String day) {
        BusinessKey key = new BusinessKey(reference, iso3);
        Fact added = participations.added(key, FactEntry.of(kind, LocalDate.parse(day)));
        if (kind == FactKind.SIGNED_COPY_RECEIVED) {
            participations.add(key, FactEntry.of(FactKind.COPY_IN_ORDER, LocalDate.parse(day)).about(added.id())).orRefuse();
        }
    }
}
