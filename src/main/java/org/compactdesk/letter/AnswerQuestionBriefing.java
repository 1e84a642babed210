package org.compactdesk.letter;

import java.util.Map;
import java.util.Objects;
import org.compactdesk.campaign.ParticipationCards;
import org.compactdesk.document.Documents;
import org.compactdesk.document.EnteredWords;
import org.compactdesk.kernel.Days;
import org.compactdesk.pages.Briefing;
import org.compactdesk.participation.Response;
import org.compactdesk.participation.Responses;
import org.compactdesk.process.ParticipationProcess;
import org.springframework.stereotype.Component;

/** What the form "Answer question" shows: the question, and the answer as it will go out. */
@Component
class AnswerQuestionBriefing implements Briefing, Sends {

    private final Responses responses;
    private final Documents documents;
    private final ParticipationCards cards;
    private final WordsByLanguage words;
    private final Acknowledgements answers;

    AnswerQuestionBriefing(Responses responses, Documents documents, ParticipationCards cards, WordsByLanguage words, Acknowledgements answers) {
        this.answers = answers;
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
        Response question = responses.of(request.participation(), request.get(ParticipationProcess.QUESTION));
        return Map.of("card", cards.of(request.participation()), "question", asked(question), "askedIn", words.askedIn(request.participation()));
    }

    @Override
    public Leaving leaving(Request entered) {
        return words.among(entered, ParticipationProcess.ANSWER, EnteredWords::of)
                .map(typed -> Leaving.of(answers.answer(entered.participation(), entered.get(ParticipationProcess.QUESTION), typed))).orElseGet(Leaving::open);
    }

    private Map<String, Object> asked(Response question) {
        return Map.of("receivedOn", Days.readWithWeekday(question.receivedOn()), "note", Objects.toString(question.note(), ""),
                "documents", documents.of(question.documentIds()));
    }
}
