package org.compactdesk.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Whom each round may remind. */
interface DueReminderRows extends Repository<DueReminder, Long> {

    DueReminder save(DueReminder due);

    /** In the order of listing. */
    List<DueReminder> findByRoundOrderById(long round);

    Optional<DueReminder> findByRoundAndBusinessKey(long round, String businessKey);

    List<DueReminder> findByBusinessKey(String businessKey);

    /** Those taken off the missed rounds of a campaign that begin with this day, in the order of listing. */
    @Query("""
            select d.* from desk.reminder_due d join desk.reminder_round r on r.id = d.round
            where r.reference = :reference and r.covers_from = :from and r.missed_at is not null and d.reason is not null order by d.id""")
    List<DueReminder> takenOffMissed(String reference, LocalDate from);
}
