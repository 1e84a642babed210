package org.compactdesk.participation;

import org.compactdesk.kernel.BusinessKey;

/**
 * A participation's work is over: the Government withdrew, or should never have been addressed. Published in the transaction that
 * records it; whoever is at work beside the participation ends that work, in the record first.
 */
public record WorkEnded(BusinessKey key) {
}
