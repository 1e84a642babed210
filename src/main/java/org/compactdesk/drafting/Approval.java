package org.compactdesk.drafting;

import static org.compactdesk.kernel.Checks.refuseIf;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.campaign.CampaignRow;
import org.compactdesk.campaign.CampaignRows;
import org.compactdesk.campaign.CampaignText;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.document.ContentHash;
import org.compactdesk.document.Documents;
import org.compactdesk.engine.CurrentPerson;
import org.compactdesk.instrument.Instrument;
import org.compactdesk.instrument.NoteVerbaleText;
import org.compactdesk.kernel.Checks;
import org.compactdesk.kernel.Days;
import org.compactdesk.kernel.Outcome;
import org.compactdesk.paper.CampaignPapers;
import org.compactdesk.paper.PapersRead;
import org.compactdesk.process.NoteVerbaleCampaignProcess.Clearance;
import org.compactdesk.process.NoteVerbaleCampaignProcess.Release;
import org.compactdesk.record.CampaignHistory;
import org.compactdesk.record.CampaignRules;
import org.compactdesk.record.FactEntry;
import org.compactdesk.record.FactKind;
import org.compactdesk.record.Journal;
import org.compactdesk.record.Stage;
import org.compactdesk.state.Language;
import org.compactdesk.state.Languages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From the draft to the release: cleared, registered and frozen, released, each by other hands. */
@Component
@Transactional
class Approval {

    private final Journal journal;
    private final CampaignRows rows;
    private final Campaigns campaigns;
    private final Drafting drafting;
    private final PreFlight preFlight;
    private final CampaignPapers papers;
    private final Documents documents;
    private final Languages languages;
    private final DraftPapers drawings;
    private final CurrentPerson person;
    private final Clock clock;

    Approval(Journal journal, CampaignRows rows, Campaigns campaigns, Drafting drafting, PreFlight preFlight, CampaignPapers papers,
            Documents documents, Languages languages, DraftPapers drawings, CurrentPerson person, Clock clock) {
        this.journal = journal;
        this.rows = rows;
        this.campaigns = campaigns;
        this.drafting = drafting;
        this.preFlight = preFlight;
        this.papers = papers;
        this.documents = documents;
        this.languages = languages;
        this.drawings = drawings;
        this.person = person;
        this.clock = clock;
    }

    Outcome clear(String reference, Clearance decision, Optional<String> reason) {
        CampaignHistory history = held(reference);
        long id = campaigns.of(reference).id();
        Outcome outcome = Checks.first(
                () -> CampaignRules.waitsAt(Stage.TO_BE_CLEARED, history),
                () -> FourEyes.clearing(history, person.id()),
                () -> refuseIf(decision != Clearance.CLEARED && reason.isEmpty(), "campaign.reason"),
                () -> campaigns.add(reference, FactEntry.of(fact(decision)).note(reason.orElse(null))));
        if (!outcome.isRefused() && decision == Clearance.ABANDONED) {
            rows.free(id);
        }
        return outcome;
    }

    private static FactKind fact(Clearance decision) {
        return switch (decision) {
            case CLEARED -> FactKind.CLEARED;
            case SENT_BACK -> FactKind.SENT_BACK;
            case ABANDONED -> FactKind.ABANDONED;
        };
    }

    /**
     * Puts the reference and the date of the register on the note and freezes the texts as they will be sent.
     *
     * @param otherIsMeant whether somebody said that the register does give another reference than the draft
     */
    Outcome register(String reference, String registered, LocalDate noteDate, boolean otherIsMeant) {
        CampaignHistory history = held(reference);
        Campaign campaign = campaigns.of(reference);
        return Checks.first(
                () -> CampaignRules.waitsAt(Stage.TO_BE_REGISTERED, history),
                () -> Drafting.wellFormed(registered),
                () -> refuseIf(!registered.equals(reference) && !otherIsMeant, "campaign.reference.other", registered, reference),
                () -> registered.equals(reference) ? Outcome.done() : drafting.free(registered),
                () -> refuseIf(!noteDate.isBefore(campaign.signatureDeadline()), "campaign.noteDate.notBeforeDeadline",
                        Days.read(campaign.signatureDeadline())),
                () -> freeze(campaign, registered, noteDate));
    }

    Outcome release(String reference, Release decision, Optional<String> reason, Optional<Long> number, Optional<LocalDate> sentOn,
            boolean withoutAddresses, Optional<String> otherLength) {
        CampaignHistory history = held(reference);
        Campaign campaign = campaigns.of(reference);
        return Checks.first(
                () -> CampaignRules.waitsAt(Stage.TO_BE_RELEASED, history),
                () -> FourEyes.releasing(history, person.id()),
                () -> switch (decision) {
                    case RELEASED -> releasable(campaign, number, withoutAddresses, otherLength);
                    case SENT_ON_PAPER -> Checks.first(() -> onPaper(campaign, sentOn), () -> complete(preFlight.of(campaign, papers.readAsOfNow(campaign))), () -> counted(campaign, number));
                    case SENT_BACK -> refuseIf(reason.isEmpty(), "campaign.reason");
                },
                () -> campaigns.add(reference, switch (decision) {
                    case RELEASED -> FactEntry.of(FactKind.RELEASED).note(otherLength.orElse(null));
                    case SENT_ON_PAPER -> FactEntry.of(FactKind.RELEASED, sentOn.orElseThrow()).day(sentOn.orElseThrow());
                    case SENT_BACK -> FactEntry.of(FactKind.SENT_BACK).note(reason.orElseThrow());
                }));
    }

    /** What is on record of the campaign, which nobody else changes until this decision is. */
    private CampaignHistory held(String reference) {
        campaigns.lock(reference);
        return campaigns.history(reference);
    }

    private Outcome releasable(Campaign campaign, Optional<Long> number, boolean withoutAddresses, Optional<String> otherLength) {
        LocalDate today = LocalDate.now(clock);
        PapersRead read = papers.readAsOfNow(campaign);
        List<PreFlight.Finding> findings = preFlight.of(campaign, read);
        return Checks.first(
                () -> complete(findings),
                () -> refuseIf(!read.isComplete(), "campaign.release.notRead", read.read(), read.addressed()),
                () -> refuseIf(findings.stream().anyMatch(PreFlight.Finding::isToBeAnswered) && otherLength.isEmpty(), "campaign.release.otherLength"),
                () -> refuseIf(findings.stream().anyMatch(PreFlight.Finding::isToBeConfirmed) && !withoutAddresses, "campaign.release.addressesMissing"),
                () -> refuseIf(campaign.noteDate().isAfter(today), "campaign.release.tooEarly", Days.read(campaign.noteDate())),
                () -> refuseIf(campaign.signatureDeadline().isBefore(today), "campaign.release.deadlinePassed",
                        Days.read(campaign.signatureDeadline())),
                () -> refuseIf(campaign.meeting().filter(meeting -> meeting.date().isBefore(today)).isPresent(), "campaign.release.meetingPassed"),
                () -> counted(campaign, number));
    }

    private Outcome onPaper(Campaign campaign, Optional<LocalDate> sentOn) {
        return Checks.first(
                () -> refuseIf(sentOn.isEmpty(), "campaign.release.noSentOn"),
                () -> refuseIf(sentOn.orElseThrow().isBefore(campaign.noteDate()), "campaign.release.sentBeforeNote", Days.read(campaign.noteDate())),
                () -> refuseIf(sentOn.orElseThrow().isAfter(LocalDate.now(clock)), "campaign.release.sentInFuture", Days.read(sentOn.orElseThrow())));
    }

    private static Outcome complete(List<PreFlight.Finding> findings) {
        List<String> blocking = findings.stream().filter(PreFlight.Finding::stops).map(PreFlight.Finding::sentence).toList();
        return refuseIf(!blocking.isEmpty(), "campaign.release.notReady", String.join(" ", blocking));
    }

    private static Outcome counted(Campaign campaign, Optional<Long> number) {
        return Checks.first(
                () -> refuseIf(number.isEmpty(), "campaign.release.noNumber"),
                () -> refuseIf(number.orElseThrow() != campaign.addressees().size(), "campaign.release.number",
                        number.orElseThrow().toString()));
    }

    private Outcome freeze(Campaign campaign, String registered, LocalDate noteDate) {
        CampaignRow row = rows.findById(campaign.id()).orElseThrow();
        rows.save(row.registeredAs(registered, noteDate));
        StringBuilder frozen = new StringBuilder();
        for (Language language : languages.all()) {
            Optional.ofNullable(campaign.noteTexts().get(language.tag()))
                    .map(text -> NoteVerbaleText.read(text, language.tag()).orRefuse().registered(registered, noteDate))
                    .ifPresent(note -> frozen.append(kept(campaign.id(), registered, CampaignText.Kind.NOTE, language, note.toText(),
                            drawings.draw(note, language, registered))));
            Optional.ofNullable(campaign.instrumentTexts().get(language.tag()))
                    .map(text -> Instrument.read(text, language.tag()).orRefuse())
                    .ifPresent(compact -> frozen.append(kept(campaign.id(), registered, CampaignText.Kind.INSTRUMENT, language, compact.toText(),
                            drawings.draw(compact, language, registered))));
        }
        return campaigns.add(registered, FactEntry.of(FactKind.REGISTERED).hash(ContentHash.of(frozen.toString())));
    }

    private String kept(long campaign, String reference, CampaignText.Kind kind, Language language, String text, String paper) {
        String what = language.ownPaper("campaign.paper.frozen." + kind);
        String document = documents.store(what + ".txt", text.getBytes(StandardCharsets.UTF_8), what, reference).id();
        journal.append(new CampaignText(null, campaign, kind, language.tag(), document, text, paper, person.id(), clock.instant()));
        return text;
    }
}
