package org.compactdesk.engine;

import com.fasterxml.jackson.core.StreamReadConstraints;
import org.springframework.context.annotation.Configuration;

/** Forms send a file as text, a third longer than itself: the largest that a form takes, 20 MB, is more than Jackson reads unless told. */
@Configuration(proxyBeanMethods = false)
class LargestFile {

    private static final int MOST_CHARACTERS = 28_000_000;

    static {
        StreamReadConstraints.overrideDefaultStreamReadConstraints(StreamReadConstraints.builder().maxStringLength(MOST_CHARACTERS).build());
    }
}
