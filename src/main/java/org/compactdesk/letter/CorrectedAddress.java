package org.compactdesk.letter;

import java.time.LocalDate;
import java.util.Optional;
import org.compactdesk.process.AddressCorrectionProcess.Remedy;

/**
 * What a person decides about an address.
 *
 * @param main   main addresses, one a line
 * @param copies addresses that get a copy, one a line
 */
record CorrectedAddress(Remedy remedy, String main, String copies, Optional<LocalDate> handedOverOn) {
}
