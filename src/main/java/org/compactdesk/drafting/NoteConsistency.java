package org.compactdesk.drafting;

import static org.compactdesk.kernel.Checks.refuseIf;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.compactdesk.instrument.NoteVerbaleText;
import org.compactdesk.kernel.Checks;
import org.compactdesk.kernel.Days;
import org.compactdesk.kernel.Messages;
import org.compactdesk.kernel.Outcome;

/** Holds what a form says against what the note verbale says: every mission reads the note, so the two have to agree. */
final class NoteConsistency {

    private final NoteVerbaleText note;
    private final CampaignDetails said;

    NoteConsistency(NoteVerbaleText note, CampaignDetails said) {
        this.note = note;
        this.said = said;
    }

    Outcome check() {
        return Checks.first(
                () -> refuseIf(note.date().isEmpty(), "campaign.noDate"),
                this::deadline, this::deadlineInNote, this::meetingComplete, this::meeting, this::meetingInNote,
                this::recalledNotes, this::papers);
    }

    private Outcome deadline() {
        LocalDate deadline = said.signatureDeadline();
        LocalDate noteDate = note.date().orElseThrow();
        // One that has passed belongs to a note that went out on paper: whoever releases it says so.
        return refuseIf(!deadline.isAfter(noteDate), "campaign.deadline.notAfterNote", Days.read(noteDate));
    }

    private Outcome deadlineInNote() {
        return refuseIf(!note.deadline().map(said.signatureDeadline()::equals).orElseGet(() -> mentions(said.signatureDeadline())),
                "campaign.deadline.notInNote",
                note.deadline().map(Days::read).orElse(Messages.of("campaign.noSuchDay")), Days.read(said.signatureDeadline()));
    }

    private Outcome meetingComplete() {
        return Checks.first(
                () -> refuseIf(said.meetingName().isPresent() && said.meetingDate().isEmpty(), "campaign.meeting.noDate"),
                () -> refuseIf(said.meetingName().isEmpty() && said.meetingDate().isPresent(), "campaign.meeting.noName"),
                () -> refuseIf(said.meetingName().isEmpty() && !said.meetingNames().isEmpty(), "campaign.meeting.noEnglishName"),
                () -> refuseIf(said.meetingName().isEmpty() && note.meeting().isPresent(), "campaign.meeting.announced",
                        note.meeting().map(meeting -> Days.read(meeting.date())).orElse("")));
    }

    private Outcome meeting() {
        return said.meetingDate().map(date -> Checks.first(
                () -> refuseIf(!date.isAfter(note.date().orElseThrow()), "campaign.meeting.notAfterNote",
                        Days.read(note.date().orElseThrow())),
                () -> refuseIf(date.isBefore(said.signatureDeadline()), "campaign.meeting.beforeDeadline",
                        Days.read(said.signatureDeadline())))).orElse(Outcome.done());
    }

    private Outcome meetingInNote() {
        return said.meetingDate().map(date -> refuseIf(
                !note.meeting().map(meeting -> meeting.date().equals(date)).orElseGet(() -> mentions(date)),
                "campaign.meeting.notInNote", note.meeting().map(meeting -> Days.read(meeting.date())).orElse(Messages.of("campaign.noSuchDay")),
                Days.read(date))).orElse(Outcome.done());
    }

    private Outcome recalledNotes() {
        List<String> inNote = note.recalled().stream().map(NoteVerbaleText.RecalledNote::reference).toList();
        return both(said.recalledNotes(), inNote, "campaign.recalled.missing", "campaign.recalled.notInNote");
    }

    private Outcome papers() {
        return both(said.papers(), note.papers(), "campaign.papers.missing", "campaign.papers.notInNote");
    }

    /** What was typed is in the note, and the symbols in the note were typed; where nothing was typed the note speaks alone. */
    private Outcome both(List<String> typed, List<String> inNote, String missing, String notInNote) {
        List<String> forgotten = typed.isEmpty() ? List.of()
                : inNote.stream().filter(symbol -> typed.stream().noneMatch(line -> line.contains(symbol))).toList();
        List<String> invented = typed.stream().filter(line -> !text().contains(firstWords(line))).toList();
        return Checks.first(
                () -> refuseIf(!forgotten.isEmpty(), missing, String.join(", ", forgotten)),
                () -> refuseIf(!invented.isEmpty(), notInNote, String.join(", ", invented)));
    }

    /** A symbol where the line begins with one, or else the whole line. */
    private static String firstWords(String line) {
        String first = line.split("[\\s,;]", 2)[0];
        return (first.contains("/") ? first : line).toLowerCase(Locale.ROOT);
    }

    private boolean mentions(LocalDate day) {
        return text().contains(Days.read(day).toLowerCase(Locale.ROOT));
    }

    private String text() {
        return String.join("\n", note.paragraphs()).toLowerCase(Locale.ROOT);
    }
}
