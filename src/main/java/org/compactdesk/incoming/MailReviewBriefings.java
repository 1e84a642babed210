package org.compactdesk.incoming;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.compactdesk.incoming.MailReviews.Kind;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.MailAddresses;
import org.compactdesk.kernel.Messages;
import org.compactdesk.letter.Ledger;
import org.compactdesk.letter.LetterView;
import org.compactdesk.mission.MissionDirectory;
import org.compactdesk.pages.Briefing;
import org.compactdesk.pages.Choice;
import org.compactdesk.process.FiledMailProcess;
import org.compactdesk.process.FiledMailProcess.Filed;
import org.compactdesk.process.ReportJudgementProcess;
import org.compactdesk.process.ReportJudgementProcess.Judgement;
import org.compactdesk.state.MemberStates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the forms "Look through filed" and "Judge report" show. */
@Configuration(proxyBeanMethods = false)
class MailReviewBriefings {

    private static final int SHOWN = 400;

    @Bean
    Briefing lookThroughFiledBriefing(MailReviews reviews, MissionDirectory missions, MemberStates states) {
        return Briefing.of("LookThroughFiled", request -> {
            List<IncomingItem> entries = reviews.on(Kind.FILED, request.get(FiledMailProcess.BEGIN));
            return Map.of("data", Map.of("shownUpTo", entries.stream().mapToLong(IncomingItem::id).max().orElse(0),
                    "entries", entries.stream().map(entry -> filed(entry, missions, states)).toList()));
        });
    }

    private static Map<String, Object> filed(IncomingItem entry, MissionDirectory missions, MemberStates states) {
        List<String> named = newAddresses(entry, missions);
        Stream<Filed> choices = Stream.of(Filed.values()).filter(choice -> choice != Filed.NEW_ADDRESS || !named.isEmpty() && entry.key().isPresent());
        Map<String, Object> row = row(entry, states);
        row.put("addresses", named.isEmpty() ? "" : Messages.of("review.names", String.join(", ", named)));
        row.put("choices", choices.map(choice -> new Choice(choice == Filed.NOTHING ? "" : choice.name(), Messages.of("filed." + choice),
                choice == Filed.NOTHING)).toList());
        return row;
    }

    /** Those in its words that are nobody's yet. */
    private static List<String> newAddresses(IncomingItem entry, MissionDirectory missions) {
        return MailAddresses.in(entry.note()).filter(address -> missions.missionsWith(address).isEmpty()).toList();
    }

    @Bean
    Briefing judgeReportBriefing(MailReviews reviews, NamedFailureRows named, Ledger ledger, MemberStates states) {
        return Briefing.of("JudgeReport", request -> Map.of("data", Map.of("reports",
                reviews.on(Kind.REPORTS, request.get(ReportJudgementProcess.BEGIN)).stream().map(entry -> report(entry, named, ledger, states)).toList())));
    }

    private static Map<String, Object> report(IncomingItem entry, NamedFailureRows named, Ledger ledger, MemberStates states) {
        List<NamedFailure> failures = named.findByCorrespondenceOrderById(entry.id());
        boolean namesALetter = failures.stream().anyMatch(failure -> failure.letter() != null);
        Map<String, Object> row = row(entry, states);
        row.put("letters", failures.stream().map(failure -> words(failure, ledger, states)).collect(Collectors.joining("\n")));
        List<Choice> choices = new ArrayList<>(List.of(Choice.of("", Messages.of("judgement.open"))));
        choices.addAll(Choice.of("judgement", Arrays.stream(Judgement.values()).filter(judgement -> judgement != Judgement.NOT_DELIVERED || namesALetter)));
        row.put("choices", choices);
        return row;
    }

    private static String words(NamedFailure failure, Ledger ledger, MemberStates states) {
        return Optional.ofNullable(failure.letter()).map(ledger::of).map(letter -> Messages.of("review.letter", LetterView.of(letter).what(),
                        states.of(letter.participation().iso3()).shortName(), LetterView.of(letter).when(), failure.recipient(), failure.words()))
                .orElseGet(() -> Messages.of("review.noLetter", failure.recipient(), failure.words()));
    }

    private static Map<String, Object> row(IncomingItem entry, MemberStates states) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", entry.id());
        row.put("page", IncomingItemView.page(entry.id()));
        row.put("who", entry.key().map(BusinessKey::iso3).map(states::of).map(state -> state.shortName())
                .orElseGet(() -> Optional.ofNullable(entry.sender()).orElseGet(() -> Messages.of("arrival.fromNobody"))));
        row.put("subject", Optional.ofNullable(entry.subject()).orElse(""));
        row.put("words", Optional.ofNullable(entry.note()).map(note -> note.length() <= SHOWN ? note : note.substring(0, SHOWN) + "…").orElse(""));
        return row;
    }
}
