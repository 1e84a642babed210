package org.compactdesk.letter;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
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
        MemberState state = memberStates.of(key.iso3(), campaign.noteDate());
        String language = letters.language(key).tag();
        Instrument compact = instrument(campaign, campaign.instrumentLanguage(language)).filledInFor(state);
        Language annexIn = languages.writtenTo(compact.language());
        String annexed = annexIn.ownPaper("paper.annex");
        Document note = note(key, note(campaign, campaign.noteLanguage(language)), state, annexed);
        Document annex = store(key, annexed, annexIn, papers.compact(compact, annexIn.word("annex")));
        versions.add(key.toString(), compact, InstrumentVersion.Why.AS_SENT, annex.id(), CurrentPerson.THE_DESK);
        letters.plan(key, LetterKind.NOTE_VERBALE, Letters.NOTE, language, LetterContent.none().enclosing(note.id(), annex.id()));
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

    private Document note(BusinessKey key, NoteVerbaleText note, MemberState state, String annexed) {
        Language language = languages.writtenTo(note.language());
        List<String> addressee = List.of(language.mission(state), language.named(Messages.of("paper.newYork")));
        byte[] paper = papers.noteVerbale(note, addressee, language.word("enclosure", language.named(annexed)));
        return store(key, language.ownPaper("campaign.paper.NOTE"), language, paper);
    }

    /** {@code SAMPLE-2017-0001-FRA-Note-verbale.pdf}: named as the mission calls it. */
    private Document store(BusinessKey key, String what, Language language, byte[] pdf) {
        String name = FileName.plain(key + " " + language.named(what)) + ".pdf";
        return documents.store(name, pdf, what, key.toString());
    }

    private record NoteWords(String language, String text) {
    }
}
