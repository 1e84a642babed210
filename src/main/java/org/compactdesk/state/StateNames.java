package org.compactdesk.state;

import static java.util.stream.Collectors.toSet;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.compactdesk.state.NameIndex.Entry;
import org.springframework.stereotype.Component;

/**
 * The one index of names of Member States: official ones of all days, those of Unicode's CLDR as Java has them, and those that people use
 * besides ({@code other-state-names.csv}), in the six official languages. A name is a row of words; where two begin at the same place, the
 * longer one is meant. Names of what is no Member State stand in it too, so that Northern Ireland is not Ireland.
 */
@Component
public class StateNames {

    /** How sure a name makes whose a text is. */
    public enum Strength {
        /** Somebody may only be called so, or live there. */
        SUGGESTS,
        /** A Government's office is named by it, or it stands as only officials write it, or alone on its line. */
        PROVES
    }

    private record Built(List<MemberState> of, NameIndex index) {
    }

    private final NameGrammar grammar = new NameGrammar();
    private final MemberStates states;
    private volatile Built built;

    StateNames(MemberStates states) {
        this.states = states;
    }

    /** Built once, and once more when somebody has entered a name. */
    private NameIndex index() {
        List<MemberState> names = states.underAllNames();
        Built now = built;
        if (now == null || now.of != names) {
            now = new Built(names, new NameIndex(names, grammar));
            built = now;
        }
        return now.index;
    }

    /** Whose name this is, by ISO 3166-1 alpha-3 code, whatever the language; more than one where it is several States'. */
    public Set<String> called(String name) {
        NameIndex index = index();
        Entry entry = index.get(String.join(" ", index.forms(name)));
        return entry == null ? Set.of() : entry.iso3s();
    }

    /** The Member States of which some name has words that begin as each of these does, in the order of the list. */
    public List<MemberState> search(String words) {
        NameIndex index = index();
        List<String> asked = index.forms(words);
        Set<String> found = index.entries().entrySet().stream().filter(entry -> !asked.isEmpty() && has(entry.getKey(), asked))
                .flatMap(entry -> entry.getValue().iso3s().stream()).collect(toSet());
        return states.all().stream().filter(state -> found.contains(state.iso3())).toList();
    }

    private static boolean has(String name, List<String> asked) {
        return asked.stream().allMatch(word -> Arrays.stream(name.split(" ")).anyMatch(own -> own.startsWith(word)));
    }

    /** The Member States that are named in a text, by ISO 3166-1 alpha-3 code in the order of their first being named. */
    public Map<String, Strength> in(String text) {
        return new NamedStates(NameWord.of(text, grammar), index(), grammar).byStrength();
    }
}
