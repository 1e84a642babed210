package org.compactdesk.meeting;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.compactdesk.document.ContentHash;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Both lists of a meeting as they were at one moment; made again from what was recorded by {@code knownAt}, they are the same.
 *
 * @param lines     every Member State addressed, in the order of the list of Member States
 * @param lineCount how many lines there were when it was made
 * @param digest    of what they said
 */
@Table(schema = "desk", name = "meeting_list")
public record MeetingList(@Id Long id, String reference, Stage stage, LocalDate meetingDate, Instant knownAt, String madeBy, String remark,
        @MappedCollection(idColumn = "list", keyColumn = "position") List<MeetingLine> lines, int lineCount, String digest) {

    /** How far the lists are. Names for people: {@code meeting.stage.<NAME>}. */
    public enum Stage {
        /** As it would be now; nothing is kept of it. */
        PREVIEW,
        SETTLED,
        /** After the meeting; never changes. */
        FROZEN
    }

    static MeetingList of(String reference, Stage stage, LocalDate meetingDate, Instant knownAt, String madeBy, String remark, List<MeetingLine> lines) {
        return new MeetingList(null, reference, stage, meetingDate, knownAt, madeBy, remark, lines, lines.size(), digest(lines));
    }

    /** Whether the lines are those that were kept, all and as they were. */
    boolean isWhole() {
        return lines.size() == lineCount && digest(lines).equals(digest);
    }

    private static String digest(List<MeetingLine> lines) {
        return ContentHash.of(lines.stream().map(line -> Stream.of(line.iso3(), line.recognition(), line.ground(), line.receivedOn(),
                line.announcedOn(), line.signedOn()).map(String::valueOf).collect(joining(" "))).collect(joining("\n")));
    }

    public List<MeetingLine> recognized() {
        return only(Recognition.RECOGNIZED);
    }

    /** Received, not yet verified. */
    public List<MeetingLine> unverified() {
        return only(Recognition.UNVERIFIED);
    }

    /** Whose signed copy nobody had checked, and who were recognized because a person decided so; ISO3 codes. */
    List<String> decided() {
        return lines.stream().filter(line -> line.ground() == MeetingLine.Ground.DECIDED).map(MeetingLine::iso3).toList();
    }

    public List<MeetingLine> acknowledged() {
        return only(Recognition.ACKNOWLEDGED);
    }

    public List<MeetingLine> neither() {
        return only(Recognition.NEITHER);
    }

    private List<MeetingLine> only(Recognition recognition) {
        return lines.stream().filter(line -> line.recognition() == recognition).toList();
    }
}
