package org.compactdesk.instruction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.document.Documents;
import org.compactdesk.instruction.LetterInstruction.Preview;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Messages;
import org.compactdesk.letter.AfterNote;
import org.compactdesk.letter.Letter;
import org.compactdesk.letter.LetterContent;
import org.compactdesk.letter.LetterKind;
import org.compactdesk.letter.LetterRenderer;
import org.compactdesk.letter.Letters;
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
    private final Campaigns campaigns;
    private final Participations participations;
    private final Letters letters;
    private final LetterRenderer draughtsman;
    private final Documents documents;
    private final Clock clock;

    CorrigendumLetters(Corrigenda corrigenda, Campaigns campaigns, Participations participations, Letters letters, LetterRenderer draughtsman,
            Documents documents, Clock clock) {
        this.corrigenda = corrigenda;
        this.campaigns = campaigns;
        this.participations = participations;
        this.letters = letters;
        this.draughtsman = draughtsman;
        this.documents = documents;
        this.clock = clock;
    }

    /** Each corrigendum of this note to each mission that has the note and not the corrigendum yet. */
    @Transactional
    public void sendToAll(String reference) {
        List<Corrigendum> issued = corrigenda.of(reference);
        participations.ofCampaign(reference).forEach((participation, history) -> issued.stream().filter(each -> isFor(history)).forEach(each ->
                letters.release(participation.key(), LetterKind.CORRIGENDUM, occurrence(each), content(each))));
    }

    /** To a mission that may have got its note just now, once the job that this was part of is through. */
    @Transactional
    @Override
    public void follow(BusinessKey key) {
        List<Corrigendum> issued = corrigenda.of(key.reference());
        if (!issued.isEmpty() && isFor(participations.history(key))) {
            issued.forEach(each -> letters.releaseAfterwards(letters.plan(key, LetterKind.CORRIGENDUM, occurrence(each), content(each))));
        }
    }

    /** One mail for each language in which missions would get it. */
    List<Preview> previews(String reference, LetterDraft writing) {
        Function<BusinessKey, Language> languages = letters.languages();
        Map<Language, List<BusinessKey>> byLanguage = new LinkedHashMap<>();
        participations.ofCampaign(reference).forEach((participation, history) -> {
            if (isFor(history)) {
                byLanguage.computeIfAbsent(languages.apply(participation.key()), language -> new ArrayList<>()).add(participation.key());
            }
        });
        return byLanguage.entrySet().stream().map(entry -> preview(entry.getKey(), entry.getValue(), writing)).toList();
    }

    private Preview preview(Language language, List<BusinessKey> missions, LetterDraft writing) {
        BusinessKey first = missions.get(0);
        LetterContent content = content(corrigenda.nextSymbol(first.reference()), LocalDate.now(clock), writing.corrections(), writing.paper());
        LetterRenderer.Words words = draughtsman.words(Letter.draft(first, LetterKind.CORRIGENDUM, language.tag(), content),
                campaigns.of(first.reference()), List.of(documents.of(writing.paper())));
        String to = Messages.of(missions.size() == 1 ? "writing.toOne" : "writing.toMany", draughtsman.mission(first),
                Integer.toString(missions.size() - 1), language.englishName());
        return new Preview(to, words.subject(), words.text());
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
