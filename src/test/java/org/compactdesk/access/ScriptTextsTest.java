package org.compactdesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.compactdesk.pages.ScriptMessages;
import org.compactdesk.staff.ScriptPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts read as text: what they say to people stands in messages.properties, and every module is there and is used. */
class ScriptTextsTest {

    private static final Path APPLICATIONS = Path.of("src/main/resources/META-INF/resources/webjars/camunda/app");
    private static final Path ENTRY = APPLICATIONS.resolve("tasklist/scripts/desk.js");

    /** Comments and regular expressions first: quotation marks within them begin no literal. */
    private static final Pattern LITERAL = Pattern.compile("//[^\\n]*|/\\*.*?\\*/|(?<=[=(,:]\\s?)/(?:\\\\.|\\[[^\\]]*\\]|[^/\\\\\\n])+/"
            + "|'(?<one>(?:\\\\.|[^'\\\\\\n])*)'|\"(?<two>(?:\\\\.|[^\"\\\\\\n])*)\"|`(?<template>(?:\\\\.|[^`\\\\])*)`", Pattern.DOTALL);
    /** Two words, the second a small one, none a part of a class name, a selector or an attribute. */
    private static final Pattern PROSE = Pattern.compile("(?<![\\w.#\\[$=-])\\p{L}[\\p{L}’']*[;:]? \\p{Ll}[\\p{L}’']*(?![\\w=-])");
    private static final Pattern IMPORT = Pattern.compile("(?:from |import )'(\\.[^']+)'|'(\\./[^']+\\.js)'");
    private static final Pattern KEY = Pattern.compile("'(" + Pattern.quote(ScriptMessages.PREFIX) + "[\\w.]+)'");
    /** Tasklist's own word for a form that is not to be sent; nobody reads it. */
    private static final String FOR_THE_APPLICATION = "camForm submission prevented";

    static List<Path> scripts() {
        return Stream.of(APPLICATIONS, Path.of("src/main/resources/static")).flatMap(ScriptTextsTest::walk)
                .filter(file -> file.toString().endsWith(".js")).toList();
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void noScriptCarriesASentence(Path script) {
        assertThat(literals(read(script))).filteredOn(literal -> !FOR_THE_APPLICATION.equals(literal)).noneMatch(ScriptTextsTest::isProse);
    }

    @ParameterizedTest
    @ValueSource(strings = {"say('Choose a date.')", "say(`At most ${most} characters`)", "say(\"Not before\")", "x = `<p class=\"a b\">One moment…</p>`",
            "/* it's */ say('Remove it')", "x.replace(/['\"]/g, '') + 'of these'"})
    void aSentenceWouldBeFound(String script) {
        assertThat(literals(script)).anyMatch(ScriptTextsTest::isProse);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x('btn btn-sm')", "x('.form-group, fieldset')", "x('input[type=file]')", "// it's a comment", "x('D MMMM YYYY, HH:mm')", "/* Choose 'one of' */"})
    void whatOnlyMachinesReadIsNone(String script) {
        assertThat(literals(script)).noneMatch(ScriptTextsTest::isProse);
    }

    @Test
    void everySentenceThatAScriptSaysIsThereAndNoOther() {
        Set<String> said = new TreeSet<>();
        scripts().forEach(script -> KEY.matcher(read(script)).results().forEach(key -> said.add(key.group(1))));
        assertThat(said).isNotEmpty().isEqualTo(ScriptPage.sentences().keySet());
    }

    /** A script fills places by number and knows nothing of quotation by apostrophes. */
    @Test
    void sentencesOfScriptsHaveOnlyPlainPlaces() {
        assertThat(ScriptPage.sentences().values()).noneMatch(sentence -> sentence.contains("'") || sentence.replaceAll("\\{\\d}", "").matches(".*[{}].*"));
    }

    /** An application stays empty when a module is missing; and what nobody imports is dead. */
    @Test
    void everyModuleIsThereAndReachedFromTheOneScriptOrAConfiguration() {
        Set<Path> reached = new TreeSet<>();
        Stream.concat(Stream.of(ENTRY), walk(APPLICATIONS).filter(file -> file.endsWith("scripts/config.js"))).forEach(script -> reach(script, reached));
        assertThat(reached).isEqualTo(new TreeSet<>(walk(APPLICATIONS).filter(file -> file.toString().endsWith(".js")).toList()));
    }

    /** Camunda's application asks for it by an address of its own: a module that imported it would get it twice. */
    @Test
    void theOneScriptIsImportedByNobody() {
        assertThat(scripts()).noneMatch(script -> imports(script).anyMatch(ENTRY::equals));
    }

    @Test
    void everyModuleSaysWhatItIsAboutAndIsShort() {
        assertThat(scripts()).allSatisfy(script -> assertThat(read(script)).startsWith("/*")).allSatisfy(script -> assertThat(read(script).lines()).hasSizeLessThanOrEqualTo(200));
    }

    private static void reach(Path script, Set<Path> reached) {
        assertThat(script).exists();
        if (reached.add(script)) {
            imports(script).forEach(imported -> reach(imported, reached));
        }
    }

    private static Stream<Path> imports(Path script) {
        return IMPORT.matcher(read(script)).results().map(found -> found.group(1) != null ? found.group(1) : found.group(2))
                .map(name -> script.resolveSibling(name).normalize());
    }

    private static List<String> literals(String script) {
        return LITERAL.matcher(script).results().map(ScriptTextsTest::content).filter(text -> text != null).toList();
    }

    private static String content(MatchResult literal) {
        return Stream.of(literal.group(1), literal.group(2), literal.group(3)).filter(text -> text != null).findFirst()
                .map(text -> text.replaceAll("\\$\\{[^}]*}", "…")).orElse(null);
    }

    private static boolean isProse(String literal) {
        return PROSE.matcher(literal).find();
    }

    private static Stream<Path> walk(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path script) {
        try {
            return Files.readString(script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
