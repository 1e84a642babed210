package org.compactdesk.preview;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.kernel.Messages;
import org.compactdesk.letter.Letter;
import org.compactdesk.letter.LetterKind;
import org.compactdesk.letter.LetterRenderer;
import org.compactdesk.letter.Sends.Leaving;
import org.compactdesk.mission.MissionAddress;
import org.compactdesk.mission.MissionDirectory;
import org.compactdesk.pages.Choice;
import org.compactdesk.state.Languages;
import org.compactdesk.state.MemberStates;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** What leaves, as a form says it: counted in a sentence, and of each language and kind one mail; no file is drawn for it. */
@Component
class LeavingViews {

    private final LetterRenderer renderer;
    private final Campaigns campaigns;
    private final MissionDirectory missions;
    private final MemberStates states;
    private final Clock clock;

    LeavingViews(LetterRenderer renderer, Campaigns campaigns, MissionDirectory missions, MemberStates states, Clock clock) {
        this.renderer = renderer;
        this.campaigns = campaigns;
        this.missions = missions;
        this.states = states;
        this.clock = clock;
    }

    /** @param remark or null */
    record View(String sentence, String remark, List<Group> groups, String number) {
    }

    /**
     * The letters of one kind in one language.
     *
     * @param missions to each of them by the letter's place, where there are several
     * @param mail     the first of them
     */
    record Group(String title, List<Choice> missions, Mail mail) {
    }

    record Mail(String mission, List<String> to, List<String> copies, String subject, String text, List<Enclosure> enclosures) {
    }

    /**
     * @param page     where it opens; null where the person who has chosen it has it alone
     * @param chosenIn in which field
     */
    record Enclosure(String name, String page, String chosenIn) {
    }

    private record Likeness(String language, LetterKind kind) {

        static Likeness of(Letter letter) {
            return new Likeness(letter.language(), letter.kind());
        }

        String inWords(int letters) {
            return Messages.of(letters == 1 ? "sends.group.one" : "sends.group", Messages.of("letter." + kind), Languages.englishName(language), Integer.toString(letters));
        }
    }

    View of(Leaving leaving, String number) {
        List<Letter> letters = leaving.letters();
        Map<Likeness, List<Integer>> alike = IntStream.range(0, letters.size()).boxed()
                .collect(groupingBy(at -> Likeness.of(letters.get(at)), LinkedHashMap::new, toList()));
        return new View(sentence(leaving), leaving.remark(), alike.entrySet().stream().sorted(Comparator.comparing(each -> -each.getValue().size()))
                .map(each -> group(each.getKey(), each.getValue(), leaving, number)).toList(), number);
    }

    private static String sentence(Leaving leaving) {
        if (leaving.letters().isEmpty()) {
            return Messages.of(leaving.undecided() ? "sends.open" : "sends.nothing");
        }
        Map<String, Long> byLanguage = leaving.letters().stream().collect(groupingBy(Letter::language, LinkedHashMap::new, counting()));
        return Messages.of(leaving.when(), counted(leaving.letters().size(), byLanguage));
    }

    private static String counted(int all, Map<String, Long> byLanguage) {
        if (byLanguage.size() == 1) {
            String language = Languages.englishName(byLanguage.keySet().iterator().next());
            return all == 1 ? Messages.of("sends.one", language) : Messages.of("sends.same", Integer.toString(all), language);
        }
        return Messages.of("sends.several", Integer.toString(all), byLanguage.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(each -> Messages.of("sends.part", Long.toString(each.getValue()), Languages.englishName(each.getKey()))).collect(joining(", ")));
    }

    private Group group(Likeness likeness, List<Integer> places, Leaving leaving, String number) {
        List<Choice> choices = places.stream().map(at -> Choice.of(at, states.of(leaving.letters().get(at).participation().iso3()).shortName())).toList();
        return new Group(likeness.inWords(places.size()), places.size() == 1 ? List.of() : choices, mail(leaving, places.get(0), number));
    }

    /** @param at the letter's place among those that leave */
    Mail mail(Leaving leaving, int at, String number) {
        Letter letter = leaving.letters().get(at);
        LetterRenderer.Preview drawn = drawn(leaving, at);
        List<MissionAddress> addresses = leaving.addresses() == null
                ? missions.addressesOn(letter.participation().iso3(), LocalDate.now(clock)) : leaving.addresses();
        List<Enclosure> enclosures = new ArrayList<>();
        drawn.enclosures().forEach(each -> enclosures.add(new Enclosure(each.name(), each.paper().chosenIn() != null ? null
                : UriComponentsBuilder.fromPath("/forms/leaving").pathSegment(number, Integer.toString(at), Integer.toString(enclosures.size()), each.name()).build().toUriString(),
                each.paper().chosenIn())));
        return new Mail(renderer.mission(letter.participation()), addresses(addresses, false), addresses(addresses, true), drawn.subject(), drawn.text(), enclosures);
    }

    LetterRenderer.Preview drawn(Leaving leaving, int at) {
        Letter letter = leaving.letters().get(at);
        return renderer.preview(letter, leaving.as().apply(campaigns.of(letter.participation().reference())), leaving.papers());
    }

    private static List<String> addresses(List<MissionAddress> all, boolean copies) {
        return all.stream().filter(address -> address.copy() == copies).map(MissionAddress::address).toList();
    }
}
