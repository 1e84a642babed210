package org.compactdesk.letter;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.participation.Replies;
import org.compactdesk.participation.Reply;
import org.compactdesk.participation.Response;
import org.compactdesk.participation.ResponseKind;
import org.compactdesk.participation.Responses;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The letters that answer one response: that it arrived, and what a question is answered. Each response gets one of a kind. */
@Component
public class Acknowledgements {

    static final Set<ResponseKind> UNACKNOWLEDGED = Set.of(
            ResponseKind.ACKNOWLEDGEMENT, ResponseKind.NOT_FOR_US, ResponseKind.COPY_LEFT_OPEN, ResponseKind.CONCLUDED, ResponseKind.CLOSED);

    private final Responses responses;
    private final Replies replies;
    private final Letters letters;

    Acknowledgements(Responses responses, Replies replies, Letters letters) {
        this.responses = responses;
        this.replies = replies;
        this.letters = letters;
    }

    @Transactional
    void acknowledge(BusinessKey key, long responseId) {
        Response response = responses.of(key, responseId);
        acknowledgement(key, response.kind(), response.receivedOn(), occurrence(responseId)).ifPresent(letters::sendNow);
    }

    @Transactional
    void acknowledgeWithdrawal(BusinessKey key, long responseId) {
        letters.sendNow(withdrawalAcknowledgement(key, responses.of(key, responseId).receivedOn(), occurrence(responseId)));
    }

    @Transactional
    void answer(BusinessKey key, long question) {
        Reply reply = replies.to(question).orElseThrow();
        letters.sendNow(answer(key, question, new WordsByLanguage.Words(reply.language(), reply.words())));
    }

    /** What a mission gets whose response of this kind is taken in. */
    @Transactional(readOnly = true)
    public Optional<Letter> toResponse(BusinessKey key, ResponseKind kind, LocalDate receivedOn) {
        return kind == ResponseKind.WITHDRAWAL ? Optional.of(withdrawalAcknowledgement(key, receivedOn, "draft")) : acknowledgement(key, kind, receivedOn, "draft");
    }

    /** Acknowledges what a mission sent; an acknowledgement of its own, and what was not for us, is not acknowledged. */
    private Optional<Letter> acknowledgement(BusinessKey key, ResponseKind kind, LocalDate receivedOn, String occurrence) {
        return UNACKNOWLEDGED.contains(kind) ? Optional.empty() : Optional.of(letters.draft(key, LetterKind.ACKNOWLEDGEMENT, occurrence,
                LetterContent.none().with("response", kind.name()).with("receivedOn", receivedOn)));
    }

    /** What was asked and is not answered yet is said to be moot: the task to answer it ends with the participation. */
    private Letter withdrawalAcknowledgement(BusinessKey key, LocalDate receivedOn, String occurrence) {
        LetterContent content = LetterContent.none().with("receivedOn", receivedOn);
        return letters.draft(key, LetterKind.WITHDRAWAL_ACKNOWLEDGEMENT, occurrence,
                unanswered(key).map(question -> content.with("questionOn", question.receivedOn())).orElse(content));
    }

    Letter answer(BusinessKey key, long question, WordsByLanguage.Words words) {
        return Letter.draft(key, LetterKind.ANSWER, occurrence(question), words.language(),
                LetterContent.of(words.text()).with("askedOn", responses.of(key, question).receivedOn()));
    }

    private Optional<Response> unanswered(BusinessKey key) {
        return responses.of(key).stream().filter(response -> response.kind() == ResponseKind.QUESTION && replies.to(response.id()).isEmpty())
                .reduce((earlier, last) -> last);
    }

    private static String occurrence(long responseId) {
        return "response-" + responseId;
    }
}
