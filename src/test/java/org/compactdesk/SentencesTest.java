package org.compactdesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the desk says to people stands in {@code messages.properties} and in templates: the sources, as the compiler reads them, have no sentence. */
class SentencesTest {

    /** The sources that may have one all the same, and why. */
    private static final Map<String, String> ALLOWED = Map.of(
            "DemoCampaign", "what a person would enter into the sample campaign's form",
            "DemoMailServer", "what a server of somebody else answers",
            "Mistake", "how the engine begins to say that a task is gone or a password is weak",
            "RecordDialect", "SQL in pieces",
            "Worker", "a page of PDF");

    /** Of a name, a path, a placeholder or an attribute no part is a word. */
    private static final Pattern WORD = Pattern.compile("(?<![\\w./:@#$'=\\\\-])\\p{Ll}[\\p{Ll}’]*(?![\\w/:'=(-]|\\.\\w)");
    private static final int WORDS_OF_A_SENTENCE = 3;

    private static final Pattern SQL = Pattern.compile(
            "(?s)[\\s…]*(?:select|insert into|update|delete from|where|from|order by|for update|for no key update)\\b.*|.*\\bdesk\\.[a-z_]+.*");
    /** What is said into the log. */
    private static final Pattern LOGS = Pattern.compile("log\\.\\w+|tries\\.run");
    private static final Pattern TAKES_PATTERNS = Pattern.compile("Pattern\\.compile|.*\\.(?:matches|replaceAll|replaceFirst|split)", Pattern.DOTALL);

    @Test
    void noSourceHasASentenceAndEveryExceptionIsNeeded() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Source> sources = files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> new Source(file.getFileName().toString().replace(".java", ""), read(file))).toList();
            assertThat(sentences(sources)).containsOnlyKeys(ALLOWED.keySet());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"say(\"Choose a day that is to come\")", "say(\"Mission of \" + name + \" to the United Nations\")",
            "say(called(\"the letter is lost\"))", "say(\"\"\"\n        Nothing came\n        in so far\n        \"\"\")",
            "x.orElseThrow(() -> new Rejection(\"it is not there\"))"})
    void aSentenceWouldBeFound(String statement) {
        assertThat(sentences(source(statement))).containsOnlyKeys("Statement");
    }

    @ParameterizedTest
    @ValueSource(strings = {"log.info(\"The mailbox can be read again\")", "throw new IllegalStateException(\"There is no \" + \"such thing at all\")",
            "ask(\"select id from desk.letter where id = :id and not sent\")", "Pattern.compile(\"(?:before|not later than|no later than)\")",
            "set(\"default-src 'self'; frame-ancestors 'none'; object-src 'none'\")", "say(\"mail.notNow\", \"a-b-c\", \"spring.mail.host\")",
            "/* it is a comment */ say(\"\")"})
    void whatNobodyReadsIsNone(String statement) {
        assertThat(sentences(source(statement))).isEmpty();
    }

    private static List<Source> source(String statement) {
        return List.of(new Source("Statement", "class Statement { void run() { " + statement + "; } }"));
    }

    /** By the name of the source. */
    private static Map<String, List<String>> sentences(List<Source> sources) {
        Map<String, List<String>> found = new TreeMap<>();
        try {
            ((JavacTask) ToolProvider.getSystemJavaCompiler().getTask(null, null, null, List.of("-proc:none"), null, sources)).parse().forEach(unit -> {
                var texts = new Texts();
                texts.scan(unit, null);
                texts.found.stream().filter(SentencesTest::isSentence)
                        .forEach(text -> found.computeIfAbsent(unit.getSourceFile().getName(), name -> new ArrayList<>()).add(text));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static boolean isSentence(String text) {
        return WORD.matcher(text).results().count() >= WORDS_OF_A_SENTENCE && !SQL.matcher(text).matches();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String name;
        private final String text;

        Source(String name, String text) {
            super(URI.create("memory:///" + name + ".java"), Kind.SOURCE);
            this.name = name;
            this.text = text;
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /** The literals, those that are put together as one text; without what only engineers and machines read. */
    private static final class Texts extends TreeScanner<Void, Void> {

        private final List<String> found = new ArrayList<>();

        @Override
        public Void visitLiteral(LiteralTree literal, Void nothing) {
            if (literal.getValue() instanceof String text) {
                found.add(text);
            }
            return null;
        }

        @Override
        public Void visitBinary(BinaryTree sum, Void nothing) {
            if (sum.getKind() != Tree.Kind.PLUS) {
                return super.visitBinary(sum, nothing);
            }
            found.add(joined(sum));
            return null;
        }

        private String joined(ExpressionTree part) {
            if (part instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
                return joined(sum.getLeftOperand()) + joined(sum.getRightOperand());
            }
            if (part instanceof LiteralTree literal) {
                return String.valueOf(literal.getValue());
            }
            scan(part, null);
            return "…";
        }

        @Override
        public Void visitAnnotation(AnnotationTree annotation, Void nothing) {
            return null;
        }

        @Override
        public Void visitNewClass(NewClassTree made, Void nothing) {
            return made.getIdentifier().toString().endsWith("Exception") ? null : super.visitNewClass(made, nothing);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            String called = call.getMethodSelect().toString();
            if (LOGS.matcher(called).matches() || TAKES_PATTERNS.matcher(called).matches()) {
                return scan(call.getMethodSelect(), nothing);
            }
            return super.visitMethodInvocation(call, nothing);
        }
    }
}
