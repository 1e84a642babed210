package org.compactdesk.letter;

import java.util.Map;
import java.util.Objects;
import org.compactdesk.campaign.ParticipationCards;
import org.compactdesk.document.Documents;
import org.compactdesk.kernel.Days;
import org.compactdesk.pages.Briefing;
import org.compactdesk.participation.Response;
import org.compactdesk.participation.Responses;
import org.compactdesk.process.ParticipationProcess;
import org.springframework.stereotype.Component;

/** What the form "Answer question" shows. */
@Component
class AnswerQuestionBriefing implements Briefing {

    private final Responses responses;
    private final Documents documents;
    private final ParticipationCards cards;
    private final WordsByLanguage words;

    AnswerQuestionBriefing(Responses responses, Documents documents, ParticipationCards cards, WordsByLanguage words) {
        this.responses = responses;
        this.documents = documents;
        this.cards = cards;
        this.words = words;
    }

    @Override
    public String form() {
        return "AnswerQuestion";
    }

    @Override
    public Map<String, Object> about(Request request) {
        Response question = responses.of(request.participation(), ((Number) request.variables().get(ParticipationProcess.QUESTION.name())).longValue());
        return Map.of("card", cards.of(request.participation()), "question", asked(question),
                "askedIn", words.askedIn(request.participation()));
    }

    private Map<String, Object> asked(Response question) {
        return Map.of("receivedOn", Days.readWithWeekday(question.receivedOn()), "note", Objects.toString(question.note(), ""),
                "documents", documents.of(question.documentIds()));
    }
}
