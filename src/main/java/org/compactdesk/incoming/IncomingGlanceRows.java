package org.compactdesk.incoming;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Entries as lists show them. */
interface IncomingGlanceRows extends Repository<IncomingGlance, Long> {

    /** What went without a task of its own, or waits for a judgement, and nobody has looked at yet. */
    @Query("select * from desk.correspondence where reviewed_at is null and state in (:states) order by id")
    List<IncomingGlance> toReview(Collection<String> states);

    /** What somebody has still to say of this participation's. */
    @Query("""
            select * from desk.correspondence where business_key = :key and (kind is null or kind = 'NOT_FOR_US') and state = 'RECORDED'
            order by id""")
    List<IncomingGlance> notClassified(String key);

    /** What somebody has still to say of this campaign's; where nobody knows yet whose it is, what names its note. */
    @Query("""
            select * from desk.correspondence
            where reference = :reference and (kind is null or kind = 'NOT_FOR_US') and state = 'RECORDED'
                or state = 'SENDER_UNKNOWN' and (reference = :reference
                    or position(:reference in coalesce(subject, '') || ' ' || coalesce(note, '') || ' ' || coalesce(answers, '')) > 0)
            order by id""")
    List<IncomingGlance> notClassifiedOf(String reference);

    /** The participations of all that is in one of these states, one a line: the one that somebody said it is of, or else all that it may be of. */
    @Query("""
            select business_key from desk.correspondence where state in (:states) and business_key is not null
            union all select answers from desk.correspondence where state in (:states) and business_key is null and answers is not null
            union all select reference || '/' || iso3 from desk.correspondence
                where state in (:states) and business_key is null and reference is not null and iso3 is not null""")
    List<String> mayBeOf(Collection<String> states);
}
