package org.compactdesk.paper;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.compactdesk.document.DrawnWords;
import org.compactdesk.document.PrintedPaper;
import org.compactdesk.instrument.Instrument;
import org.compactdesk.kernel.Messages;
import org.compactdesk.state.Language;
import org.compactdesk.state.Languages;
import org.compactdesk.state.MemberState;
import org.springframework.stereotype.Component;

/**
 * What must not stand on a paper that goes out, and what must. It is looked for on the paper itself, and by no rule of those that read
 * the text and fill it in: what they pass over is what has to be found here.
 */
@Component
class PaperCheck {

    private static final int BESIDE = 30;

    /** What must not stand there, by its sentence; the first that is found is said. */
    private final Map<String, Pattern> marks = new LinkedHashMap<>();
    private final Pattern place;
    private final Languages languages;

    PaperCheck(Languages languages) {
        this.languages = languages;
        this.place = places(languages);
        marks.put("paper.fault.template", Pattern.compile("[$#%]\\{|\\{ ?\\{|\\[ ?\\[|< ?[%$]|%(?:\\d\\$)?s(?!\\p{L})|@@"));
        // Every bracket there is but round ones, which number clauses; quotation marks of some languages count as brackets in Unicode.
        marks.put("paper.fault.bracket", Pattern.compile("[\\p{Ps}\\p{Pe}&&[^()\u201a\u201e]]|<(?=\\p{L}[^<>@]*>)"));
        marks.put("paper.fault.place", place);
        marks.put("paper.fault.placeholder", Pattern.compile("(?<![\\p{L}\\p{N}])(?:TB[ACD]|TODO|FIXME|(?<!\\()X{3,}(?!\\)))(?![\\p{L}\\p{N}])|\\?{3,}|\\.{6,}|\u2026{2,}"));
        // What the printer draws where the fonts lack a letter.
        marks.put("paper.fault.letter", Pattern.compile("[#\ufffd]"));
    }

    /** The words that stand for the name, in capitals as drawn: "Member States" is a word like others. */
    private static Pattern places(Languages languages) {
        return Pattern.compile(languages.all().stream().map(language -> language.word("compact.place")).distinct()
                .map(words -> Stream.of(FoldedWords.of(words).split(" ")).map(Pattern::quote).collect(joining("[^\\p{L}\\p{N}]{0,3}")))
                .collect(joining("|", "(?<!\\p{L})(?:", ")(?!\\p{L})")));
    }

    /** @param fromItsBytes whether it is read by the other reader as well @return what is wrong, as sentences */
    List<String> faults(PrintedPaper paper, boolean fromItsBytes) {
        String words = FoldedWords.of(String.join("\n", paper.pages()));
        List<String> faults = new ArrayList<>();
        marks.entrySet().stream().flatMap(mark -> found(mark.getKey(), mark.getValue().matcher(words), words).stream()).findFirst().ifPresent(faults::add);
        if (fromItsBytes && !FoldedWords.squeezed(words).equals(FoldedWords.squeezed(FoldedWords.of(DrawnWords.in(paper.bytes()))))) {
            faults.add(Messages.of("paper.fault.readers"));
        }
        return faults;
    }

    /** As {@link #faults(PrintedPaper, boolean)}, of a compact that was filled in. @param open the text with its places */
    List<String> faults(PrintedPaper paper, Instrument open, Instrument filled, MemberState state, boolean fromItsBytes) {
        List<String> faults = new ArrayList<>(faults(paper, fromItsBytes));
        Language language = languages.writtenTo(filled.language());
        String drawn = withoutPageNumbers(paper.pages(), language);
        var name = language.formalName(state);
        List<String> names = Stream.of(name.plain(), name.of(), name.to()).filter(each -> !each.isBlank()).map(PaperCheck::squeezed).toList();
        Map<String, String> parts = filled.paragraphs();
        open.paragraphs().forEach((id, text) -> {
            String part = squeezed(parts.get(id));
            if (isNamed(id) && hasPlace(text) && (names.stream().noneMatch(part::contains) || !drawn.contains(part))) {
                faults.add(Messages.of("paper.fault.name", Messages.of("paper.part." + id.split(" ")[0])));
            }
        });
        return faults.stream().distinct().toList();
    }

    /** The title, the lead of section B and the signature blocks. */
    private static boolean isNamed(String id) {
        return id.equals("title") || id.equals("B") || id.startsWith("signature ");
    }

    private boolean hasPlace(String text) {
        String words = FoldedWords.of(text);
        return marks.get("paper.fault.bracket").matcher(words).find() || place.matcher(words).find();
    }

    private static String withoutPageNumbers(List<String> pages, Language language) {
        StringBuilder words = new StringBuilder();
        for (int page = 1; page <= pages.size(); page++) {
            String number = squeezed(language.word("page") + page + language.word("pageOf") + pages.size());
            words.append(squeezed(pages.get(page - 1)).replace(number, ""));
        }
        return words.toString();
    }

    private static String squeezed(String words) {
        return FoldedWords.squeezed(FoldedWords.of(words));
    }

    private static List<String> found(String sentence, Matcher mark, String words) {
        if (!mark.find()) {
            return List.of();
        }
        String around = words.substring(Math.max(0, mark.start() - BESIDE), Math.min(words.length(), mark.end() + BESIDE)).strip();
        return List.of(Messages.of(sentence, around));
    }
}
