package org.compactdesk.negotiation;

import static org.compactdesk.record.FactKind.*;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.compactdesk.document.Document;
import org.compactdesk.document.Documents;
import org.compactdesk.engine.CurrentPerson;
import org.compactdesk.instrument.Instrument;
import org.compactdesk.instrument.InstrumentVersion;
import org.compactdesk.instrument.InstrumentVersion.Why;
import org.compactdesk.instrument.Versions;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Messages;
import org.compactdesk.letter.DispatchStatus;
import org.compactdesk.letter.LetterContent;
import org.compactdesk.letter.LetterKind;
import org.compactdesk.letter.Letters;
import org.compactdesk.negotiation.Proposal.Party;
import org.compactdesk.negotiation.TalksEntry.Kind;
import org.compactdesk.negotiation.TalksRound.Ending;
import org.compactdesk.paper.PaperReader;
import org.compactdesk.participation.Participations;
import org.compactdesk.record.FactEntry;
import org.compactdesk.state.Language;
import org.compactdesk.state.Languages;
import org.compactdesk.state.MemberStates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What goes to the Government out of talks: a counter-proposal, and in the end the agreed text, frozen as that State's version. */
@Component
@Transactional
class AgreedTexts {

    private static final Logger log = LoggerFactory.getLogger(AgreedTexts.class);

    private final Talks talks;
    private final Proposals bargaining;
    private final CurrentTexts texts;
    private final Versions versions;
    private final PaperReader papers;
    private final Documents documents;
    private final Letters letters;
    private final Participations participations;
    private final MemberStates states;
    private final Languages languages;
    private final CurrentPerson person;
    private final Clock clock;

    AgreedTexts(Talks talks, Proposals bargaining, CurrentTexts texts, Versions versions, PaperReader papers, Documents documents,
            Letters letters, Participations participations, MemberStates states, Languages languages, CurrentPerson person, Clock clock) {
        this.talks = talks;
        this.bargaining = bargaining;
        this.texts = texts;
        this.versions = versions;
        this.papers = papers;
        this.documents = documents;
        this.letters = letters;
        this.participations = participations;
        this.states = states;
        this.languages = languages;
        this.person = person;
        this.clock = clock;
    }

    /** Sends the counter-proposal that was cleared; for the send step only. */
    void sendCounterProposal(BusinessKey key, long id) {
        TalksRound round = talks.of(key, id);
        Proposal counter = bargaining.last(id, Party.SECRETARIAT);
        TalksEntry decision = bargaining.lastDecision(id);
        String words = Stream.concat(Stream.of(decision.note()), inWords(counter.changes(), languages.writtenTo(decision.language())))
                .collect(Collectors.joining("\n\n"));
        DispatchStatus fate = letters.sendNow(round.key(), LetterKind.COUNTER_PROPOSAL, occurrence(counter), decision.language(), LetterContent.of(words));
        if (fate != DispatchStatus.NOT_NEEDED) {
            noteCounterProposal(round);
        }
    }

    /** The letter is out, whatever became of the round meanwhile. */
    private void noteCounterProposal(TalksRound round) {
        talks.enter(round, Kind.COUNTER_PROPOSED, today(), null);
        participations.add(round.key(), FactEntry.of(COUNTER_PROPOSED, today())).refusal()
                .ifPresent(why -> log.warn("The counter-proposal to {} went out and could not be recorded: {}", round.key(), why));
    }

    /** Which counter-proposal a letter carries. */
    static String occurrence(Proposal counter) {
        return "proposal-" + counter.id();
    }

    /** Makes the agreed text that Member State's next version, draws it, and closes the round with it. */
    InstrumentVersion freeze(BusinessKey key, long id) {
        talks.of(key, id);
        Instrument agreed = TextOnTable.of(texts.of(key), bargaining.agreed(id).changes());
        Document paper = documents.store(Messages.of("negotiation.agreedText.file", states.of(key.iso3()).shortName()),
                papers.compact(agreed, null), languages.writtenTo(agreed.language()).ownPaper("negotiation.agreedText"), key.toString());
        String document = paper.id();
        InstrumentVersion frozen = versions.add(key.toString(), agreed, Why.AGREED, document, person.id());
        participations.add(key, FactEntry.of(TEXT_AGREED, today()).document(document)).orRefuse();
        talks.close(key, Ending.TEXT_AGREED);
        return frozen;
    }

    /** Sends the agreed text for signature, as it was frozen; for the send step only. */
    void send(BusinessKey key, long number) {
        InstrumentVersion agreed = versions.all(key.toString()).stream().filter(version -> version.number() == number).findFirst().orElseThrow();
        letters.sendNow(key, LetterKind.AGREED_TEXT, "version-" + agreed.number(), LetterContent.none().enclosing(agreed.document()));
    }

    /** Each change as a mission reads it: what becomes of which clause, and below it the new words. */
    private static Stream<String> inWords(List<ClauseChange> changes, Language language) {
        return changes.stream().map(change -> Stream.of(inWords(change, language), change.text())
                .filter(Objects::nonNull).collect(Collectors.joining("\n")));
    }

    private static String inWords(ClauseChange change, Language language) {
        String proposed = "proposed." + change.kind();
        return change.clause() == null ? language.word(proposed) : language.word(proposed, ClauseNames.of(change.clause(), language));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
