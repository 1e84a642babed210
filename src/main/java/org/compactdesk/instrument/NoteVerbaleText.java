package org.compactdesk.instrument;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.compactdesk.document.ContentHash;
import org.compactdesk.state.Language;
import org.compactdesk.state.Languages;

/**
 * A note verbale as it stands in a text file, and what can be read out of it to fill in a request and to check one against it.
 *
 * @param language   what it is written in, a tag of BCP 47: {@code en}
 * @param letterhead lines above the reference
 * @param reference  such as DFS/OASG/2017/0484
 * @param place      what stands before its date, such as "New York"; empty where nothing does
 * @param date       the date it bears
 * @param paragraphs all paragraphs, the one that presents compliments first and the one that renews assurances last; a list or a table is lines of one
 * @param recalled   earlier notes that it refers to
 * @param papers     symbols of other papers that it refers to, such as A/71/818
 * @param invitations invitations that it refers to, in its own words
 * @param deadline   the day by which it asks for the signed copy
 * @param meeting    the meeting it announces
 * @param focalPoint whom missions may write to
 */
public record NoteVerbaleText(String language, List<String> letterhead, String reference, String place, Optional<LocalDate> date,
        List<String> paragraphs, List<RecalledNote> recalled, List<String> papers, List<String> invitations, Optional<LocalDate> deadline,
        Optional<AnnouncedMeeting> meeting, Optional<NamedFocalPoint> focalPoint) {

    /** An earlier note verbale that this one recalls; the date is empty where none is given with it. */
    public record RecalledNote(String reference, Optional<LocalDate> date) {
    }

    /** The meeting that a note announces. */
    public record AnnouncedMeeting(String name, LocalDate date) {
    }

    /** Whom a note names for questions; the number is empty where it names none. */
    public record NamedFocalPoint(String name, String email, Optional<String> phone) {
    }

    public NoteVerbaleText {
        letterhead = List.copyOf(letterhead);
        paragraphs = List.copyOf(paragraphs);
        recalled = List.copyOf(recalled);
        papers = List.copyOf(papers);
        invitations = List.copyOf(invitations);
    }

    /** Reads an English text as a drafter sends it in. */
    public static NoteParseResult read(String text) {
        return read(text, Languages.DEFAULT);
    }

    /** As {@link #read(String)}, in another language. What the note asks for is read out of English texts only. */
    public static NoteParseResult read(String text, String language) {
        return NoteVerbaleReader.read(text, TextLanguage.of(language));
    }

    /** Reads an English file as a drafter sends it in. */
    public static NoteParseResult read(byte[] file) {
        return read(file, Languages.DEFAULT);
    }

    /** As {@link #read(byte[])}, in another language. */
    public static NoteParseResult read(byte[] file, String language) {
        return NoteVerbaleReader.read(file, TextLanguage.of(language));
    }

    /** The same note with the reference and the date of the register. */
    public NoteVerbaleText registered(String as, LocalDate on) {
        return new NoteVerbaleText(language, letterhead, as, place, Optional.of(on), paragraphs, recalled, papers, invitations, deadline, meeting, focalPoint);
    }

    /** What opens and closes as this note does, on other matters. */
    public NoteVerbaleText about(String as, LocalDate on, List<String> words) {
        return new NoteVerbaleText(language, letterhead, as, "", Optional.of(on), words, List.of(), List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Whether the day stands in it as its language writes days. */
    public boolean mentions(LocalDate day) {
        return String.join("\n", paragraphs).toLowerCase(Locale.ROOT).contains(TextLanguage.of(language).language().day(day).toLowerCase(Locale.ROOT));
    }

    /** The symbols of all papers that it speaks of, other notes among them. */
    public Set<String> symbols() {
        return Stream.concat(recalled.stream().map(RecalledNote::reference), papers.stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The one way this text is written down; reading it gives the same note. */
    public String toText() {
        Language written = TextLanguage.of(language).language();
        String head = letterhead.isEmpty() ? "" : String.join("\n", letterhead) + "\n\n";
        return head + written.word("reference", reference) + "\n\n" + String.join("\n\n", paragraphs)
                + date.map(day -> "\n\n" + dateline()).orElse("") + "\n";
    }

    /** "2 August 2017", "New York, 2 August 2017"; nothing where it bears no date. */
    public String dateline() {
        return date.map(day -> (place.isEmpty() ? "" : place + ", ") + TextLanguage.of(language).language().day(day)).orElse("");
    }

    /** SHA-256 of the canonical text, in hexadecimal: the same for every addressee. */
    public String hash() {
        return ContentHash.of(toText());
    }
}
