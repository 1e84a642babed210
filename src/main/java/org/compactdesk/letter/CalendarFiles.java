package org.compactdesk.letter;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.document.Document;
import org.compactdesk.document.Documents;
import org.compactdesk.document.FileName;
import org.compactdesk.kernel.Days;
import org.compactdesk.kernel.Messages;
import org.compactdesk.record.Fact;
import org.compactdesk.record.FactKind;
import org.compactdesk.state.Language;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The calendar files that go with letters: one for the signature deadline, one for the meeting, as a file of two is not what every
 * calendar takes up. All letters of one language that tell of the same date enclose the same stored file.
 */
@Component
class CalendarFiles {

    /** As RFC 6047 has it for an entry that is only told, and asks for no answer. */
    static final String MEDIA_TYPE = "text/calendar; charset=UTF-8; method=PUBLISH";

    private static final String ENDING = ".ics";

    private final Campaigns campaigns;
    private final Documents documents;
    private final MailSettings settings;
    private final Clock clock;
    private final TransactionTemplate own;
    /** A dispatch draws two files and not two for each mission. */
    private final Cache<CalendarEntry, Document> stored = Caffeine.newBuilder().maximumSize(500).build();

    CalendarFiles(Campaigns campaigns, Documents documents, MailSettings settings, Clock clock, PlatformTransactionManager transactions) {
        this.campaigns = campaigns;
        this.documents = documents;
        this.settings = settings;
        this.clock = clock;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    static boolean isOne(Document document) {
        return document.fileName().endsWith(ENDING);
    }

    /** Those of the campaign's dates that are still to come; in none but letters that tell of them. */
    List<CalendarEntry> of(LetterKind kind, Campaign campaign, Language language) {
        LocalDate today = LocalDate.now(clock);
        return kind.tellsDates() ? entries(campaign, language).filter(entry -> !entry.day().isBefore(today)).toList() : List.of();
    }

    private Stream<CalendarEntry> entries(Campaign campaign, Language language) {
        List<Fact> facts = campaigns.facts(campaign);
        CalendarEntry deadline = entry("deadline", campaign, language, campaign.signatureDeadline(), campaign.title(language.tag()),
                facts.stream().filter(fact -> fact.kind() == FactKind.DEADLINE_EXTENDED).toList());
        Stream<CalendarEntry> held = campaign.meeting().stream().map(meeting -> entry("meeting", campaign, language, meeting.date(),
                meeting.name(language.tag()), facts.stream().filter(fact -> fact.kind() == FactKind.MEETING_MOVED).toList()));
        return Stream.concat(Stream.of(deadline), held);
    }

    /** @param changes what moved the date so far, in the order of recording */
    private CalendarEntry entry(String what, Campaign campaign, Language language, LocalDate day, String called, List<Fact> changes) {
        Instant since = changes.isEmpty() ? known(campaign) : changes.get(changes.size() - 1).recordedAt();
        return new CalendarEntry(what, campaign.reference() + "-" + what + "@" + settings.domain(), changes.size(), since, day, language.tag(),
                language.word("calendar." + what, called), language.word("calendar." + what + ".about", campaign.reference()), campaign.focalPoint());
    }

    private static Instant known(Campaign campaign) {
        return Optional.ofNullable(campaign.releasedAt()).orElseGet(() -> campaign.noteDate().atStartOfDay(Days.NEW_YORK).toInstant());
    }

    /** Stored in a transaction of its own, as other letters enclose it whatever becomes of this one. */
    Document keep(CalendarEntry entry, Campaign campaign) {
        return stored.get(entry, fresh -> own.execute(status -> store(drawn(fresh, campaign), campaign)));
    }

    private Document store(Sends.Paper file, Campaign campaign) {
        return documents.store(file.fileName(), file.content().get(), file.what(), campaign.reference());
    }

    Sends.Paper drawn(CalendarEntry entry, Campaign campaign) {
        return Sends.Paper.drawn(FileName.plain(campaign.reference()) + "-" + entry.what() + ENDING, Messages.of("paper.calendar." + entry.what()), entry::file);
    }
}
