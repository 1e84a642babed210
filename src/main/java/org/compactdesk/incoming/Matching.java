package org.compactdesk.incoming;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.mission.MissionDirectory;
import org.compactdesk.participation.Participations;
import org.compactdesk.state.MemberState;
import org.compactdesk.state.MemberStates;
import org.springframework.stereotype.Component;

/**
 * Finds whose something is: by what the recorder said, by the letters that a mail says it answers, by the note's reference in it, by
 * the Member State's code or name, by the mission's address. Says every participation that it may be; what is plain is exactly one.
 */
@Component
public class Matching {

    private final Campaigns campaigns;
    private final Participations participations;
    private final MemberStates states;
    private final MissionDirectory missions;

    Matching(Campaigns campaigns, Participations participations, MemberStates states, MissionDirectory missions) {
        this.campaigns = campaigns;
        this.participations = participations;
        this.states = states;
        this.missions = missions;
    }

    /** Every participation that fits what is known of it. */
    public List<BusinessKey> candidates(IncomingItem arrival) {
        String words = Stream.of(arrival.subject(), arrival.note(), arrival.sender())
                .map(text -> text == null ? "" : text).collect(Collectors.joining("\n"));
        List<String> references = references(arrival, words);
        Set<String> senders = senders(arrival, words, references);
        return references.stream().flatMap(reference -> senders.stream().map(iso3 -> new BusinessKey(reference, iso3)))
                .filter(key -> mayAnswer(key, arrival)).toList();
    }

    /** The campaign that was said or the ones whose reference stands in the words; where none does, all that have been dispatched. */
    private List<String> references(IncomingItem arrival, String words) {
        if (arrival.reference() != null) {
            return List.of(arrival.reference());
        }
        List<String> dispatched = campaigns.dispatched().stream().map(Campaign::reference).toList();
        Set<String> answered = arrival.answered().stream().map(BusinessKey::reference).collect(Collectors.toSet());
        List<String> named = dispatched.stream()
                .filter(reference -> answered.contains(reference) || quoted(reference).matcher(words).find()).toList();
        return named.isEmpty() ? dispatched : named;
    }

    private Set<String> senders(IncomingItem arrival, String words, List<String> references) {
        if (arrival.iso3() != null) {
            return Set.of(arrival.iso3());
        }
        Set<String> plain = new LinkedHashSet<>(missions.missionsWith(addressIn(arrival.sender())));
        arrival.answered().forEach(key -> plain.add(key.iso3()));
        references.forEach(reference -> plain.addAll(codes(reference, words)));
        return plain.isEmpty() ? names(words) : plain;
    }

    /** The codes that stand behind the reference, as the desk's own letters show them. */
    private List<String> codes(String reference, String words) {
        Matcher matcher = Pattern.compile(Pattern.quote(reference) + "/([A-Z]{3})\\b").matcher(words);
        return matcher.results().map(found -> found.group(1)).filter(code -> states.find(code).isPresent()).toList();
    }

    /** The Member States named in the words; a name inside a longer one, as Guinea in Papua New Guinea, is not named. */
    private Set<String> names(String words) {
        Set<String> named = new LinkedHashSet<>();
        String left = words;
        for (Name name : names()) {
            Matcher matcher = name.pattern().matcher(left);
            if (matcher.find()) {
                named.add(name.iso3());
                left = matcher.replaceAll(" ");
            }
        }
        return named;
    }

    private List<Name> names() {
        return states.all().stream().flatMap(Matching::names).distinct()
                .sorted(Comparator.comparing((Name name) -> name.text().length()).reversed()).toList();
    }

    private static Stream<Name> names(MemberState state) {
        return Stream.of(state.shortName(), state.inTextName(), state.formalNameWithoutArticle()).map(text -> new Name(text, state.iso3()));
    }

    private boolean mayAnswer(BusinessKey key, IncomingItem arrival) {
        return participations.find(key).filter(participation -> !arrival.receivedOn().isBefore(participation.noteDate()))
                .map(participations::dossier).filter(dossier -> dossier.history().isAddressed()).isPresent();
    }

    private static Pattern quoted(String reference) {
        return Pattern.compile("(?<![\\w/])" + Pattern.quote(reference) + "(?![\\w]|/\\d)", Pattern.CASE_INSENSITIVE);
    }

    /** The address in a sender as {@code Name <address>}. */
    static String addressIn(String sender) {
        return sender == null ? "" : sender.replaceAll(".*<([^>]*)>.*", "$1");
    }

    private record Name(String text, String iso3) {

        Pattern pattern() {
            return Pattern.compile("(?<![\\p{L}-])" + Pattern.quote(text) + "(?![\\p{L}-])");
        }
    }
}
