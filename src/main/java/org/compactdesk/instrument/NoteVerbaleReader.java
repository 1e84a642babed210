package org.compactdesk.instrument;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.compactdesk.document.PlainText;
import org.compactdesk.instrument.NoteVerbaleText.AnnouncedMeeting;
import org.compactdesk.instrument.NoteVerbaleText.RecalledNote;
import org.compactdesk.state.Languages;

/** Reads a note verbale: letterhead, reference, paragraphs, date, and what its sentences say. */
final class NoteVerbaleReader {

    private static final String DAY = "(\\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \\d{4})";
    private static final String WITHIN_SENTENCE = "(?:[^.]|\\.(?=\\S))*?";
    private static final Pattern SYMBOL = Pattern.compile("\\b[A-Z]{1,6}(?:/[A-Z0-9.]+)*/\\d+(?:/(?:Add|Rev|Corr)\\.\\d+)*");
    private static final Pattern RECALLED = Pattern.compile(
            "[Nn]otes? [Vv]erbales?\\s*(?:\\([^)]*\\)\\s*)?(" + SYMBOL.pattern() + ")(?:\\s*(?:of|dated),?\\s*" + DAY + ")?");
    private static final Pattern DEADLINE = Pattern.compile(
            "signed cop(?:y|ies)\\b" + WITHIN_SENTENCE + "\\b(?:by|before|no later than|not later than)\\s+" + DAY);
    private static final Pattern MEETING = Pattern.compile(
            "((?:\\p{Lu}[\\p{L}’'-]*)(?: (?:\\p{Lu}[\\p{L}’'-]*|of|the|on|for|and|from|to|in|at))*?),?(?: which)?(?: is| will)?(?: to)?(?: be)? held (?:in New York )?on " + DAY);
    private static final Pattern MEETING_WORD = Pattern.compile("Meeting|Conference|Summit|Event|Ceremony|Forum");

    private NoteVerbaleReader() {
    }

    static NoteParseResult read(byte[] file, TextLanguage language) {
        if (file.length == 0) {
            return NoteParseResult.refused("note.empty");
        }
        return PlainText.decode(file).map(text -> read(text, language)).orElseGet(() -> NoteParseResult.refused("note.noText"));
    }

    static NoteParseResult read(String text, TextLanguage language) {
        if (text.isBlank()) {
            return NoteParseResult.refused("note.empty");
        }
        if (!PlainText.isText(text)) {
            return NoteParseResult.refused("note.noText");
        }
        String[] lines = PlainText.normalized(text).split("\n");
        int reference = firstLine(lines, language.reference());
        if (reference < 0) {
            return NoteParseResult.refused("note.noReference", language.language().word("reference", "…"));
        }
        return read(lines, reference, language);
    }

    private static NoteParseResult read(String[] lines, int referenceLine, TextLanguage language) {
        Optional<LocalDate> date = Optional.empty();
        List<String> letterhead = new ArrayList<>();
        List<String> paragraphs = new ArrayList<>();
        boolean newParagraph = true;
        for (int i = 0; i < lines.length; i++) {
            String line = InstrumentReader.oneLine(lines[i]);
            Matcher dateLine = language.dateline().matcher(line);
            if (line.isEmpty() || i == referenceLine) {
                newParagraph = true;
            } else if (dateLine.matches()) {
                date = language.language().dayOf(dateLine.group(1));
                newParagraph = true;
            } else if (i < referenceLine) {
                letterhead.add(line);
            } else if (newParagraph) {
                paragraphs.add(line);
                newParagraph = false;
            } else {
                paragraphs.add(paragraphs.remove(paragraphs.size() - 1) + " " + line);
            }
        }
        if (paragraphs.stream().noneMatch(paragraph -> language.compliments().matcher(paragraph).find())) {
            return NoteParseResult.refused("note.noOpening");
        }
        Matcher reference = language.reference().matcher(lines[referenceLine]);
        reference.matches();
        String all = String.join("\n\n", paragraphs);
        List<RecalledNote> recalled = recalled(all);
        return NoteParseResult.of(new NoteVerbaleText(language.tag(), letterhead, reference.group(1), date, paragraphs, recalled,
                papers(all, recalled, reference.group(1)), deadline(all), meeting(all)));
    }

    private static int firstLine(String[] lines, Pattern pattern) {
        for (int i = 0; i < lines.length; i++) {
            if (pattern.matcher(lines[i]).matches()) {
                return i;
            }
        }
        return -1;
    }

    /** What the sentences say is read where they are English: a campaign's English text is the one that its form is held against. */
    private static Optional<LocalDate> day(String words) {
        return TextLanguage.of(Languages.DEFAULT).language().dayOf(words);
    }

    private static List<RecalledNote> recalled(String text) {
        Map<String, RecalledNote> recalled = new LinkedHashMap<>();
        RECALLED.matcher(text).results().forEach(found -> recalled.putIfAbsent(found.group(1),
                new RecalledNote(found.group(1), Optional.ofNullable(found.group(2)).flatMap(NoteVerbaleReader::day))));
        return List.copyOf(recalled.values());
    }

    private static List<String> papers(String text, List<RecalledNote> recalled, String own) {
        Set<String> papers = new LinkedHashSet<>();
        SYMBOL.matcher(text).results().forEach(found -> papers.add(found.group()));
        recalled.forEach(note -> papers.remove(note.reference()));
        papers.remove(own);
        return List.copyOf(papers);
    }

    private static Optional<LocalDate> deadline(String text) {
        return DEADLINE.matcher(text).results().findFirst().flatMap(found -> day(found.group(1)));
    }

    private static Optional<AnnouncedMeeting> meeting(String text) {
        return MEETING.matcher(text).results()
                .filter(found -> MEETING_WORD.matcher(found.group(1)).find())
                .findFirst()
                .flatMap(found -> day(found.group(2)).map(date -> new AnnouncedMeeting(found.group(1), date)));
    }
}
