package org.compactdesk.drafting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.compactdesk.instrument.NoteVerbaleText;
import org.compactdesk.instrument.NoteVerbaleText.AnnouncedMeeting;
import org.compactdesk.instrument.NoteVerbaleText.NamedFocalPoint;
import org.compactdesk.kernel.Messages;
import org.compactdesk.kernel.Rejection;
import org.compactdesk.record.FocalPoint;

/** What the start form says beside the texts; what it leaves open is read out of the note. */
record EnteredDetails(String title, List<String> recalledNotes, List<String> papers, Optional<LocalDate> deadline, Optional<String> meetingName,
        Map<String, String> meetingNames, Optional<LocalDate> meetingDate, Optional<String> focalPointName, Optional<String> focalPointEmail,
        Optional<String> focalPointPhone) {

    /** @throws Rejection where neither the form nor the note says what is needed */
    CampaignDetails filledInFrom(NoteVerbaleText note) {
        Optional<AnnouncedMeeting> meeting = note.meeting().filter(announced -> meetingDate.map(announced.date()::equals).orElse(true));
        Optional<NamedFocalPoint> named = note.focalPoint().filter(person -> focalPointEmail.map(person.email()::equalsIgnoreCase).orElse(true));
        FocalPoint focalPoint = new FocalPoint(required("focalPointName", focalPointName.or(() -> named.map(NamedFocalPoint::name))),
                required("focalPointEmail", focalPointEmail.or(() -> named.map(NamedFocalPoint::email))),
                focalPointPhone.or(() -> named.flatMap(NamedFocalPoint::phone)).orElse(null));
        return new CampaignDetails(title, recalledNotes, papers, required("deadline", deadline.or(note::deadline)),
                meetingName.or(() -> meeting.map(AnnouncedMeeting::name)), meetingNames, meetingDate.or(() -> meeting.map(AnnouncedMeeting::date)), focalPoint);
    }

    private static <T> T required(String field, Optional<T> value) {
        return value.orElseThrow(() -> new Rejection("campaign.notInNote", Messages.of("field." + field)));
    }
}
