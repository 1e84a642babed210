package org.compactdesk.letter;

import java.util.List;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.record.History;

/** What has to follow a note verbale that went out, such as the corrigenda and the later deadline of before it. */
public interface AfterNote {

    /** Whether there is anything in this campaign that could have to follow a note. */
    boolean isAny(String reference);

    /**
     * The letters for a mission that has the note, or will have it then; those that it has been sent already may be among them.
     *
     * @param history of its participation, as it is
     */
    List<Letter> letters(BusinessKey key, History history);
}
