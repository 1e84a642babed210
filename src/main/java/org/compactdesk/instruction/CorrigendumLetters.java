package org.compactdesk.instruction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Messages;
import org.compactdesk.letter.AfterNote;
import org.compactdesk.letter.Letter;
import org.compactdesk.letter.LetterContent;
import org.compactdesk.letter.LetterKind;
import org.compactdesk.letter.Letters;
import org.compactdesk.letter.Sends;
import org.compactdesk.letter.Sends.Leaving;
import org.compactdesk.participation.Participations;
import org.compactdesk.record.History;
import org.compactdesk.record.Standing;
import org.compactdesk.state.Language;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings corrigenda to every mission that has the note verbale, whatever has become of its participation; not to one whose Government
 * has withdrawn. A mission that gets the note later gets them right after it.
 */
@Component
public class CorrigendumLetters implements AfterNote {

    private final Corrigenda corrigenda;
    private final Participations participations;
    private final Letters letters;
    private final Clock clock;

    CorrigendumLetters(Corrigenda corrigenda, Participations participations, Letters letters, Clock clock) {
        this.corrigenda = corrigenda;
        this.participations = participations;
        this.letters = letters;
        this.clock = clock;
    }

    /** Each corrigendum of this note to each mission that has the note and not the corrigendum yet. */
    @Transactional
    public void sendToAll(String reference) {
        corrigenda.of(reference).forEach(each -> toAll(reference, occurrence(each), content(each)).forEach(letters::release));
    }

    private List<Letter> toAll(String reference, String occurrence, LetterContent content) {
        Function<BusinessKey, Language> languages = letters.languages();
        return participations.ofCampaign(reference).entrySet().stream().filter(each -> isFor(each.getValue())).map(each -> each.getKey().key())
                .map(key -> Letter.draft(key, LetterKind.CORRIGENDUM, occurrence, languages.apply(key).tag(), content)).toList();
    }

    /** To a mission that may have got its note just now, once the job that this was part of is through. */
    @Transactional
    @Override
    public void follow(BusinessKey key) {
        List<Corrigendum> issued = corrigenda.of(key.reference());
        if (!issued.isEmpty() && isFor(participations.history(key))) {
            issued.forEach(each -> letters.releaseAfterwards(letters.plan(letters.draft(key, LetterKind.CORRIGENDUM, occurrence(each), content(each)))));
        }
    }

    /** The letters of the one that would be issued next. */
    Leaving leaving(String reference, LetterDraft writing) {
        Map<String, Sends.Paper> paper = Map.of("paper", corrigenda.drawn(reference, writing.corrections()));
        List<Letter> all = toAll(reference, "draft", content(corrigenda.nextSymbol(reference), LocalDate.now(clock), writing.corrections(), "paper"));
        return all.isEmpty() ? Leaving.nothing().saying(Messages.of("writing.noNoteYet")) : Leaving.of(all).enclosing(paper);
    }

    /** Whether the mission has the note, and its Government still has to do with it. */
    static boolean isFor(History history) {
        return history.isAddressed() && history.hasNote() && history.standing() != Standing.WITHDRAWN;
    }

    private static String occurrence(Corrigendum corrigendum) {
        return "corrigendum-" + corrigendum.number();
    }

    private LetterContent content(Corrigendum corrigendum) {
        return content(corrigendum.symbol(), corrigendum.issuedOn(), corrigenda.corrections(corrigendum), corrigendum.document());
    }

    private static LetterContent content(String symbol, LocalDate issuedOn, List<Correction> corrections, String paper) {
        LetterContent content = LetterContent.none().with("symbol", symbol).with("issuedOn", issuedOn)
                .with("corrections", Integer.toString(corrections.size())).enclosing(paper);
        for (int i = 0; i < corrections.size(); i++) {
            content = content.with("insteadOf." + (i + 1), corrections.get(i).insteadOf()).with("readAs." + (i + 1), corrections.get(i).readAs());
        }
        return content;
    }
}
