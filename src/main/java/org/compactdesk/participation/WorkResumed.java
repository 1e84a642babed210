package org.compactdesk.participation;

import java.util.Map;
import org.compactdesk.kernel.BusinessKey;

/**
 * A participation's work is to go on: what had ended it was struck from the record. Published after that is committed, possibly more
 * than once; whoever was at work for it looks into the record and begins again where nobody is.
 *
 * @param facts what every process of this participation carries
 */
public record WorkResumed(BusinessKey key, Map<String, Object> facts) {
}
