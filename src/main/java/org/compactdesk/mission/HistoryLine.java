package org.compactdesk.mission;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.compactdesk.kernel.Days;
import org.compactdesk.kernel.Messages;
import org.compactdesk.state.Languages;

/**
 * An entry of a mission as its page tells it; the page reads what is public.
 *
 * @param counts     when it counts or counted
 * @param counting   whether it counts today
 * @param changed    what it changed of what counted before, a sentence each
 */
record HistoryLine(MissionEntry entry, String counts, boolean counting, List<String> changed) {

    static HistoryLine of(MissionEntry entry, MissionHistory history, LocalDate today) {
        boolean counting = history.on(today).filter(entry::equals).isPresent();
        return new HistoryLine(entry, counts(entry, history, today, counting), counting, history.before(entry).map(before -> changed(before, entry)).orElse(List.of()));
    }

    public String language() {
        return Languages.englishName(entry.language());
    }

    private static String counts(MissionEntry entry, MissionHistory history, LocalDate today, boolean counting) {
        Optional<MissionEntry> replacement = history.replacementOf(entry);
        if (replacement.isPresent()) {
            return Messages.of("directory.counts.replaced", Days.read(replacement.get().recordedAt()));
        }
        Optional<String> last = history.after(entry.validFrom()).map(next -> Days.read(next.validFrom().minusDays(1)));
        String when = counting ? "now" : entry.validFrom().isAfter(today) ? "later" : "once";
        return last.map(day -> Messages.of("directory.counts." + when + ".until", day)).orElseGet(() -> Messages.of("directory.counts." + when));
    }

    private static List<String> changed(MissionEntry before, MissionEntry after) {
        Stream<String> added = after.addresses().stream().filter(address -> !before.addresses().contains(address)).map(address -> said("added", address));
        Stream<String> gone = before.addresses().stream().filter(address -> !after.addresses().contains(address)).map(address -> said("gone", address));
        Stream<String> language = before.language().equals(after.language()) ? Stream.empty() : Stream.of(Messages.of("directory.changed.language",
                Languages.englishName(after.language()), Languages.englishName(before.language())));
        return Stream.of(added, gone, language).flatMap(sentences -> sentences).toList();
    }

    private static String said(String what, MissionAddress address) {
        return Messages.of("directory.changed." + what, address.address(), Messages.of(address.copy() ? "address.copy" : "address.main").toLowerCase());
    }
}
