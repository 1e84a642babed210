package org.compactdesk.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Optional;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.txt.Icu4jEncodingDetector;

/** Guesses by the frequency of letters what a text is written in that does not say it. */
final class LikelyCharset {

    private LikelyCharset() {
    }

    static Optional<Charset> of(byte[] text) {
        try {
            return Optional.ofNullable(new Icu4jEncodingDetector().detect(new ByteArrayInputStream(text), new Metadata()));
        } catch (IOException | RuntimeException undetectable) {
            return Optional.empty();
        }
    }
}
