package org.compactdesk.delivery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.compactdesk.campaign.ParticipationCards;
import org.compactdesk.document.Documents;
import org.compactdesk.kernel.Days;
import org.compactdesk.kernel.MailAddresses;
import org.compactdesk.letter.Letter;
import org.compactdesk.letter.LetterKind;
import org.compactdesk.letter.LetterView;
import org.compactdesk.letter.Letters;
import org.compactdesk.mission.MissionAddress;
import org.compactdesk.mission.MissionDirectory;
import org.compactdesk.pages.Briefing;
import org.compactdesk.participation.Response;
import org.compactdesk.participation.Responses;
import org.compactdesk.process.AddressCorrectionProcess;
import org.compactdesk.process.SharedVariables;
import org.compactdesk.state.MemberStates;
import org.springframework.stereotype.Component;

/** What the form "Correct mission address" shows: the letter and what the mail server said, or what the mission reported. */
@Component
class CorrectMissionAddressBriefing implements Briefing {

    private final Letters letters;
    private final Responses responses;
    private final Documents documents;
    private final MissionDirectory missions;
    private final MemberStates memberStates;
    private final ParticipationCards cards;
    private final Clock clock;

    CorrectMissionAddressBriefing(Letters letters, Responses responses, Documents documents, MissionDirectory missions,
            MemberStates memberStates, ParticipationCards cards, Clock clock) {
        this.letters = letters;
        this.responses = responses;
        this.documents = documents;
        this.missions = missions;
        this.memberStates = memberStates;
        this.cards = cards;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "CorrectMissionAddress";
    }

    @Override
    public Map<String, Object> about(Request request) {
        String iso3 = request.participation().iso3();
        LocalDate today = LocalDate.now(clock);
        List<MissionAddress> addresses = missions.addressesOn(iso3, today);
        Optional<Letter> letter = number(request, SharedVariables.LETTER.name()).map(letters::of)
                .filter(one -> one.participation().equals(request.participation()));
        Map<String, Object> about = new HashMap<>();
        about.put("card", cards.of(request.participation()));
        about.put("iso3", iso3);
        about.put("mission", memberStates.of(iso3).missionName());
        about.put("planned", missions.plannedAfter(iso3, today));
        about.put("letter", letter.map(LetterView::of).orElse(null));
        about.put("reported", letter.map(LetterView::of).stream().flatMap(view -> view.attempts().stream()).filter(LetterView.Entry::bounced).toList());
        about.put("report", reported(request).map(this::reported).findFirst().orElse(null));
        about.put("data", Map.of(
                "mainAddresses", Stream.concat(reported(request).flatMap(report -> named(report, addresses)), Stream.of(lines(addresses, false)))
                        .collect(Collectors.joining("\n")),
                "copyAddresses", lines(addresses, true),
                "letter", letter.isPresent(),
                "note", letter.filter(one -> one.kind() == LetterKind.NOTE_VERBALE).isPresent(),
                "today", today.toString()));
        return about;
    }

    private Stream<Response> reported(Request request) {
        return number(request, AddressCorrectionProcess.ADDRESS_REPORT.name()).map(report -> responses.of(request.participation(), report)).stream();
    }

    /** The addresses that it names and that are not on record: offered, so that nobody copies them letter by letter. */
    private static Stream<String> named(Response report, List<MissionAddress> known) {
        return MailAddresses.in(report.note()).filter(address -> known.stream().noneMatch(one -> one.address().equalsIgnoreCase(address)));
    }

    private Map<String, Object> reported(Response report) {
        return Map.of("receivedOn", Days.readWithWeekday(report.receivedOn()), "note", Objects.toString(report.note(), ""),
                "documents", documents.of(report.documentIds()));
    }

    private static Optional<Long> number(Request request, String variable) {
        return Optional.ofNullable((Number) request.variables().get(variable)).map(Number::longValue);
    }

    private static String lines(List<MissionAddress> addresses, boolean copies) {
        return addresses.stream().filter(address -> address.copy() == copies).map(MissionAddress::address).collect(Collectors.joining("\n"));
    }
}
