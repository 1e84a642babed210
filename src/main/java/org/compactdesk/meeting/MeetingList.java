package org.compactdesk.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Both lists of a meeting as they were at one moment; made again from what was recorded by {@code knownAt}, they are the same.
 *
 * @param lines every Member State addressed, in the order of the list of Member States
 */
@Table(schema = "desk", name = "meeting_list")
public record MeetingList(@Id Long id, String reference, Stage stage, LocalDate meetingDate, Instant knownAt, String madeBy, String remark,
        @MappedCollection(idColumn = "list", keyColumn = "position") List<MeetingLine> lines) {

    /** How far the lists are. Names for people: {@code meeting.stage.<NAME>}. */
    public enum Stage {
        /** As it would be now; nothing is kept of it. */
        PREVIEW,
        SETTLED,
        /** After the meeting; never changes. */
        FROZEN
    }

    public List<MeetingLine> recognized() {
        return only(Recognition.RECOGNIZED);
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
