package org.compactdesk.campaign;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.compactdesk.engine.OpenTasks;
import org.compactdesk.engine.StandStills;
import org.compactdesk.pages.PageSection;
import org.compactdesk.participation.Participation;
import org.compactdesk.participation.Participations;
import org.compactdesk.record.History;
import org.compactdesk.record.Standing;
import org.compactdesk.state.MemberStates;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The campaigns' pages for staff. */
@Controller
class CampaignPages {

    /** One Member State in the table. */
    record Row(String name, String link, Standing standing, boolean addressedInError) {
    }

    private final Campaigns campaigns;
    private final Participations participations;
    private final MemberStates memberStates;
    private final OpenTasks tasks;
    private final StandStills standStills;
    private final List<PageSection<Campaign>> sections;
    private final Clock clock;

    CampaignPages(Campaigns campaigns, Participations participations, MemberStates memberStates,
            OpenTasks tasks, StandStills standStills, List<PageSection<Campaign>> sections, Clock clock) {
        this.campaigns = campaigns;
        this.participations = participations;
        this.memberStates = memberStates;
        this.tasks = tasks;
        this.standStills = standStills;
        this.sections = sections;
        this.clock = clock;
    }

    @GetMapping("/campaigns")
    String all(Model model) {
        List<Campaign> all = new ArrayList<>(campaigns.all());
        java.util.Collections.reverse(all);
        model.addAttribute("campaigns", all);
        return "campaign/campaigns";
    }

    @GetMapping(path = "/campaigns", params = "reference")
    String one(@RequestParam String reference, Model model) {
        Campaign campaign = campaigns.find(reference).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        LocalDate today = LocalDate.now(clock);
        Map<Participation, History> all = participations.ofCampaign(reference);
        List<Row> rows = rows(all, today);
        Map<Standing, Long> figures = new EnumMap<>(Standing.class);
        rows.stream().filter(row -> !row.addressedInError()).forEach(row -> figures.merge(row.standing(), 1L, Long::sum));
        model.addAttribute("campaign", campaign);
        model.addAttribute("figures", figures);
        model.addAttribute("addressed", figures.values().stream().mapToLong(Long::longValue).sum());
        model.addAttribute("rows", rows);
        model.addAttribute("groups", grouped(rows));
        model.addAttribute("progress", progress(campaign, all));
        model.addAttribute("standStills", StandStills.inWords(standStills.ofCampaign(reference)));
        model.addAttribute("facts", campaigns.facts(reference));
        model.addAttribute("tasks", tasks.of(reference));
        model.addAttribute("sections", PageSection.shown(sections, campaign));
        return "campaign/campaign";
    }

    private List<Row> rows(Map<Participation, History> all, LocalDate today) {
        List<Row> rows = new ArrayList<>();
        all.forEach((participation, history) -> rows.add(new Row(memberStates.of(participation.iso3()).shortName(),
                participation.key().page(), history.asOf(today).standing(), !history.isAddressed())));
        return rows;
    }

    private static Map<Standing, List<Row>> grouped(List<Row> rows) {
        Map<Standing, List<Row>> grouped = new TreeMap<>();
        rows.stream().filter(row -> !row.addressedInError())
                .forEach(row -> grouped.computeIfAbsent(row.standing(), standing -> new ArrayList<>()).add(row));
        return grouped;
    }

    /** How far the dispatch has come, while it runs; or null. */
    private Progress progress(Campaign campaign, Map<Participation, History> all) {
        if (!campaign.isDispatched() || campaign.isClosed()) {
            return null;
        }
        Set<String> standing = standStills.keys();
        int still = (int) all.entrySet().stream().filter(entry -> entry.getValue().isAddressed() && entry.getValue().noteDecidedAt().isEmpty()
                && standing.contains(entry.getKey().key().toString())).count();
        List<Instant> decisions = all.values().stream().filter(History::isAddressed)
                .flatMap(history -> history.noteDecidedAt().stream()).toList();
        int inError = (int) all.values().stream().filter(history -> !history.isAddressed()).count();
        return Progress.of(campaign.addressees().size(), decisions, inError, still, campaign.releasedAt(), campaign.dispatchStopped(), clock.instant())
                .orElse(null);
    }
}
