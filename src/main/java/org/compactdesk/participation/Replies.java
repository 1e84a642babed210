package org.compactdesk.participation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.compactdesk.engine.CurrentPerson;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Outcome;
import org.compactdesk.record.FactEntry;
import org.compactdesk.record.FactKind;
import org.compactdesk.record.Journal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The answers to questions, each written once. */
@Component
@Transactional
public class Replies {

    private static final int LONGEST = 20_000;

    private final Journal journal;
    private final ReplyRows rows;
    private final Responses responses;
    private final Participations participations;
    private final CurrentPerson person;
    private final Clock clock;

    Replies(Journal journal, ReplyRows rows, Responses responses, Participations participations, CurrentPerson person, Clock clock) {
        this.journal = journal;
        this.rows = rows;
        this.responses = responses;
        this.participations = participations;
        this.person = person;
        this.clock = clock;
    }

    /** The answer to a question, or nothing where none is written yet. */
    @Transactional(readOnly = true)
    public Optional<Reply> to(long question) {
        return rows.findById(question);
    }

    /**
     * Writes the answer down, with the fact that the question is answered.
     *
     * @param words    tidied and readable; null where nothing was written
     * @param language in which they are written
     */
    public Outcome write(BusinessKey key, long question, long asked, String words, String language) {
        if (words == null) {
            return Outcome.refused("reply.empty");
        }
        if (words.length() > LONGEST) {
            return Outcome.refused("reply.tooLong");
        }
        if (to(responses.of(key, question).id()).isPresent()) {
            return Outcome.refused("reply.written");
        }
        journal.append(new Reply(question, words, language, person.id(), clock.instant()));
        return participations.add(key, FactEntry.of(FactKind.QUESTION_ANSWERED, LocalDate.now(clock)).about(asked));
    }
}
