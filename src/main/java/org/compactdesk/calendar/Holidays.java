package org.compactdesk.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.compactdesk.document.ChosenFile;
import org.compactdesk.document.Documents;
import org.compactdesk.engine.CurrentPerson;
import org.compactdesk.engine.Upload;
import org.compactdesk.kernel.Messages;
import org.compactdesk.record.Journal;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The official holidays of the United Nations at New York: those of the list that staff handed in last, or else of the one that comes
 * with the desk. A new list counts at once; the earlier ones are kept.
 */
@Component
class Holidays {

    private static final String THE_DESKS_OWN = "holidays.csv";

    private final Journal journal;
    private final HolidayListRows rows;
    private final Documents documents;
    private final CurrentPerson person;
    private final Clock clock;
    private final TransactionTemplate own;
    /** What counts; null before anybody asked. */
    private volatile HolidayFile file;

    Holidays(Journal journal, HolidayListRows rows, Documents documents, CurrentPerson person, Clock clock, PlatformTransactionManager transactions) {
        this.journal = journal;
        this.rows = rows;
        this.documents = documents;
        this.person = person;
        this.clock = clock;
        this.own = new TransactionTemplate(transactions);
    }

    /** The names by day. */
    SortedMap<LocalDate, String> days() {
        return file().days();
    }

    /** Where each day was announced, as {@link HolidayFile#sources()} has it. */
    Map<LocalDate, String> sources() {
        return file().sources();
    }

    private HolidayFile file() {
        if (file == null) {
            file = HolidayFile.read(latest());
        }
        return file;
    }

    /** Every list that was handed in, the first first. */
    List<HolidayList> handedIn() {
        return rows.findByOrderById();
    }

    /** The days of the file of such a list. */
    SortedMap<LocalDate, String> days(HolidayList list) {
        return HolidayFile.read(documents.content(list.document())).days();
    }

    /**
     * Puts another list in the place of the one that counts, all of it or nothing. Working days are counted by it from then on; what was
     * counted before stays.
     *
     * @param withoutPast whether it may leave out days that have gone by: they were no holidays
     * @return what is wrong with it, line by line; empty where it was taken
     */
    List<String> replace(Upload list, String reason, boolean withoutPast) {
        Optional<String> refused = ChosenFile.checkTable(Messages.of("holidays.file"), list).refusal();
        if (refused.isPresent()) {
            return refused.stream().toList();
        }
        HolidayFile read = HolidayFile.read(list.bytes());
        List<String> faults = read.faults().isEmpty() && !withoutPast ? forgotten(read.days()) : read.faults();
        if (faults.isEmpty()) {
            own.executeWithoutResult(status -> add(documents.store(list, Messages.of("holidays.file"), null).id(), reason));
            file = read;
        }
        return faults;
    }

    /** A day that has gone by is not left out by an oversight. */
    private List<String> forgotten(SortedMap<LocalDate, String> next) {
        Predicate<LocalDate> goneBy = day -> !day.isAfter(LocalDate.now(clock));
        return days().entrySet().stream().filter(day -> goneBy.test(day.getKey()) && !next.containsKey(day.getKey()))
                .map(day -> Messages.of("holidays.forgotten", day.getKey(), day.getValue())).toList();
    }

    private void add(String document, String reason) {
        journal.append(new HolidayList(null, document, reason, clock.instant(), person.id()));
    }

    private byte[] latest() {
        return handedIn().stream().reduce((earlier, later) -> later).map(list -> documents.content(list.document())).orElseGet(Holidays::desksOwn);
    }

    static byte[] desksOwn() {
        try (InputStream file = new ClassPathResource(THE_DESKS_OWN).getInputStream()) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
