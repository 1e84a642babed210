package org.compactdesk.instrument;

import static org.compactdesk.instrument.TextLanguage.BEGIN;
import static org.compactdesk.instrument.TextLanguage.END;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.compactdesk.instrument.NoteVerbaleText.AnnouncedMeeting;
import org.compactdesk.instrument.NoteVerbaleText.NamedFocalPoint;
import org.compactdesk.instrument.NoteVerbaleText.RecalledNote;
import org.compactdesk.state.Languages;

/** What the sentences of a note say, where they are English: a campaign's English text is the one that its form is held against. */
final class NoteFacts {

    private static final String MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
    private static final Pattern ORDINAL = Pattern.compile("(?:st|nd|rd|th)?");
    private static final String DAY = "(\\d{1,2}" + ORDINAL + " (?i:" + MONTH + "),? \\d{4}|(?i:" + MONTH + ") \\d{1,2}" + ORDINAL + ",? \\d{4})";
    private static final String WEEKDAY = "(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\\s+)?";
    /** Put behind each full stop that ends one. */
    private static final char SENTENCE_END = '\0';
    private static final String WITHIN_SENTENCE = "[^" + SENTENCE_END + "]{0,200}?";
    private static final Pattern SYMBOL = Pattern.compile(BEGIN + "[A-Z]{1,6}(?:/[A-Z0-9.]{1,20}){0,8}/\\d{1,9}(?:/(?:Add|Rev|Corr)\\.\\d{1,4}){0,3}");
    private static final Pattern RECALLED = Pattern.compile(
            "[Nn]otes? [Vv]erbales?,?\\s{0,3}(?:\\([^)]{0,200}\\)\\s{0,3})?(?:[Nn]o\\.?\\s{0,3}|reference\\s{0,3})?(" + SYMBOL.pattern() + ")(?:,?\\s{0,3}(?:of|dated),?\\s{0,3}" + DAY + ")?");
    private static final Pattern BY = Pattern.compile(BEGIN + "(?:by|before|no later than|not later than|on or before|until)\\s+(?:close of business(?: on)?,?\\s+)?" + WEEKDAY + DAY);
    private static final List<Pattern> DEADLINES = List.of(Pattern.compile("(?i:signed cop(?:y|ies))" + END + WITHIN_SENTENCE + BY.pattern()),
            Pattern.compile(BY.pattern() + WITHIN_SENTENCE + "(?i:signed cop(?:y|ies))" + END), Pattern.compile("(?i:deadline)" + END + WITHIN_SENTENCE + BEGIN + "(?:is|on|of|for)\\s+" + WEEKDAY + DAY));
    private static final String CAPITAL = "\\p{Lu}[\\p{L}’'-]{0,40}";
    private static final Pattern MEETING = Pattern.compile(
            "(?<![\\p{L}’'-])(" + CAPITAL + "(?: (?:" + CAPITAL + "|of|the|on|for|and|from|to|in|at)){0,30}?),?(?: which)?(?: is| will)?(?: to)?(?: be)? held"
                    + "(?: (?:in|at) [\\p{Lu}][^.;]{1,60}?)? on " + WEEKDAY + DAY);
    private static final Pattern MEETING_WORD = Pattern.compile("Meeting|Conference|Summit|Event|Ceremony|Forum");
    private static final String NAME = "([^:;()<>]{3,160}?)";
    private static final String EMAIL = "([\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,9})";
    private static final Pattern FOCAL_POINT = Pattern.compile("(?i:focal point|contact)" + END + WITHIN_SENTENCE + "(?:" + BEGIN + "(?:is|are|be|contact)" + END + "|:)\\s+(?:the\\s+)?" + NAME
            + "\\s{0,3}[,(<]{1,3}\\s{0,3}(?:(?i:e-?mail)\\s{0,3}:?\\s{0,3})?" + EMAIL);
    private static final Pattern PHONE = Pattern.compile("(?i:tel(?:ephone)?|phone)\\.?\\s{0,3}(?:[Nn]o\\.?)?\\s{0,3}:?\\s{0,3}(\\+?[\\d(][\\d ()/.-]{5,25}\\d)");
    private static final Pattern INVITATION = Pattern.compile(BEGIN + "(?i:invitation),?(?:\\s+letter)?(?:\\s+(?:of|dated)),?\\s+" + DAY + "(?:,?\\s+from\\s+(?:the\\s+)?(" + CAPITAL
            + "(?: (?:" + CAPITAL + "|of|the|for|and)){0,30}(?<! (?:of|the|for|and))))?");

    private final String text;
    private final String sentences;
    private final String own;

    /** @param own the note's own reference */
    NoteFacts(String text, String own) {
        this.text = text.replaceAll("[ \\u00a0]+", " ");
        this.sentences = this.text.replaceAll("\\.(?!\\S)", "." + SENTENCE_END);
        this.own = own;
    }

    List<RecalledNote> recalled() {
        Map<String, RecalledNote> recalled = new LinkedHashMap<>();
        RECALLED.matcher(text).results().forEach(found -> recalled.putIfAbsent(found.group(1),
                new RecalledNote(found.group(1), Optional.ofNullable(found.group(2)).flatMap(NoteFacts::day))));
        return List.copyOf(recalled.values());
    }

    List<String> papers() {
        Set<String> papers = new LinkedHashSet<>();
        SYMBOL.matcher(text).results().forEach(found -> papers.add(found.group()));
        recalled().forEach(note -> papers.remove(note.reference()));
        papers.remove(own);
        return List.copyOf(papers);
    }

    /** "Invitation of 5 July 2017 from the Executive Office of the Secretary-General", in the words of the note. */
    List<String> invitations() {
        return INVITATION.matcher(text).results().map(found -> found.group().replaceAll("\\s+", " ")).distinct().toList();
    }

    Optional<LocalDate> deadline() {
        return DEADLINES.stream().flatMap(said -> said.matcher(sentences).results()).findFirst().flatMap(found -> day(found.group(1)));
    }

    Optional<AnnouncedMeeting> meeting() {
        return MEETING.matcher(text).results()
                .filter(found -> MEETING_WORD.matcher(found.group(1)).find())
                .findFirst()
                .flatMap(found -> day(found.group(2)).map(date -> new AnnouncedMeeting(found.group(1), date)));
    }

    Optional<NamedFocalPoint> focalPoint() {
        Matcher found = FOCAL_POINT.matcher(sentences);
        Matcher phone = PHONE.matcher(text);
        return found.find() ? Optional.of(new NamedFocalPoint(found.group(1).replace(String.valueOf(SENTENCE_END), "").strip(), found.group(2), phone.find() ? Optional.of(phone.group(1)) : Optional.empty()))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(String words) {
        return day(words, TextLanguage.of(Languages.DEFAULT));
    }

    /** The day however it is written: "2nd August, 2017", "August 2, 2017", in capitals. */
    static Optional<LocalDate> day(String words, TextLanguage language) {
        String plain = words.replaceAll("(?<=\\d)(?:st|nd|rd|th)\\b", "").replace(",", "").replaceAll("\\s+", " ").strip();
        String turned = plain.replaceFirst("^(\\p{L}+) (\\d{1,2}) (\\d{4})$", "$2 $1 $3");
        String lower = turned.toLowerCase(Locale.ROOT);
        Matcher month = Pattern.compile("(?<=\\s)(?!de )\\p{L}").matcher(lower);
        return Stream.of(turned, lower, month.replaceFirst(found -> found.group().toUpperCase(Locale.ROOT)))
                .flatMap(day -> language.language().dayOf(day.replaceFirst("^0", "")).stream()).findFirst();
    }
}
