package org.compactdesk.incoming;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.compactdesk.incoming.MailReviews.Kind;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.MailAddresses;
import org.compactdesk.kernel.Messages;
import org.compactdesk.letter.Ledger;
import org.compactdesk.letter.Letter;
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
    Briefing lookThroughFiledBriefing(MailReviews reviews, MissionDirectory missions, MemberStates states, Clock clock) {
        return Briefing.of("LookThroughFiled", request -> {
            List<IncomingGlance> entries = reviews.on(Kind.FILED, request.get(FiledMailProcess.BEGIN));
            Set<String> known = missions.entriesOn(LocalDate.now(clock)).values().stream().flatMap(entry -> entry.addresses().stream())
                    .map(address -> address.address().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
            return Map.of("data", Map.of("shownUpTo", entries.stream().mapToLong(IncomingGlance::id).max().orElse(0),
                    "entries", entries.stream().map(entry -> filed(entry, known, states)).toList()));
        });
    }

    /** @param known addresses of missions: those in its words that are none of them may be new */
    private static Map<String, Object> filed(IncomingGlance entry, Set<String> known, MemberStates states) {
        List<String> named = MailAddresses.in(entry.note()).filter(address -> !known.contains(address.toLowerCase(Locale.ROOT))).toList();
        Stream<Filed> choices = Stream.of(Filed.values()).filter(choice -> choice != Filed.NEW_ADDRESS || !named.isEmpty() && entry.key().isPresent());
        Map<String, Object> row = row(entry, states);
        row.put("addresses", named.isEmpty() ? "" : Messages.of("review.names", String.join(", ", named)));
        row.put("choices", choices.map(choice -> new Choice(choice == Filed.NOTHING ? "" : choice.name(), Messages.of("filed." + choice),
                choice == Filed.NOTHING)).toList());
        return row;
    }

    @Bean
    Briefing judgeReportBriefing(MailReviews reviews, NamedFailureRows named, Ledger ledger, MemberStates states) {
        return Briefing.of("JudgeReport", request -> {
            List<IncomingGlance> entries = reviews.on(Kind.REPORTS, request.get(ReportJudgementProcess.BEGIN));
            List<NamedFailure> failures = named.findByCorrespondenceInOrderById(entries.stream().map(IncomingGlance::id).toList());
            Map<Long, Letter> letters = ledger.of(failures.stream().map(NamedFailure::letter).filter(Objects::nonNull).distinct().toList()).stream()
                    .collect(Collectors.toMap(Letter::id, Function.identity()));
            return Map.of("data", Map.of("reports", entries.stream().map(entry -> report(entry,
                    failures.stream().filter(failure -> failure.correspondence() == entry.id()).toList(), letters, states)).toList()));
        });
    }

    private static Map<String, Object> report(IncomingGlance entry, List<NamedFailure> failures, Map<Long, Letter> letters, MemberStates states) {
        boolean namesALetter = failures.stream().anyMatch(failure -> failure.letter() != null);
        Map<String, Object> row = row(entry, states);
        row.put("letters", failures.stream().map(failure -> words(failure, letters.get(failure.letter()), states)).collect(Collectors.joining("\n")));
        List<Choice> choices = new ArrayList<>(List.of(Choice.of("", Messages.of("judgement.open"))));
        choices.addAll(Choice.of("judgement", Arrays.stream(Judgement.values()).filter(judgement -> judgement != Judgement.NOT_DELIVERED || namesALetter)));
        row.put("choices", choices);
        return row;
    }

    /** @param letter the one that it seems to name, or null */
    private static String words(NamedFailure failure, Letter letter, MemberStates states) {
        if (letter == null) {
            return Messages.of("review.noLetter", failure.recipient(), failure.words());
        }
        LetterView view = LetterView.of(letter);
        return Messages.of("review.letter", view.what(), states.of(letter.participation().iso3()).shortName(), view.when(), failure.recipient(), failure.words());
    }

    private static Map<String, Object> row(IncomingGlance entry, MemberStates states) {
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
