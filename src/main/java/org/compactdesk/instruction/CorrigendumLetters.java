package org.compactdesk.instruction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.compactdesk.state.Languages;
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
        Function<BusinessKey, Language> language = letters.languages();
        participations.ofCampaign(reference).forEach((participation, history) -> issued.stream().filter(each -> isFor(history)).forEach(each ->
                plan(participation.key(), each, language.apply(participation.key())).ifPresent(letters::release)));
    }

    /** To a mission that may have got its note just now, once the job that this was part of is through. */
    @Transactional
    @Override
    public void follow(BusinessKey key) {
        List<Corrigendum> issued = corrigenda.of(key.reference());
        if (!issued.isEmpty() && isFor(participations.history(key))) {
            issued.forEach(each -> plan(key, each, letters.language(key)).ifPresent(letters::releaseAfterwards));
        }
    }

    /** In the mission's language where its texts are corrected, or else in English, whole; nothing where no text that it has is corrected. */
    private Optional<Long> plan(BusinessKey key, Corrigendum corrigendum, Language mission) {
        return corrigendum.text(mission.tag()).map(text -> letters.plan(key, LetterKind.CORRIGENDUM, occurrence(corrigendum), text.language(),
                content(corrigendum.symbol(), corrigendum.issuedOn(), corrigenda.corrections(corrigendum), text.language(), text.document())));
    }

    /** One mail for each language in which missions would get it. */
    List<Preview> previews(String reference, LetterDraft writing) {
        Corrigendum drawn = new Corrigendum(null, reference, corrigenda.nextNumber(reference), writing.instruction(), LocalDate.now(clock),
                writing.papers().stream().map(paper -> new Corrigendum.Text(paper.language(), paper.document(), "")).toList());
        Function<BusinessKey, Language> languages = letters.languages();
        Map<Corrigendum.Text, List<BusinessKey>> byText = new LinkedHashMap<>();
        participations.ofCampaign(reference).forEach((participation, history) -> {
            if (isFor(history)) {
                drawn.text(languages.apply(participation.key()).tag())
                        .ifPresent(text -> byText.computeIfAbsent(text, first -> new ArrayList<>()).add(participation.key()));
            }
        });
        return byText.entrySet().stream().map(entry -> preview(drawn, entry.getKey(), entry.getValue(), writing)).toList();
    }

    private Preview preview(Corrigendum drawn, Corrigendum.Text text, List<BusinessKey> missions, LetterDraft writing) {
        BusinessKey first = missions.get(0);
        LetterContent content = content(drawn.symbol(), drawn.issuedOn(), writing.corrections(), text.language(), text.document());
        LetterRenderer.Words words = draughtsman.words(Letter.draft(first, LetterKind.CORRIGENDUM, text.language(), content),
                campaigns.of(first.reference()), List.of(documents.of(text.document())));
        String to = Messages.of(missions.size() == 1 ? "writing.toOne" : "writing.toMany", draughtsman.mission(first),
                Integer.toString(missions.size() - 1), Languages.englishName(text.language()));
        return new Preview(to, words.subject(), words.text());
    }

    /** Whether the mission has the note, and its Government still has to do with it. */
    static boolean isFor(History history) {
        return history.isAddressed() && history.hasNote() && history.standing() != Standing.WITHDRAWN;
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
