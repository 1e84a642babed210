package org.compactdesk.meeting;

import java.util.List;
import org.compactdesk.kernel.Days;
import org.compactdesk.kernel.Messages;
import org.compactdesk.pages.Choice;
import org.compactdesk.state.MemberStates;
import org.springframework.stereotype.Component;

/** Lines of a meeting's lists as people read them. */
@Component
class MeetingWords {

    private final MemberStates states;

    MeetingWords(MemberStates states) {
        this.states = states;
    }

    /** @param list the names are those of the day on which it was made */
    List<Line> lines(MeetingList list, List<MeetingLine> lines) {
        return lines.stream().map(line -> new Line(name(list, line), ground(line))).toList();
    }

    private String name(MeetingList list, MeetingLine line) {
        return (list.stage() == MeetingList.Stage.PREVIEW ? states.of(line.iso3()) : states.of(line.iso3(), Days.of(list.knownAt()))).shortName();
    }

    private static String ground(MeetingLine line) {
        return Messages.of("meeting.ground." + line.ground(), Days.read(line.receivedOn()), Days.read(line.announcedOn()));
    }

    /** Those whose signed copy nobody has checked yet, with whether it was decided already that they are recognized. */
    List<Choice> toDecide(MeetingList list) {
        return list.lines().stream().filter(line -> line.recognition() == Recognition.UNVERIFIED || line.ground() == MeetingLine.Ground.DECIDED)
                .map(line -> new Choice(line.iso3(), name(list, line) + ": " + ground(line), line.ground() == MeetingLine.Ground.DECIDED)).toList();
    }

    /** One Member State and why it stands where it stands; public, because templates read it. */
    public record Line(String name, String ground) {
    }
}
