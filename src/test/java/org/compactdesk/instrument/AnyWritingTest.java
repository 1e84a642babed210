package org.compactdesk.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The texts however they are written: each number makes another text out of the same words, with spaces, hyphens, numerals, bullets, lines,
 * pages and an encoding drawn by lot. It is read whole; and where something is damaged, the damage is named or the text is refused for it.
 */
class AnyWritingTest {

    private static final int TEXTS = 60;
    private static final List<String> SPACES = List.of(" ", "\u00a0", "\u2009", "\u202f", "\u2003", " \u200b", "\u3000", "\u2007");
    private static final List<String> HYPHENS = List.of("-", "\u2010", "\u2011", "\uFE63", "\u001E");
    private static final List<String> BULLETS = List.of("", "- ", "• ", "\uF0B7\t", "· ", "* ", "– ", "o\t", "\u25AA ", "-\u00a0", "  - ");
    private static final List<BiFunction<Integer, String, String>> NUMERALS = List.of(
            (n, roman) -> "(" + roman + ")", (n, roman) -> "(" + roman.toUpperCase(Locale.ROOT) + ")", (n, roman) -> "(" + n + ")", (n, roman) -> n + ")",
            (n, roman) -> n + ".", (n, roman) -> roman + ")", (n, roman) -> roman + ".", (n, roman) -> "( " + roman + " )", (n, roman) -> "**(" + roman + ")**");
    private static final List<String> PLACES = List.of("[%s]", "[ %s ]", "［%s］", "【%s】", "{%s}", "<%s>", "(%s)");
    private static final Pattern ITEM = Pattern.compile("(?m)^(?:- )?(?:(\\d+)\\.|\\(([ivx]+)\\)) ");

    /** The numbers of the texts in each language. */
    static Stream<Lot> lots() {
        return Stream.of("en", "fr", "es").flatMap(language -> IntStream.range(0, TEXTS / (language.equals("en") ? 1 : 4)).mapToObj(seed -> new Lot(language, seed)));
    }

    /** What is drawn by lot: the same number draws the same. */
    static final class Lot {
        private final String language;
        private final int seed;
        private final Random random;

        Lot(String language, int seed) {
            this.language = language;
            this.seed = seed;
            this.random = new Random(31L * seed + language.hashCode());
        }

        <T> T of(List<T> choices) {
            return choices.get(random.nextInt(choices.size()));
        }

        boolean once(int in) {
            return random.nextInt(in) == 0;
        }

        int below(int bound) {
            return random.nextInt(bound);
        }

        @Override
        public String toString() {
            return language + " " + seed;
        }
    }

    private static String compactText(Lot lot) {
        return lot.language.equals("en") && Texts.haveSeeds() && lot.once(2) ? Texts.seedCompactPutRight() : Texts.sampleCompact(lot.language);
    }

    private static String noteText(Lot lot) {
        return lot.language.equals("en") && Texts.haveSeeds() && lot.once(2) ? Texts.seedNote() : Texts.sampleNote(lot.language);
    }

    @ParameterizedTest
    @MethodSource("lots")
    void aCompactIsReadWhole(Lot lot) {
        String text = compactText(lot);
        Instrument plain = Instrument.read(text, lot.language).orRefuse();
        byte[] written = encoded(places(paged(lot, spaced(lot, numbered(lot, text))), lot), lot);

        ParseResult reading = Instrument.read(written, lot.language);
        assertThat(reading.outcome().refusal()).isEmpty();
        assertThat(reading.instrument().toText().lines()).containsExactlyElementsOf(plain.toText().lines().toList());
        assertThat(reading.instrument()).isEqualTo(plain);
    }

    @ParameterizedTest
    @MethodSource("lots")
    void aNoteIsReadWhole(Lot lot) {
        String text = noteText(lot);
        NoteVerbaleText plain = NoteVerbaleText.read(text, lot.language).orRefuse();
        byte[] written = encoded(paged(lot, spaced(lot, text)), lot);

        NoteParseResult reading = NoteVerbaleText.read(written, lot.language);
        assertThat(reading.outcome().refusal()).isEmpty();
        assertThat(reading.note().toText().lines()).containsExactlyElementsOf(plain.toText().lines().toList());
        assertThat(reading.note()).isEqualTo(plain);
    }

    @ParameterizedTest
    @MethodSource("lots")
    void inCapitalsNoWordIsLost(Lot lot) {
        String compact = Texts.sampleCompact(lot.language);
        Instrument plain = Instrument.read(compact, lot.language).orRefuse();
        ParseResult capitals = Instrument.read(encoded(spaced(lot, compact.toUpperCase(Locale.ROOT)), lot), lot.language);
        assertThat(letters(capitals.orRefuse().toText())).isEqualTo(letters(plain.toText()));
        assertThat(capitals.instrument().extent()).isEqualTo(plain.extent());

        String note = Texts.sampleNote(lot.language);
        NoteParseResult shouted = NoteVerbaleText.read(encoded(spaced(lot, note.toUpperCase(Locale.ROOT)), lot), lot.language);
        assertThat(letters(shouted.orRefuse().toText())).isEqualTo(letters(NoteVerbaleText.read(note, lot.language).note().toText()));
    }

    /** A line put in anywhere stands in what was read, or is the reason why nothing was. */
    @ParameterizedTest
    @MethodSource("lots")
    void aLineMoreIsNeverLost(Lot lot) {
        String more = lot.of(List.of("Zebrawasser is meant here.", "zebrawasser and so on", "ZEBRAWASSER:", "- zebrawasser;", "(a) zebrawasser;", "1) Zebrawasser.",
                "C. Zebrawasser and more", "\tZebrawasser", "Zebrawasser\tand a column", "* Zebrawasser", "2 Zebrawasser, see below.", "[Zebrawasser]", "~~Zebrawasser~~", "# Zebrawasser"));
        List<String> lines = new ArrayList<>(List.of(Texts.sampleCompact(lot.language).split("\n")));
        int at = 1 + lot.below(lines.size());
        lines.addAll(at, lot.once(2) ? List.of(more) : List.of("", more, ""));
        ParseResult compact = Instrument.read(String.join("\n", lines), lot.language);
        assertThat(compact.outcome().isRefused() || compact.instrument().toText().toLowerCase(Locale.ROOT).contains("zebrawasser")).isTrue();

        List<String> words = new ArrayList<>(List.of(Texts.sampleNote(lot.language).split("\n")));
        words.addAll(1 + lot.below(words.size()), lot.once(2) ? List.of(more) : List.of("", more, ""));
        NoteParseResult note = NoteVerbaleText.read(String.join("\n", words), lot.language);
        assertThat(note.outcome().isRefused() || note.note().toText().toLowerCase(Locale.ROOT).contains("zebrawasser")).isTrue();
    }

    /** What breaks a text, and what is then said: a remark on the line, or the reason of the refusal. */
    private record Damage(String to, String says) {
    }

    private static final List<Damage> DAMAGES = List.of(new Damage("Ã©", "saved in one encoding"), new Damage("â€™", "saved in one encoding"), new Damage("√©", "saved in one encoding"),
            new Damage("[COUNTRY]", "place"), new Damage("[MEMBER STATE", "place"), new Damage("MEMBER STATE]", "place"), new Damage("TBD", "place"), new Damage("XXX", "place"),
            new Damage("_____", "place"), new Damage("{{name}}", "place"), new Damage("～～x～～".replace('～', '~'), "struck out"), new Damage("a**b**", "left-over formatting"),
            new Damage("l?st", "letter was probably lost"), new Damage("<b>", "left-over formatting"), new Damage("\u0091", "cannot be read"), new Damage("水", "no letter for"),
            new Damage("\uFFFD", "byte"), new Damage("&nbsp;", "left-over formatting"), new Damage("MEMBER STATE", "place"));

    @ParameterizedTest
    @MethodSource("lots")
    void everyDamageIsNamedWithItsLine(Lot lot) {
        Damage damage = lot.of(DAMAGES);
        Damaged compact = damaged(Texts.sampleCompact(lot.language), damage.to(), lot);
        ParseResult reading = Instrument.read(compact.text(), lot.language);
        assertNamed(damage.says(), compact.line(), reading.outcome().refusal().orElse(null), reading.oddities());
        Damaged note = damaged(Texts.sampleNote(lot.language), damage.to(), lot);
        NoteParseResult read = NoteVerbaleText.read(note.text(), lot.language);
        assertNamed(damage.says(), note.line(), read.outcome().refusal().orElse(null), read.oddities());
    }

    @ParameterizedTest
    @MethodSource("lots")
    void aBrokenByteIsNamedWithItsLineAndTheRestIsAsItWas(Lot lot) {
        Damaged compact = damaged(Texts.sampleCompact(lot.language) + "é à ü ñ", "\u0000", lot);
        byte[] file = compact.text().replace("é à ü ñ", "").getBytes(StandardCharsets.UTF_8);
        var broken = new ByteArrayOutputStream();
        for (byte each : file) {
            broken.writeBytes(each == 0 ? lot.of(List.of(new byte[] {(byte) 0xE2, (byte) 0x80}, new byte[] {(byte) 0xC3}, new byte[] {(byte) 0xFF})) : new byte[] {each});
        }
        ParseResult reading = Instrument.read(broken.toByteArray(), lot.language);
        assertThat(reading.outcome().refusal()).isEmpty();
        assertThat(reading.oddities()).anySatisfy(remark -> {
            assertThat(remark.line()).isEqualTo(compact.line());
            assertThat(remark.sentence()).containsAnyOf("byte", "encoding", "not in UTF-8");
        });
        String plain = Instrument.read(Texts.sampleCompact(lot.language), lot.language).orRefuse().toText();
        assertThat(reading.instrument().toText().replaceAll("[\uFFFDÃÿ]", "")).isEqualTo(plain);
    }

    private static void assertNamed(String says, int line, String refusal, List<TextRemark> remarks) {
        if (refusal != null) {
            assertThat(refusal).contains(says).containsPattern("line " + line + "\\b");
        } else {
            assertThat(remarks).anySatisfy(remark -> {
                assertThat(remark.line()).isEqualTo(line);
                assertThat(remark.sentence()).contains(says);
            });
        }
    }

    private record Damaged(String text, int line) {
    }

    /** Between two words of a line that is long enough to be none of the fixed ones. */
    private static Damaged damaged(String text, String damage, Lot lot) {
        String[] lines = text.split("\n");
        int line = lot.below(lines.length);
        while (lines[line].split(" ").length < 12 || lines[line].contains("[")) {
            line = lot.below(lines.length);
        }
        int word = 4 + lot.below(6);
        List<String> words = new ArrayList<>(List.of(lines[line].split(" ")));
        words.set(word, words.get(word) + (damage.equals("\u0000") ? damage : " " + damage));
        lines[line] = String.join(" ", words);
        return new Damaged(String.join("\n", lines) + "\n", line + 1);
    }

    /** The numbers of each list in one style, with one bullet, or none; where two lists differ, that is no matter. */
    private static String numbered(Lot lot, String text) {
        StringBuilder written = new StringBuilder();
        for (String part : text.split("(?m)(?=^[AB]\\. )")) {
            String bullet = lot.of(BULLETS);
            BiFunction<Integer, String, String> numeral = lot.of(NUMERALS);
            String gap = lot.of(List.of(" ", "\u00a0", "\t", "  "));
            written.append(ITEM.matcher(part).replaceAll(found -> {
                int number = found.group(1) != null ? Integer.parseInt(found.group(1)) : Roman.read(found.group(2));
                String printed = numeral.apply(number, Roman.of(number));
                return java.util.regex.Matcher.quoteReplacement(bullet + printed + (printed.endsWith(")") && gap.equals("  ") ? "" : gap));
            }));
        }
        return written.toString();
    }

    private static String spaced(Lot lot, String text) {
        String spaces = Pattern.compile("(?<=\\S) (?=[\\S&&[^:;!?»]])").matcher(text).replaceAll(found -> lot.once(4) ? lot.of(SPACES) : " ");
        String hyphens = Pattern.compile("(?<=\\p{L})-(?=\\p{L})").matcher(spaces).replaceAll(found -> lot.of(HYPHENS));
        return lot.once(3) ? Normalizer.normalize(hyphens, Normalizer.Form.NFD) : hyphens;
    }

    /** Long lines broken as mail programs break them, and here and there a page's end within a sentence. */
    private static String paged(Lot lot, String text) {
        if (lot.once(2)) {
            return text;
        }
        int page = 1;
        StringBuilder written = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            boolean goesOn = false;
            StringBuilder row = new StringBuilder();
            for (String word : line.split(" ")) {
                if (row.length() + word.length() > 70 && !line.contains("\t") && word.matches("\\p{Ll}{2,}.*") && !row.toString().matches("(?s).*[.:;!?\\u001E\\u2010\\u2011-]")) {
                    written.append(row).append('\n');
                    row.setLength(0);
                    goesOn = true;
                    if (lot.once(12)) {
                        page++;
                        written.append(lot.of(List.of("\n- " + page + " -\n\n", "\n/...\n\n- " + page + " -\n\n", "\n" + page + "\n\n", "\f", "\nPage " + page + " of 9\n\n", "\n" + page + " / 9\n\n")));
                    }
                }
                row.append(row.isEmpty() ? goesOn ? "  " : "" : " ").append(word);
            }
            written.append(row).append('\n');
        }
        return written.toString();
    }

    private static String places(String text, Lot lot) {
        return Pattern.compile("\\[([^\\]]+)]").matcher(text).replaceAll((MatchResult found) -> java.util.regex.Matcher.quoteReplacement(
                lot.of(PLACES).formatted(found.group(1).replaceAll("[\\s\\p{Z}\\u200b]+", lot.of(List.of(" ", "\u00a0", "-", "\u2011", "  ", "\u200b", "_"))))));
    }

    private static byte[] encoded(String text, Lot lot) {
        String lines = text.replace("\n", lot.of(List.of("\n", "\r\n", "\r")));
        Charset office = Charset.forName("windows-1252");
        return switch (lot.below(5)) {
            case 0 -> ("\uFEFF" + lines).getBytes(StandardCharsets.UTF_8);
            case 1 -> lines.getBytes(StandardCharsets.UTF_16);
            case 2 -> ("\uFEFF" + lines).getBytes(StandardCharsets.UTF_16LE);
            case 3 -> office.newEncoder().canEncode(lines) ? lines.getBytes(office) : lines.getBytes(StandardCharsets.UTF_8);
            default -> lines.getBytes(StandardCharsets.UTF_8);
        };
    }

    private static String letters(String text) {
        return text.toUpperCase(Locale.ROOT).codePoints().filter(Character::isLetterOrDigit).mapToObj(Character::toString).collect(Collectors.joining());
    }
}
