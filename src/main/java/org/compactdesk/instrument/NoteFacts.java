package org.compactdesk.instrument;

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
    private static final String WITHIN_SENTENCE = "(?:[^.]|\\.(?=\\S))*?";
    private static final Pattern SYMBOL = Pattern.compile("\\b[A-Z]{1,6}(?:/[A-Z0-9.]+)*/\\d+(?:/(?:Add|Rev|Corr)\\.\\d+)*");
    private static final Pattern RECALLED = Pattern.compile(
            "[Nn]otes? [Vv]erbales?,?\\s*(?:\\([^)]*\\)\\s*)?(?:[Nn]o\\.?\\s*|reference\\s*)?(" + SYMBOL.pattern() + ")(?:,?\\s*(?:of|dated),?\\s*" + DAY + ")?");
    private static final Pattern BY = Pattern.compile("\\b(?:by|before|no later than|not later than|on or before|until)\\s+(?:close of business(?: on)?,?\\s+)?" + WEEKDAY + DAY);
    private static final List<Pattern> DEADLINES = List.of(Pattern.compile("(?i:signed cop(?:y|ies))\\b" + WITHIN_SENTENCE + BY.pattern()),
            Pattern.compile(BY.pattern() + WITHIN_SENTENCE + "(?i:signed cop(?:y|ies))\\b"), Pattern.compile("(?i:deadline)\\b" + WITHIN_SENTENCE + "\\b(?:is|on|of|for)\\s+" + WEEKDAY + DAY));
    private static final Pattern MEETING = Pattern.compile(
            "((?:\\p{Lu}[\\p{L}’'-]*)(?: (?:\\p{Lu}[\\p{L}’'-]*|of|the|on|for|and|from|to|in|at))*?),?(?: which)?(?: is| will)?(?: to)?(?: be)? held"
                    + "(?: (?:in|at) [\\p{Lu}][^.;]{1,60}?)? on " + WEEKDAY + DAY);
    private static final Pattern MEETING_WORD = Pattern.compile("Meeting|Conference|Summit|Event|Ceremony|Forum");
    private static final String NAME = "([^:;()<>]{3,160}?)";
    private static final String EMAIL = "([\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+)";
    private static final Pattern FOCAL_POINT = Pattern.compile("(?i:focal point|contact)\\b" + WITHIN_SENTENCE + "(?:\\b(?:is|are|be|contact)\\b|:)\\s+(?:the\\s+)?" + NAME
            + "\\s*[,(<]+\\s*(?:(?i:e-?mail)\\s*:?\\s*)?" + EMAIL);
    private static final Pattern PHONE = Pattern.compile("(?i:tel(?:ephone)?|phone)\\.?\\s*(?:[Nn]o\\.?)?\\s*:?\\s*(\\+?[\\d(][\\d ()/.-]{5,25}\\d)");
    private static final Pattern INVITATION = Pattern.compile("\\b(?i:invitation),?(?:\\s+letter)?(?:\\s+(?:of|dated)),?\\s+" + DAY + "(?:,?\\s+from\\s+(?:the\\s+)?((?:\\p{Lu}[\\p{L}’'-]*)"
            + "(?: (?:\\p{Lu}[\\p{L}’'-]*|of|the|for|and))*(?<! (?:of|the|for|and))))?");

    private final String text;
    private final String own;

    /** @param own the note's own reference */
    NoteFacts(String text, String own) {
        this.text = text.replaceAll("[ \\u00a0]+", " ");
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
        return DEADLINES.stream().flatMap(said -> said.matcher(text).results()).findFirst().flatMap(found -> day(found.group(1)));
    }

    Optional<AnnouncedMeeting> meeting() {
        return MEETING.matcher(text).results()
                .filter(found -> MEETING_WORD.matcher(found.group(1)).find())
                .findFirst()
                .flatMap(found -> day(found.group(2)).map(date -> new AnnouncedMeeting(found.group(1), date)));
    }

    Optional<NamedFocalPoint> focalPoint() {
        Matcher found = FOCAL_POINT.matcher(text);
        Matcher phone = PHONE.matcher(text);
        return found.find() ? Optional.of(new NamedFocalPoint(found.group(1).strip(), found.group(2), phone.find() ? Optional.of(phone.group(1)) : Optional.empty()))
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
