package org.compactdesk.letter;

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
class Acknowledgements {

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

    /** Acknowledges what a mission sent; an acknowledgement of its own, and what was not for us, is not acknowledged. */
    @Transactional
    void acknowledge(BusinessKey key, long responseId) {
        Response response = responses.of(key, responseId);
        if (!UNACKNOWLEDGED.contains(response.kind())) {
            letters.sendNow(key, LetterKind.ACKNOWLEDGEMENT, occurrence(responseId), LetterContent.none()
                    .with("response", response.kind().name()).with("receivedOn", response.receivedOn()));
        }
    }

    /** What was asked and is not answered yet is said to be moot: the task to answer it ends with the participation. */
    @Transactional
    void acknowledgeWithdrawal(BusinessKey key, long responseId) {
        LetterContent content = LetterContent.none().with("receivedOn", responses.of(key, responseId).receivedOn());
        letters.sendNow(key, LetterKind.WITHDRAWAL_ACKNOWLEDGEMENT, occurrence(responseId),
                unanswered(key).map(question -> content.with("questionOn", question.receivedOn())).orElse(content));
    }

    private Optional<Response> unanswered(BusinessKey key) {
        return responses.of(key).stream().filter(response -> response.kind() == ResponseKind.QUESTION && replies.to(response.id()).isEmpty())
                .reduce((earlier, last) -> last);
    }

    @Transactional
    void answer(BusinessKey key, long question) {
        Reply reply = replies.to(question).orElseThrow();
        letters.sendNow(key, LetterKind.ANSWER, occurrence(question), reply.language(),
                LetterContent.of(reply.words()).with("askedOn", responses.of(key, question).receivedOn()));
    }

    private static String occurrence(long responseId) {
        return "response-" + responseId;
    }
}
