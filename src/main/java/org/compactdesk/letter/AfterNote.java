package org.compactdesk.letter;

import org.compactdesk.kernel.BusinessKey;

/** What has to follow a note verbale that went out, such as the corrigenda and the later deadline of before it; in the transaction of its sending. */
public interface AfterNote {

    void follow(BusinessKey key);
}
