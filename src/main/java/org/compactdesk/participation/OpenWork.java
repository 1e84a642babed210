package org.compactdesk.participation;

import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Outcome;
import org.compactdesk.record.Fact;

/** Work of one feature that rests on entries of the record; asked before an entry is struck, so that no task is left that nobody can complete. */
public interface OpenWork {

    /** Why the work could not go on if this entry did not count, with what to do instead. Changes nothing. */
    Outcome without(BusinessKey key, Fact entry);
}
