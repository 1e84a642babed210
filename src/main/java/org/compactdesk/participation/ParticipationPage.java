package org.compactdesk.participation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.compactdesk.document.Document;
import org.compactdesk.document.Documents;
import org.compactdesk.engine.OpenTasks;
import org.compactdesk.engine.PersonNames;
import org.compactdesk.engine.StandStills;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Days;
import org.compactdesk.kernel.Messages;
import org.compactdesk.pages.PageSection;
import org.compactdesk.record.Fact;
import org.compactdesk.record.FactKind;
import org.compactdesk.record.History;
import org.compactdesk.record.Standing;
import org.compactdesk.state.MemberStates;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What the desk knows of one participation: where it stands and why, every fact, what came in, who has to do what. */
@Controller
class ParticipationPage {

    private static final List<FactKind> BESIDE = List.of(FactKind.RETURNED_TO_GOVERNMENT, FactKind.ORIGINAL_AWAITED,
            FactKind.ORIGINAL_FILED, FactKind.RECEIPT_CONFIRMED, FactKind.RECEIPT_UNCONFIRMED);

    private final Participations participations;
    private final Responses responses;
    private final Documents documents;
    private final MemberStates states;
    private final OpenTasks tasks;
    private final StandStills standStills;
    private final PersonNames names;
    private final List<PageSection<Dossier>> sections;
    private final Clock clock;

    ParticipationPage(Participations participations, Responses responses, Documents documents, MemberStates states, OpenTasks tasks,
            StandStills standStills, PersonNames names, List<PageSection<Dossier>> sections, Clock clock) {
        this.participations = participations;
        this.responses = responses;
        this.documents = documents;
        this.states = states;
        this.tasks = tasks;
        this.standStills = standStills;
        this.names = names;
        this.sections = sections;
        this.clock = clock;
    }

    @GetMapping(path = "/participations", params = "key")
    String show(@RequestParam("key") String key, Model model) {
        Dossier dossier = known(key);
        Participation participation = dossier.participation();
        History history = dossier.history();
        History today = history.asOf(LocalDate.now(clock));
        Fact ground = today.ground().orElse(history.recorded().get(0));
        model.addAttribute("memberState", states.of(participation.iso3()));
        model.addAttribute("reference", participation.reference());
        model.addAttribute("addressed", history.isAddressed());
        model.addAttribute("standing", today.standing());
        model.addAttribute("why", Messages.of("why." + today.standing(), Days.read(ground.happenedOn()), uncapitalized(ground)));
        model.addAttribute("beside", today.copyThatCounts().stream().flatMap(today::about).filter(fact -> BESIDE.contains(fact.kind()))
                .map(fact -> line(history, fact)).toList());
        model.addAttribute("facts", history.recorded().stream().map(fact -> line(history, fact))
                .sorted(Comparator.comparing(FactLine::day)).toList());
        model.addAttribute("responses", responses.of(participation).stream().filter(response -> response.kind().comesIn()).map(this::line).toList());
        model.addAttribute("tasks", tasks.of(participation.businessKey()));
        model.addAttribute("standStills", StandStills.inWords(standStills.of(participation.businessKey())));
        model.addAttribute("sections", PageSection.shown(sections, dossier));
        return "participation/participation";
    }

    @GetMapping(path = "/participations", params = "!key")
    String list(@RequestParam(name = "campaign", required = false) String reference,
            @RequestParam(name = "standing", required = false) String slug, Model model) {
        List<String> references = participations.references();
        String chosen = Optional.ofNullable(reference).filter(references::contains).orElse(references.isEmpty() ? null : references.get(0));
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("references", references);
        model.addAttribute("reference", chosen);
        model.addAttribute("standings", Standing.values());
        model.addAttribute("slug", slug);
        model.addAttribute("rows", chosen == null ? List.of() : participations.ofCampaign(chosen).entrySet().stream()
                .filter(entry -> entry.getValue().isAddressed()).map(entry -> row(entry.getKey(), entry.getValue().asOf(today)))
                .filter(row -> slug == null || slug.isBlank() || row.standing().slug().equals(slug))
                .sorted(Comparator.comparing(Row::name)).toList());
        return "participation/participations";
    }

    private Dossier known(String key) {
        try {
            return participations.find(BusinessKey.parse(key)).map(participations::dossier)
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        } catch (IllegalArgumentException malformed) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private Row row(Participation participation, History history) {
        return new Row(states.of(participation.iso3()).shortName(), participation.key().page(), history.standing(),
                history.ground().map(Fact::happenedOn).orElse(null));
    }

    private FactLine line(History history, Fact fact) {
        Optional<Fact> correction = history.correctionOf(fact);
        Optional<LocalDate> moved = correction.map(Fact::day);
        return new FactLine(moved.orElse(fact.happenedOn()), words(fact), fact.note(), found(fact.document()),
                fact.recordedAt(), names.of(fact.recordedBy()), correction.isPresent() && moved.isEmpty(),
                moved.map(day -> fact.happenedOn()).orElse(null), correction.map(Fact::note).orElse(null),
                Optional.ofNullable(fact.refersTo()).filter(subject -> fact.kind().corrects()).flatMap(history::find)
                        .map(ParticipationPage::words).orElse(null));
    }

    private ResponseLine line(Response response) {
        return new ResponseLine(Messages.of("response." + response.kind()), response.receivedOn(), response.note(),
                response.recordedAt(), names.of(response.recordedBy()),
                documents.of(response.documentIds()), response.handledAt());
    }

    private List<Document> found(String id) {
        return Objects.isNull(id) ? List.of() : documents.find(id).stream().toList();
    }

    private static String words(Fact fact) {
        return Messages.of("fact." + fact.kind());
    }

    private static String uncapitalized(Fact fact) {
        String words = words(fact);
        return words.substring(0, 1).toLowerCase() + words.substring(1);
    }

    /** One line of the list. */
    public record Row(String name, String page, Standing standing, LocalDate since) {
    }

    /**
     * One fact as the page shows it.
     *
     * @param struck    whether it does not count any more
     * @param movedFrom the day on which it was recorded first, where it counts on another; else null
     * @param reason    why it was struck or moved, or null
     * @param subject   for a correction: the fact that it corrects; else null
     */
    public record FactLine(LocalDate day, String what, String note, List<Document> documents, Instant recordedAt,
            String recordedBy, boolean struck, LocalDate movedFrom, String reason, String subject) {

        /** Whether it was entered on a later day than the one on which it happened. */
        public boolean later() {
            return Days.of(recordedAt).isAfter(day);
        }
    }

    /** One response as the page shows it. */
    public record ResponseLine(String what, LocalDate receivedOn, String note, Instant recordedAt, String recordedBy,
            List<Document> documents, Instant handledAt) {

        public boolean later() {
            return Days.of(recordedAt).isAfter(receivedOn);
        }
    }
}
