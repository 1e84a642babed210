package org.compactdesk.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.document.ContentHash;
import org.compactdesk.document.Documents;
import org.compactdesk.engine.CurrentPerson;
import org.compactdesk.kernel.Days;
import org.compactdesk.kernel.Messages;
import org.compactdesk.kernel.Outcome;
import org.compactdesk.participation.Participations;
import org.compactdesk.process.ProgressReportProcess.Review;
import org.compactdesk.process.SharedVariables;
import org.compactdesk.register.DayFigures;
import org.compactdesk.register.Figures;
import org.compactdesk.register.PublishedReports;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reports as of a date: figures by public standing on one page. What was published stays; made again from what was recorded by
 * its {@code knownAt}, it has the same figures.
 */
@Component
@Transactional
public class Reports implements PublishedReports {

    private final ReportRows rows;
    private final Figures figures;
    private final ReportPaper paper;
    private final Documents documents;
    private final Participations participations;
    private final Campaigns campaigns;
    private final CurrentPerson person;
    private final Clock clock;

    Reports(ReportRows rows, Figures figures, ReportPaper paper, Documents documents, Participations participations,
            Campaigns campaigns, CurrentPerson person, Clock clock) {
        this.rows = rows;
        this.figures = figures;
        this.paper = paper;
        this.documents = documents;
        this.participations = participations;
        this.campaigns = campaigns;
        this.person = person;
        this.clock = clock;
    }

    /** Why there can be no report on this campaign as of this day. */
    private Outcome check(String reference, LocalDate asOf) {
        Optional<Campaign> campaign = campaigns.find(reference).filter(Campaign::isDispatched);
        if (campaign.isEmpty()) {
            return Outcome.refused("report.noCampaign");
        }
        LocalDate dispatched = campaign.get().dispatchedOn();
        if (asOf.isBefore(dispatched)) {
            return Outcome.refused("report.beforeTheDispatch", Days.read(dispatched));
        }
        return asOf.isAfter(LocalDate.now(clock)) ? Outcome.refused("report.inTheFuture", Days.read(asOf)) : Outcome.done();
    }

    /** @return the report's number */
    public long request(String reference, LocalDate asOf) {
        check(reference, asOf).orRefuse();
        return rows.request(reference, asOf, person.id());
    }

    /** What the process of such a report carries so that its tasks can be read. */
    @Transactional(readOnly = true)
    public Map<String, Object> processCard(String reference, LocalDate asOf) {
        Map<String, Object> card = new HashMap<>(campaigns.of(reference).processCard());
        card.put(SharedVariables.MATTER.name(), Messages.of("report.matter", Days.read(asOf)));
        return card;
    }

    /**
     * Draws the figures as they are known now.
     *
     * @param reference the campaign of the instance that asks: a report of another one is refused
     */
    public Outcome compile(String reference, long report) {
        return with(reference, report, Report::isToBeCompiled, this::compile);
    }

    private void compile(Report requested) {
        Instant knownAt = participations.holdAll(requested.reference());
        DayFigures found = figures.of(requested.reference(), requested.asOf(), knownAt);
        String document = documents.store(Messages.of("report.title", Days.read(requested.asOf())) + ".pdf",
                paper.draw(campaigns.of(requested.reference()), found), Messages.of("report.document"), requested.reference()).id();
        String text = text(found);
        rows.compiled(requested.id(), knownAt, text, ContentHash.of(text), document);
    }

    /** Whoever does not approve says why. Whoever asked for it may take it back, and not publish it alone. */
    public Outcome review(String reference, long report, Review review, Optional<String> reason) {
        if (review != Review.APPROVED && reason.isEmpty()) {
            return Outcome.refused("report.reasonMissing");
        }
        if (review == Review.APPROVED && rows.find(report).filter(there -> there.requestedBy().equals(person.id())).isPresent()) {
            return Outcome.refused("report.fourEyes");
        }
        return with(reference, report, Report::isToBeReviewed,
                there -> rows.reviewed(there.compilation().id(), review, reason.orElse(null), person.id()));
    }

    /** Publishes the latest compilation, which a reviewer has approved; a report that is published already stays as it is. */
    public Outcome publish(String reference, long report) {
        return with(reference, report, there -> there.review() == Review.APPROVED && there.publishedAt() == null, rows::published);
    }

    /** Does what this report waits for, or says that it does not. */
    private Outcome with(String reference, long report, Predicate<Report> waits, Consumer<Report> work) {
        campaigns.lock(reference);
        Optional<Report> there = rows.find(report).filter(found -> found.reference().equals(reference)).filter(waits);
        there.ifPresent(work);
        return there.isPresent() ? Outcome.done() : Outcome.refused("report.notNow");
    }

    /** @throws IllegalArgumentException where this campaign has no such report */
    @Transactional(readOnly = true)
    public Report of(String reference, long report) {
        return rows.find(report).filter(found -> found.reference().equals(reference))
                .orElseThrow(() -> new IllegalArgumentException("No report " + report + " on " + reference));
    }

    /** Those that everybody may read; the latest day first. */
    @Transactional(readOnly = true)
    public List<Report> published(String reference) {
        return rows.ofCampaign(reference).stream().filter(report -> report.publishedAt() != null).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Published> onCampaign(String reference) {
        return published(reference).stream().map(report -> new Published(report.id(), report.asOf(), report.publishedAt())).toList();
    }

    /** Every report asked for, discarded ones excluded; the latest day first. */
    @Transactional(readOnly = true)
    public List<Report> all(String reference) {
        return rows.ofCampaign(reference).stream().filter(report -> !rows.discarded(report.id())).toList();
    }

    /** Those that a reviewer discarded; the latest day first. */
    @Transactional(readOnly = true)
    public List<Report> discarded(String reference) {
        return rows.ofCampaign(reference).stream().filter(report -> rows.discarded(report.id())).toList();
    }

    /** The PDF of a published report, for everybody. */
    @Transactional(readOnly = true)
    public Optional<byte[]> publishedPaper(long report) {
        return rows.find(report).filter(there -> there.publishedAt() != null)
                .map(there -> documents.content(there.compilation().document()));
    }

    /** The figures of a report, made again from what was recorded by the moment it was compiled. */
    @Transactional(readOnly = true)
    public String madeAgain(Report report) {
        return text(figures.of(report.reference(), report.asOf(), report.compilation().knownAt()));
    }

    /** Whether compiling now would give the same figures. */
    @Transactional(readOnly = true)
    public boolean isUpToDate(Report report) {
        return text(figures.of(report.reference(), report.asOf())).equals(report.compilation().figures());
    }

    /** Why compilations were sent back, and at last discarded, in order. */
    @Transactional(readOnly = true)
    public List<String> reasons(long report) {
        return rows.reasons(report);
    }

    /** One line each: what was addressed, each public standing, each Member State. The text that the hash is of. */
    private static String text(DayFigures figures) {
        return "addressed " + figures.addressed() + "\n"
                + figures.publicStandings().entrySet().stream()
                        .map(each -> each.getKey().slug() + " " + each.getValue() + "\n").collect(Collectors.joining())
                + figures.states().stream()
                        .map(each -> each.state().iso3() + " " + each.publicStanding().slug() + "\n").collect(Collectors.joining());
    }
}
