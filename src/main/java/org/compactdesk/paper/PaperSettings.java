package org.compactdesk.paper;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How papers are read back.
 *
 * @param readTwiceEvery of how many addressees one's papers are read from their bytes besides, by another reader; the first of each language always are
 */
@ConfigurationProperties("compact-desk.paper")
record PaperSettings(@DefaultValue("20") int readTwiceEvery) {
}
