package org.compactdesk.state;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.compactdesk.state.NameIndex.Entry;
import org.compactdesk.state.StateNames.Strength;

/** The Member States that one text names. What begins at a word is the longest name that does. */
class NamedStates {

    /** @param first number of its first word, an article before it included @param end number of the word behind it */
    private record Found(Entry entry, int first, int end) {
    }

    private static final int LONGEST = 16;
    /** How far before a name its office may stand, in words. */
    private static final int FAR = 10;
    private static final Pattern LIST = Pattern.compile("[\\s,;]*");

    private final List<NameWord> words;
    private final NameIndex index;
    private final NameGrammar grammar;
    private final List<Found> names = new ArrayList<>();
    private final Set<Integer> firsts = new HashSet<>();
    private final Set<Integer> ends = new HashSet<>();
    private final Set<Integer> officeFirsts;
    private final Set<Integer> officeEnds;

    NamedStates(List<NameWord> words, NameIndex index, NameGrammar grammar) {
        this.words = words;
        this.index = index;
        this.grammar = grammar;
        List<Found> all = find();
        all.stream().filter(found -> !found.entry.office()).forEach(names::add);
        all.forEach(found -> firsts.add(found.first));
        all.forEach(found -> ends.add(found.end));
        officeFirsts = all.stream().filter(found -> found.entry.office()).map(Found::first).collect(toSet());
        officeEnds = all.stream().filter(found -> found.entry.office()).map(Found::end).collect(toSet());
    }

    private List<Found> find() {
        List<Found> all = new ArrayList<>();
        for (int from = 0; from < words.size();) {
            Found longest = words.get(from).form().isEmpty() ? null : longest(from);
            if (longest != null) {
                all.add(longest);
            }
            from = longest == null ? from + 1 : longest.end;
        }
        return all;
    }

    private Found longest(int from) {
        StringBuilder name = new StringBuilder();
        Found longest = null;
        for (int word = from, length = 0; word < words.size() && length < LONGEST && (word == from || words.get(word).goesOn(words.get(word - 1))); word++) {
            String form = words.get(word).form();
            if (!form.isEmpty()) {
                length++;
                Entry entry = index.get(name.append(name.isEmpty() ? "" : " ").append(form).toString());
                if (entry != null && fits(entry, from, word + 1)) {
                    longest = new Found(entry, withArticle(from), word + 1 < words.size() && words.get(word + 1).isGenitive() ? word + 2 : word + 1);
                }
            }
        }
        return longest;
    }

    /** "FYROM" in capitals; "Congo, Republic of" where no "Korea" follows. */
    private boolean fits(Entry entry, int from, int end) {
        if (entry.abbreviated()) {
            return IntStream.range(from, end).mapToObj(words::get).allMatch(NameWord::isAllCapital);
        }
        boolean nothingBehind = end == words.size() || !words.get(end).isBeside();
        return !entry.turned() || nothingBehind || !words.get(end).isCapital() && !words.get(end).form().equals(NameGrammar.OF);
    }

    private int withArticle(int from) {
        return from > 0 && words.get(from - 1).form().isEmpty() && !words.get(from - 1).isGenitive() && words.get(from).goesOn(words.get(from - 1)) ? from - 1 : from;
    }

    Map<String, Strength> byStrength() {
        Map<String, Strength> named = new LinkedHashMap<>();
        Set<String> people = names.stream().filter(name -> !name.entry.formal() && !isOffices(name) && isPartOfAnother(name))
                .flatMap(name -> name.entry.iso3s().stream()).collect(toSet());
        Found before = null;
        Strength strength = null;
        for (Found name : names) {
            boolean listed = strength == Strength.PROVES && isListed(before.end, name.first);
            before = name;
            strength = strength(name, listed, people);
            if (strength != null) {
                Strength own = name.entry.iso3s().size() > 1 ? Strength.SUGGESTS : strength;
                name.entry.iso3s().forEach(iso3 -> named.merge(iso3, own, (one, other) -> one.compareTo(other) > 0 ? one : other));
            }
        }
        return named;
    }

    /** @param people whose name somebody bears: Chad, where a Chad Miller writes @return null where it is nobody's name here */
    private Strength strength(Found name, boolean listed, Set<String> people) {
        boolean another = isPartOfAnother(name);
        if (isOffices(name) || listed) {
            return another ? Strength.SUGGESTS : Strength.PROVES;
        }
        if (name.entry.formal()) {
            return another || !isWritten(name) ? Strength.SUGGESTS : Strength.PROVES;
        }
        if (another || !isWritten(name) || people.containsAll(name.entry.iso3s()) || name.entry.abbreviated() && words.get(name.first).shouted() && !isAlone(name)) {
            return null;
        }
        return isAlone(name) && !name.entry.abbreviated() ? Strength.PROVES : Strength.SUGGESTS;
    }

    /** A name has a capital in it, where its script knows them. */
    private boolean isWritten(Found name) {
        return IntStream.range(name.first, name.end).mapToObj(words::get).anyMatch(word -> word.isCapital() || word.hasNoCase());
    }

    /** Whether a Government's office stands before it, as in "Ministry of Foreign Affairs of", or right behind it. */
    private boolean isOffices(Found name) {
        boolean titled = name.first > 0 && words.get(name.first - 1).form().equals(NameGrammar.OF);
        int word = name.first;
        for (int steps = 0; word > 0 && steps < FAR && words.get(word).isOfTheSameSentence() && !officeEnds.contains(word)
                && (grammar.isBetween(words.get(word - 1)) || titled && words.get(word - 1).isCapital()); steps++) {
            word--;
        }
        return officeEnds.contains(word) && words.get(word).isOfTheSameSentence() || isBeforeOffice(name.end) || isBeforeOffice(name.end + 1) && words.get(name.end).isBeside()
                && words.get(name.end).isCapital() && grammar.isBetween(words.get(name.end));
    }

    private boolean isBeforeOffice(int word) {
        return officeFirsts.contains(word) && words.get(word).isBeside();
    }

    /** "of Denmark, Finland and Sweden". */
    private boolean isListed(int from, int first) {
        return IntStream.range(from, first).mapToObj(words::get)
                .allMatch(word -> LIST.matcher(word.gap()).matches() && (word.form().isEmpty() || word.form().equals(NameGrammar.AND)))
                && LIST.matcher(words.get(first).gap()).matches();
    }

    /** Whether a capital beside it makes another name of it: "Chad Miller", "Northern Ireland". */
    private boolean isPartOfAnother(Found name) {
        return name.first > 0 && words.get(name.first).isBeside() && makesAnother(words.get(name.first - 1)) && !ends.contains(name.first)
                || name.end < words.size() && words.get(name.end).isBeside() && makesAnother(words.get(name.end)) && !firsts.contains(name.end);
    }

    private boolean makesAnother(NameWord word) {
        return !word.shouted() && word.isCapital() && !grammar.isBeside(word);
    }

    /** On a line of its own that is neither the last one nor behind "Yours sincerely,", where people put their own name. */
    private boolean isAlone(Found name) {
        NameWord first = words.get(name.first);
        return first.first() && words.get(name.end - 1).last() && name.end < words.size() && !first.gap().startsWith(",");
    }
}
