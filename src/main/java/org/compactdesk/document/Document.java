package org.compactdesk.document;

import java.time.Instant;

/**
 * A stored file; its bytes are {@link Documents#content}.
 *
 * @param id        a UUID; what facts, letters and responses name it by
 * @param hash      SHA-256 of the bytes
 * @param fileName  the name to show and to save it under, without any path
 * @param mediaType found in the content, never taken from the name
 * @param size      in bytes
 * @param what      what it is, as a person reads it: "Note verbale", "Signed copy"
 * @param concerns  a participation's business key, a campaign's reference, or null
 */
public record Document(String id, String hash, String fileName, String mediaType, long size, String what, String concerns,
                       Instant storedAt) {
}
