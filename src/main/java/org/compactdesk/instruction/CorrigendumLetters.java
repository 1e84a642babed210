package org.compactdesk.instruction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        corrigenda.of(reference).forEach(each -> toAll(each, corrigenda.corrections(each)).forEach(letters::release));
    }

    private List<Letter> toAll(Corrigendum corrigendum, List<Correction> corrections) {
        Function<BusinessKey, Language> languages = letters.languages();
        return participations.ofCampaign(corrigendum.reference()).entrySet().stream().filter(each -> isFor(each.getValue())).map(each -> each.getKey().key())
                .flatMap(key -> letter(key, corrigendum, corrections, languages.apply(key)).stream()).toList();
    }

    /** In the mission's language where its texts are corrected, or else in English, whole; nothing where no text that it has is corrected. */
    private static Optional<Letter> letter(BusinessKey key, Corrigendum corrigendum, List<Correction> corrections, Language mission) {
        return corrigendum.text(mission.tag()).map(text -> Letter.draft(key, LetterKind.CORRIGENDUM, occurrence(corrigendum), text.language(),
                content(corrigendum.symbol(), corrigendum.issuedOn(), corrections, text.language(), text.document())));
    }

    @Override
    public boolean isAny(String reference) {
        return !corrigenda.of(reference).isEmpty();
    }

    @Override
    public List<Letter> letters(BusinessKey key, History history) {
        return !concerns(history) ? List.of() : corrigenda.of(key.reference()).stream()
                .flatMap(each -> letter(key, each, corrigenda.corrections(each), letters.language(key)).stream()).toList();
    }

    /** The letters of the one that would be issued next. */
    Leaving leaving(String reference, LetterDraft writing) {
        Map<String, Sends.Paper> papers = corrigenda.drawn(reference, writing.corrections());
        Corrigendum next = new Corrigendum(null, reference, corrigenda.nextNumber(reference), writing.instruction(), LocalDate.now(clock),
                papers.keySet().stream().map(language -> new Corrigendum.Text(language, language, "")).toList());
        List<Letter> all = toAll(next, writing.corrections());
        return all.isEmpty() ? Leaving.nothing().saying(Messages.of("writing.noNoteYet")) : Leaving.of(all).enclosing(papers);
    }

    /** Whether the mission has the note, and its Government still has to do with it. */
    static boolean isFor(History history) {
        return history.hasNote() && concerns(history);
    }

    private static boolean concerns(History history) {
        return history.isAddressed() && history.standing() != Standing.WITHDRAWN;
    }

    private static String occurrence(Corrigendum corrigendum) {
        return "corrigendum-" + corrigendum.number();
    }

    private static LetterContent content(String symbol, LocalDate issuedOn, List<Correction> all, String language, String paper) {
        List<Correction> corrections = all.stream().filter(correction -> correction.language().equals(language)).toList();
        LetterContent content = LetterContent.none().with("symbol", symbol).with("issuedOn", issuedOn)
                .with("corrections", Integer.toString(corrections.size())).enclosing(paper);
        for (int i = 0; i < corrections.size(); i++) {
            content = content.with("insteadOf." + (i + 1), corrections.get(i).insteadOf()).with("readAs." + (i + 1), corrections.get(i).readAs());
        }
        return content;
    }
}
