package org.compactdesk.delivery;

import java.time.LocalDate;
import java.util.Optional;
import org.compactdesk.process.AddressCorrectionProcess.Remedy;

/**
 * What a person decides about an address.
 *
 * @param main   main addresses, one a line
 * @param copies addresses that get a copy, one a line
 * @param refusedToo whether the letter goes to an address once more that a mail server has just called wrong
 */
record CorrectedAddress(Remedy remedy, String main, String copies, boolean refusedToo, Optional<LocalDate> handedOverOn) {
}
