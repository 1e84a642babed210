package org.compactdesk.letter;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.engine.CurrentPerson;
import org.compactdesk.instrument.InstrumentVersion;
import org.compactdesk.instrument.Versions;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Messages;
import org.compactdesk.paper.CampaignPapers;
import org.compactdesk.paper.PapersRead;
import org.compactdesk.state.Language;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans the letter with the note verbale to one mission and its Annex I, as they were drawn and read back. */
@Component
public class NotesVerbales {

    private final Campaigns campaigns;
    private final CampaignPapers papers;
    private final Versions versions;
    private final Ledger ledger;
    private final Letters letters;

    NotesVerbales(Campaigns campaigns, CampaignPapers papers, Versions versions, Ledger ledger, Letters letters) {
        this.campaigns = campaigns;
        this.papers = papers;
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
        String language = letters.language(key).tag();
        CampaignPapers.OfMission drawn = papers.of(key, language);
        versions.add(key.toString(), drawn.compact(), InstrumentVersion.Why.AS_SENT, drawn.annex(), CurrentPerson.THE_DESK);
        letters.plan(letter(key, language, LetterContent.none().enclosing(drawn.note(), drawn.annex())));
    }

    /** What goes out to all addressees of a campaign once it is released, with the papers that are drawn and read by now. */
    public Sends.Leaving leaving(String reference) {
        Campaign campaign = campaigns.of(reference);
        PapersRead read = papers.read(campaign);
        Map<String, LetterContent> enclosed = read.papers().stream()
                .collect(toMap(one -> one.state().iso3(), one -> LetterContent.none().enclosing(one.papers().note(), one.papers().annex())));
        Function<BusinessKey, Language> languages = letters.languages();
        Sends.Leaving all = Sends.Leaving.of(campaign.addressees().stream().map(iso3 -> new BusinessKey(reference, iso3))
                .map(key -> letter(key, languages.apply(key).tag(), enclosed.getOrDefault(key.iso3(), LetterContent.none()))).toList());
        return read.isComplete() ? all : all.saying(Messages.of("sends.papersToCome"));
    }

    private static Letter letter(BusinessKey key, String language, LetterContent content) {
        return Letter.draft(key, LetterKind.NOTE_VERBALE, Letters.NOTE, language, content);
    }

    /** The letter that carries the note, where it is prepared. */
    public Optional<Long> find(BusinessKey key) {
        return ledger.find(key, LetterKind.NOTE_VERBALE, Letters.NOTE);
    }
}
