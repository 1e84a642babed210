package org.compactdesk.instrument;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.compactdesk.document.ContentHash;
import org.compactdesk.engine.Days;

/**
 * A note verbale as it stands in a text file, and what can be read out of it to fill in a request and to check one against it.
 *
 * @param letterhead lines above the reference
 * @param reference  such as DFS/OASG/2017/0484
 * @param date       the date it bears
 * @param paragraphs all paragraphs, the one that presents compliments first and the one that renews assurances last
 * @param recalled   earlier notes that it refers to
 * @param papers     symbols of other papers that it refers to, such as A/71/818
 * @param deadline   the day by which it asks for the signed copy
 * @param meeting    the meeting it announces
 */
public record NoteVerbaleText(List<String> letterhead, String reference, Optional<LocalDate> date, List<String> paragraphs,
                              List<RecalledNote> recalled, List<String> papers, Optional<LocalDate> deadline,
                              Optional<AnnouncedMeeting> meeting) {

    /** An earlier note verbale that this one recalls; the date is empty where none is given with it. */
    public record RecalledNote(String reference, Optional<LocalDate> date) {
    }

    /** The meeting that a note announces. */
    public record AnnouncedMeeting(String name, LocalDate date) {
    }

    public NoteVerbaleText {
        letterhead = List.copyOf(letterhead);
        paragraphs = List.copyOf(paragraphs);
        recalled = List.copyOf(recalled);
        papers = List.copyOf(papers);
    }

    /** Reads a text as a drafter sends it in. */
    public static NoteReading read(String text) {
        return NoteVerbaleReader.read(text);
    }

    /** Reads a file as a drafter sends it in. */
    public static NoteReading read(byte[] file) {
        return NoteVerbaleReader.read(file);
    }

    /** The one way this text is written down; reading it gives the same note. */
    public String toText() {
        String head = letterhead.isEmpty() ? "" : String.join("\n", letterhead) + "\n\n";
        return head + "Reference: " + reference + "\n\n" + String.join("\n\n", paragraphs)
                + date.map(day -> "\n\n" + Days.read(day)).orElse("") + "\n";
    }

    /** SHA-256 of the canonical text, in hexadecimal: the same for every addressee. */
    public String hash() {
        return ContentHash.of(toText());
    }
}
