package org.compactdesk.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A step reads variables, calls its feature and writes variables: one line to five. */
class StepsTest {

    private static final Pattern STEP = Pattern.compile("JavaDelegate (\\w+)\\([^{]*\\{\\s+return step -> (\\{\\n)?(.*?)(\\n {8}\\};)?\\n {4}\\}", Pattern.DOTALL);
    private static final int LONGEST = 5;

    @Test
    void noStepDoesItsFeaturesWork() throws IOException {
        Map<String, String> steps = new TreeMap<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            sources.filter(source -> source.toString().endsWith("Steps.java"))
                    .forEach(source -> STEP.matcher(read(source)).results().forEach(step -> steps.put(step.group(1), body(step))));
        }
        assertThat(steps).hasSizeGreaterThan(60).containsKeys("recordRequest", "fileResponse")
                .allSatisfy((step, body) -> assertThat(body.lines()).as(step).hasSizeLessThanOrEqualTo(LONGEST));
    }

    private static String body(MatchResult step) {
        return step.group(3);
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
