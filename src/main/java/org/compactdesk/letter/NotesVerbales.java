package org.compactdesk.letter;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.document.Document;
import org.compactdesk.document.Documents;
import org.compactdesk.document.FileName;
import org.compactdesk.engine.CurrentPerson;
import org.compactdesk.instrument.Instrument;
import org.compactdesk.instrument.InstrumentVersion;
import org.compactdesk.instrument.NoteVerbaleText;
import org.compactdesk.instrument.Papers;
import org.compactdesk.instrument.Versions;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Messages;
import org.compactdesk.state.Language;
import org.compactdesk.state.Languages;
import org.compactdesk.state.MemberState;
import org.compactdesk.state.MemberStates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Draws the note verbale to one mission with its Annex I, the compact filled in for that Member State, and plans the letter. */
@Component
public class NotesVerbales {

    private final Campaigns campaigns;
    private final MemberStates memberStates;
    private final Languages languages;
    private final Papers papers;
    private final Documents documents;
    private final Versions versions;
    private final Ledger ledger;
    private final Letters letters;
    /** The texts as read, by their words: one dispatch reads each of them once. */
    private final Cache<NoteWords, NoteVerbaleText> notes = Caffeine.newBuilder().maximumSize(50).build();
    private final Cache<String, Instrument> instruments = Caffeine.newBuilder().maximumSize(50).build();

    NotesVerbales(Campaigns campaigns, MemberStates memberStates, Languages languages, Papers papers, Documents documents, Versions versions,
            Ledger ledger, Letters letters) {
        this.campaigns = campaigns;
        this.memberStates = memberStates;
        this.languages = languages;
        this.papers = papers;
        this.documents = documents;
        this.versions = versions;
        this.ledger = ledger;
        this.letters = letters;
    }

    /** Does nothing where the note is prepared already, as when a participation is reopened. */
    @Transactional
    void prepare(BusinessKey key) {
        if (find(key).isPresent()) {
            return;
        }
        Campaign campaign = campaigns.of(key.reference());
        String language = letters.language(key).tag();
        Document note = store(key, note(key, campaign, language));
        Document annex = store(key, annex(key, campaign, language));
        versions.add(key.toString(), compact(key, campaign, language), InstrumentVersion.Why.AS_SENT, annex.id(), CurrentPerson.THE_DESK);
        letters.plan(letter(key, language, note.id(), annex.id()));
    }

    /** What goes out to all addressees of a campaign once it is released, by the directory of today. */
    public Sends.Leaving leaving(String reference) {
        Campaign campaign = campaigns.of(reference);
        Function<BusinessKey, Language> languages = letters.languages();
        Map<String, Sends.Paper> drawn = new HashMap<>();
        List<Letter> all = campaign.addressees().stream().map(iso3 -> new BusinessKey(reference, iso3)).map(key -> {
            String language = languages.apply(key).tag();
            drawn.put(key + " note", note(key, campaign, language));
            drawn.put(key + " annex", annex(key, campaign, language));
            return letter(key, language, key + " note", key + " annex");
        }).toList();
        return Sends.Leaving.of(all).enclosing(drawn);
    }

    private static Letter letter(BusinessKey key, String language, String note, String annex) {
        return Letter.draft(key, LetterKind.NOTE_VERBALE, Letters.NOTE, language, LetterContent.none().enclosing(note, annex));
    }

    /** The letter that carries the note, where it is prepared. */
    public Optional<Long> find(BusinessKey key) {
        return ledger.find(key, LetterKind.NOTE_VERBALE, Letters.NOTE);
    }

    private NoteVerbaleText note(Campaign campaign, String language) {
        String text = campaign.noteTexts().get(language);
        return notes.get(new NoteWords(language, text), words -> NoteVerbaleText.read(text, language).orRefuse());
    }

    private Instrument instrument(Campaign campaign, String language) {
        String text = campaign.instrumentTexts().get(language);
        return instruments.get(text, Instrument::ofText);
    }

    private Sends.Paper note(BusinessKey key, Campaign campaign, String missionLanguage) {
        Language language = languages.writtenTo(campaign.noteLanguage(missionLanguage));
        return paper(key, language.ownPaper("campaign.paper.NOTE"), language, () -> {
            List<String> addressee = List.of(language.mission(state(key, campaign)), language.named(Messages.of("paper.newYork")));
            String annexed = languages.writtenTo(campaign.instrumentLanguage(missionLanguage)).ownPaper("paper.annex");
            return papers.noteVerbale(note(campaign, language.tag()), addressee, language.word("enclosure", language.named(annexed)));
        });
    }

    private Sends.Paper annex(BusinessKey key, Campaign campaign, String missionLanguage) {
        Language language = languages.writtenTo(campaign.instrumentLanguage(missionLanguage));
        return paper(key, language.ownPaper("paper.annex"), language, () -> papers.compact(compact(key, campaign, missionLanguage), language.word("annex")));
    }

    private Instrument compact(BusinessKey key, Campaign campaign, String missionLanguage) {
        return instrument(campaign, campaign.instrumentLanguage(missionLanguage)).filledInFor(state(key, campaign));
    }

    private MemberState state(BusinessKey key, Campaign campaign) {
        return memberStates.of(key.iso3(), campaign.noteDate());
    }

    /** {@code SAMPLE-2017-0001-FRA-Note-verbale.pdf}: named as the mission calls it. */
    private static Sends.Paper paper(BusinessKey key, String what, Language language, Supplier<byte[]> drawn) {
        return Sends.Paper.drawn(FileName.plain(key + " " + language.named(what)) + ".pdf", what, drawn);
    }

    private Document store(BusinessKey key, Sends.Paper paper) {
        return documents.store(paper.fileName(), paper.content().get(), paper.what(), key.toString());
    }

    private record NoteWords(String language, String text) {
    }
}
