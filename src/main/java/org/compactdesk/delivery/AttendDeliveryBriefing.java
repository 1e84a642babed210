package org.compactdesk.delivery;

import java.util.List;
import java.util.Map;
import org.compactdesk.kernel.Days;
import org.compactdesk.kernel.Messages;
import org.compactdesk.letter.Letter;
import org.compactdesk.letter.LetterView;
import org.compactdesk.pages.Briefing;
import org.compactdesk.pages.Choice;
import org.compactdesk.state.MemberStates;
import org.springframework.stereotype.Component;

/** What the form "Attend delivery" shows: the letters of one mail server, each with what was said last. */
@Component
class AttendDeliveryBriefing implements Briefing {

    private final UndeliveredLetters undelivered;
    private final MemberStates states;

    AttendDeliveryBriefing(UndeliveredLetters undelivered, MemberStates states) {
        this.undelivered = undelivered;
        this.states = states;
    }

    @Override
    public String form() {
        return "AttendDelivery";
    }

    @Override
    public Map<String, Object> about(Request request) {
        String server = request.businessKey().orElseThrow();
        List<Letter> all = undelivered.of(server);
        List<Line> lines = all.stream().limit(UndeliveredLetters.AT_ONCE).map(this::line).toList();
        return Map.of("server", server, "letters", lines, "more", all.size() - lines.size(),
                "data", Map.of("letters", lines.stream().map(line -> new Choice(line.id(), line.name(), true)).toList()));
    }

    private Line line(Letter letter) {
        LetterView view = LetterView.of(letter);
        Letter.Attempt no = letter.undelivered().orElseThrow();
        String name = Messages.of("delivery.letter", states.of(letter.participation().iso3()).shortName(), view.what(), letter.participation().reference());
        return new Line(letter.id(), name, view.page(), Days.read(no.at()), no.answer());
    }

    record Line(long id, String name, String page, String when, String said) {
    }
}
