package org.compactdesk.incoming;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.mission.MissionDirectory;
import org.compactdesk.participation.Participations;
import org.compactdesk.state.MemberStates;
import org.compactdesk.state.StateNames;
import org.compactdesk.state.StateNames.Strength;
import org.springframework.stereotype.Component;

/**
 * Finds whose something is: by what the recorder said, by the letters that a mail says it answers, by the note's reference in it, by
 * the Member State's code or name, by the mission's address. The thread decides before what is quoted. Says every participation that
 * it may be; what is plain is exactly one, and not by a name alone that proves nothing.
 */
@Component
public class Matching {

    private final Campaigns campaigns;
    private final Participations participations;
    private final MemberStates states;
    private final StateNames names;
    private final MissionDirectory missions;

    Matching(Campaigns campaigns, Participations participations, MemberStates states, StateNames names, MissionDirectory missions) {
        this.campaigns = campaigns;
        this.participations = participations;
        this.states = states;
        this.names = names;
        this.missions = missions;
    }

    /** Every participation that fits what is known of it. */
    public List<BusinessKey> candidates(IncomingItem arrival) {
        return candidates(arrival, Strength.SUGGESTS);
    }

    /** The one whose it is, where that is plain. */
    Optional<BusinessKey> plain(IncomingItem arrival) {
        List<BusinessKey> proven = candidates(arrival, Strength.PROVES).stream().filter(this::isAddressed).toList();
        return proven.size() == 1 ? Optional.of(proven.get(0)) : Optional.empty();
    }

    private List<BusinessKey> candidates(IncomingItem arrival, Strength atLeast) {
        String words = Stream.of(arrival.subject(), arrival.sender(), arrival.note())
                .map(text -> text == null ? "" : text).collect(Collectors.joining("\n\n"));
        List<String> references = references(arrival, words);
        Set<String> senders = senders(arrival, words, references, atLeast);
        return references.stream().flatMap(reference -> senders.stream().map(iso3 -> new BusinessKey(reference, iso3)))
                .filter(key -> participations.find(key).isPresent()).toList();
    }

    /** The campaign that was said, or those whose letters it answers, or those whose reference stands in it; else all that have been dispatched. */
    private List<String> references(IncomingItem arrival, String words) {
        if (arrival.reference() != null) {
            return List.of(arrival.reference());
        }
        List<String> dispatched = campaigns.dispatched().stream().map(Campaign::reference).toList();
        Set<String> answered = arrival.answered().stream().map(BusinessKey::reference).collect(Collectors.toSet());
        return Stream.<Predicate<String>>of(answered::contains, reference -> quoted(reference).matcher(words).find())
                .map(fits -> dispatched.stream().filter(fits).toList()).filter(found -> !found.isEmpty()).findFirst().orElse(dispatched);
    }

    /** Names count where nothing else says whose it is; one that only suggests, where none proves it. */
    private Set<String> senders(IncomingItem arrival, String words, List<String> references, Strength atLeast) {
        if (arrival.iso3() != null) {
            return Set.of(arrival.iso3());
        }
        Set<String> plain = new LinkedHashSet<>(missions.missionsWith(addressIn(arrival.sender())));
        arrival.answered().forEach(key -> plain.add(key.iso3()));
        references.forEach(reference -> plain.addAll(codes(reference, words)));
        return plain.isEmpty() ? named(words, atLeast) : plain;
    }

    private Set<String> named(String words, Strength atLeast) {
        Map<String, Strength> named = names.in(words);
        return Stream.of(Strength.PROVES, atLeast).map(strength -> ofStrength(named, strength)).filter(found -> !found.isEmpty()).findFirst().orElse(Set.of());
    }

    private static Set<String> ofStrength(Map<String, Strength> named, Strength strength) {
        return named.keySet().stream().filter(iso3 -> named.get(iso3) == strength).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The codes that stand behind the reference, as the desk's own letters show them. */
    private List<String> codes(String reference, String words) {
        Matcher matcher = Pattern.compile(Pattern.quote(reference) + "/([A-Z]{3})\\b").matcher(words);
        return matcher.results().map(found -> found.group(1)).filter(code -> states.find(code).isPresent()).toList();
    }

    private boolean isAddressed(BusinessKey key) {
        return participations.find(key).map(participations::dossier).filter(dossier -> dossier.history().isAddressed()).isPresent();
    }

    private static Pattern quoted(String reference) {
        return Pattern.compile("(?<![\\w/])" + Pattern.quote(reference) + "(?![\\w]|/\\d)", Pattern.CASE_INSENSITIVE);
    }

    /** The address in a sender as {@code Name <address>}. */
    static String addressIn(String sender) {
        if (sender == null) {
            return "";
        }
        int begin = sender.lastIndexOf('<', sender.lastIndexOf('>'));
        return begin < 0 ? sender : sender.substring(begin + 1, sender.indexOf('>', begin));
    }
}
