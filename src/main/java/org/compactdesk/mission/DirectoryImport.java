package org.compactdesk.mission;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.compactdesk.document.ChosenFile;
import org.compactdesk.document.Document;
import org.compactdesk.document.Documents;
import org.compactdesk.engine.Upload;
import org.compactdesk.kernel.Messages;
import org.compactdesk.state.Languages;
import org.compactdesk.state.MemberState;
import org.compactdesk.state.MemberStates;
import org.compactdesk.state.StateNames;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes changes from a table, all of them or none. */
@Component
class DirectoryImport {

    /**
     * What a file would change; the page reads what is public.
     *
     * @param faults where there are any, nothing is taken from the file
     * @param same   how many lines say what the directory says already
     * @param seen   the number of the directory's last entry when it was compared
     */
    record Preview(List<FaultyLine> faults, List<Line> lines, long same, long seen) {

        public boolean isFaulty() {
            return !faults.isEmpty();
        }

        public SortedMap<Integer, List<FaultyLine>> faultyLines() {
            return faults.stream().collect(groupingBy(FaultyLine::number, TreeMap::new, toList()));
        }
    }

    /** One change. @param now how the mission is written to today, or null */
    record Line(int number, MemberState state, MissionEntry now, MissionChange change, List<String> remarks) {

        public String language() {
            return Languages.englishName(change.language());
        }

        public String languageNow() {
            return Languages.englishName(now.language());
        }
    }

    /** A line of the table and what was made of it. */
    private record Read(DirectoryTable.Line line, String iso3, CheckedChange checked) {
    }

    private final MissionDirectory directory;
    private final MemberStates memberStates;
    private final StateNames stateNames;
    private final DirectoryChanges changes;
    private final DirectoryRemarks remarks;
    private final Documents documents;

    DirectoryImport(MissionDirectory directory, MemberStates memberStates, StateNames stateNames, DirectoryChanges changes, DirectoryRemarks remarks, Documents documents) {
        this.directory = directory;
        this.memberStates = memberStates;
        this.stateNames = stateNames;
        this.changes = changes;
        this.remarks = remarks;
        this.documents = documents;
    }

    @Transactional(readOnly = true)
    public Preview preview(Upload file) {
        Map<String, MissionHistory> histories = directory.histories();
        DirectoryTable table = DirectoryTable.read(file.bytes());
        List<Read> read = table.lines().stream().map(line -> read(line, histories)).toList();
        List<FaultyLine> faults = Stream.concat(named(file).map(sentence -> new FaultyLine(0, sentence)).stream(), Stream.concat(table.faults().stream(), read.stream().flatMap(one -> faults(one, read)))).toList();
        List<Read> changed = read.stream().filter(one -> one.checked().isOne()).toList();
        List<Line> lines = faults.isEmpty() ? changed.stream().map(one -> line(one, histories)).toList() : List.of();
        return new Preview(faults, lines, read.size() - changed.size(), directory.latest());
    }

    private static Optional<String> named(Upload file) {
        return ChosenFile.checkTable(Messages.of("directory.file"), file).refusal();
    }

    /** Records what the file changes and keeps the file. */
    @Transactional
    public void take(Upload file, String reason) {
        Document kept = documents.store(file, Messages.of("directory.file"), null);
        changes.record(preview(file).lines().stream().map(line -> line.change().because(reason, kept.id())).toList());
    }

    private Read read(DirectoryTable.Line line, Map<String, MissionHistory> histories) {
        WrittenChange written = WrittenChange.of(line.cells());
        return new Read(line, written.iso3(), changes.check(written, histories.getOrDefault(written.iso3(), MissionHistory.NONE)));
    }

    private Stream<FaultyLine> faults(Read read, List<Read> all) {
        Stream<String> sentences = Stream.concat(read.checked().faults().stream(), Stream.concat(otherState(read).stream(), twice(read, all).stream()));
        return sentences.map(sentence -> new FaultyLine(read.line().number(), sentence));
    }

    /** A line whose cells were moved against each other names another Member State than its code. */
    private Optional<String> otherState(Read read) {
        String name = read.line().cells().get(DirectoryColumn.STATE);
        return memberStates.find(read.iso3()).filter(state -> !name.isBlank() && !stateNames.called(name).contains(state.iso3()))
                .map(state -> Messages.of("directory.line.otherState", name.strip(), read.iso3(), state.inTextName()));
    }

    private static Optional<String> twice(Read read, List<Read> all) {
        return all.stream().filter(one -> one.iso3().equals(read.iso3())).findFirst().filter(first -> first != read)
                .map(first -> Messages.of("directory.line.stateTwice", read.iso3(), String.valueOf(first.line().number())));
    }

    private Line line(Read read, Map<String, MissionHistory> histories) {
        MissionHistory history = histories.getOrDefault(read.iso3(), MissionHistory.NONE);
        return new Line(read.line().number(), memberStates.of(read.iso3()), history.on(changes.today()).orElse(null), read.checked().change(),
                remarks.about(read.checked().change(), history, histories));
    }
}
