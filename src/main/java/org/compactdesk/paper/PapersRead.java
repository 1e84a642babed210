package org.compactdesk.paper;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.compactdesk.kernel.Messages;
import org.compactdesk.state.MemberState;

/**
 * How far the papers of a campaign are.
 *
 * @param addressed to how many they go
 * @param papers    those that are drawn and read, in the order of the addressees
 */
public record PapersRead(int addressed, List<OfOne> papers) {

    private static final int NAMED = 5;
    private static final int LONGEST_REASON = 1_500;

    /** The papers of one addressee. @param like what papers of the same kind share */
    public record OfOne(MemberState state, DrawnPapers papers, List<String> like) {
    }

    public int read() {
        return papers.size();
    }

    public boolean isComplete() {
        return read() == addressed;
    }

    /** What was found and in whose papers, for whoever has to put it right; empty where all are in order so far. */
    public String faults() {
        Map<String, List<MemberState>> found = papers.stream().filter(one -> one.papers().isRefused())
                .collect(groupingBy(one -> one.papers().faults(), LinkedHashMap::new, Collectors.mapping(OfOne::state, Collectors.toList())));
        String reason = found.entrySet().stream().map(fault -> Messages.of("paper.faultsOf", named(fault.getValue()), fault.getKey())).collect(joining(" "));
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON) + " …";
    }

    private static String named(List<MemberState> states) {
        String names = states.stream().limit(NAMED).map(MemberState::shortName).collect(joining(", "));
        return states.size() <= NAMED ? names : Messages.of("paper.andMore", names, states.size() - NAMED);
    }

    /** Those with another number of pages than most of their like. */
    public List<MemberState> ofOtherLength() {
        return papers.stream().collect(groupingBy(OfOne::like)).values().stream()
                .flatMap(alike -> alike.stream().filter(one -> differs(one, alike, DrawnPapers::notePages) || differs(one, alike, DrawnPapers::annexPages)))
                .map(OfOne::state).sorted(Comparator.comparing(MemberState::shortName)).toList();
    }

    private static boolean differs(OfOne one, List<OfOne> alike, ToIntFunction<DrawnPapers> pages) {
        Map<Integer, Long> counted = alike.stream().map(other -> pages.applyAsInt(other.papers())).collect(groupingBy(identity(), counting()));
        return counted.get(pages.applyAsInt(one.papers())) < counted.values().stream().max(Comparator.naturalOrder()).orElseThrow();
    }
}
