package org.compactdesk.correspondence;

import org.compactdesk.participation.Participations;
import org.springframework.stereotype.Component;

/** A corrigendum is due as long as its mission is among those it goes to. */
@Component
class CorrigendumStillDue implements StillDue {

    private final Participations participations;

    CorrigendumStillDue(Participations participations) {
        this.participations = participations;
    }

    @Override
    public LetterKind kind() {
        return LetterKind.CORRIGENDUM;
    }

    @Override
    public boolean stillDue(Letter letter) {
        return CorrigendumLetters.isFor(participations.history(letter.participation()));
    }
}
