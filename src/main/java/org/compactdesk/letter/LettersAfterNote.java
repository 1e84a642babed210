package org.compactdesk.letter;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.participation.Participations;
import org.compactdesk.record.History;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All that follows a note verbale, and has not been written to that mission before. */
@Component
public class LettersAfterNote {

    private final List<AfterNote> all;
    private final Participations participations;
    private final Letters letters;

    LettersAfterNote(List<AfterNote> all, Participations participations, Letters letters) {
        this.all = all;
        this.participations = participations;
        this.letters = letters;
    }

    /** In the transaction of the note's sending; they go out once the job that this is part of is through. */
    @Transactional
    public void follow(BusinessKey key) {
        if (participations.history(key).hasNote()) {
            of(key).forEach(letter -> letters.releaseAfterwards(letters.plan(letter)));
        }
    }

    /** Once the mission has the note. */
    @Transactional(readOnly = true)
    public List<Letter> of(BusinessKey key) {
        List<AfterNote> some = all.stream().filter(then -> then.isAny(key.reference())).toList();
        return some.isEmpty() ? List.of() : of(key, some);
    }

    /** These, and what follows where one of them is a note. */
    @Transactional(readOnly = true)
    public List<Letter> with(List<Letter> going) {
        Map<String, List<AfterNote>> some = going.stream().map(letter -> letter.participation().reference()).distinct()
                .collect(toMap(identity(), reference -> all.stream().filter(then -> then.isAny(reference)).toList()));
        return going.stream().flatMap(letter -> {
            List<AfterNote> then = some.get(letter.participation().reference());
            return letter.kind() != LetterKind.NOTE_VERBALE || then.isEmpty() ? Stream.of(letter)
                    : Stream.concat(Stream.of(letter), of(letter.participation(), then).stream());
        }).toList();
    }

    private List<Letter> of(BusinessKey key, List<AfterNote> some) {
        List<Letter> written = letters.of(key);
        History history = participations.history(key);
        return some.stream().flatMap(then -> then.letters(key, history).stream())
                .filter(letter -> written.stream().noneMatch(earlier -> earlier.kind() == letter.kind() && earlier.occurrence().equals(letter.occurrence()))).toList();
    }
}
