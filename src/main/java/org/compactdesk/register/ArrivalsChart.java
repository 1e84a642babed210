package org.compactdesk.register;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.campaign.Meeting;
import org.compactdesk.kernel.Days;

/**
 * The arrivals as a stepped line, ready to draw: all lengths in the units of its own view box.
 *
 * @param line  the path of the stepped line
 * @param down  marks on the scale of counts
 * @param along marks on the scale of days
 * @param deadline where the signature deadline lies
 * @param meeting  where the meeting lies, or null
 */
record ArrivalsChart(String line, List<Mark> down, List<Mark> along, Mark deadline, Mark meeting) {

    static final int WIDTH = 480;
    static final int HEIGHT = 260;
    static final int LEFT = 36;
    static final int RIGHT = 468;
    static final int TOP = 44;
    static final int BOTTOM = 228;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);

    record Mark(int at, String label) {
    }

    static ArrivalsChart of(Campaign campaign, DayFigures figures) {
        LocalDate first = campaign.dispatchedOn();
        LocalDate last = Stream.of(figures.asOf(), campaign.signatureDeadline(),
                        campaign.meeting().map(Meeting::date).orElse(first), first.plusDays(1))
                .max(LocalDate::compareTo).orElseThrow();
        return new Scale(first, last, figures).chart(campaign, figures);
    }

    /** Where a day and a count lie. */
    private record Scale(LocalDate first, LocalDate last, long most) {

        Scale(LocalDate first, LocalDate last, DayFigures figures) {
            this(first, last, wholeMarks(figures.arrivals().stream().mapToLong(DayFigures.Step::count).max().orElse(0)));
        }

        /** As much as is needed, and divided by four without a remainder. */
        private static long wholeMarks(long most) {
            return Math.max(4, (most + 3) / 4 * 4);
        }

        ArrivalsChart chart(Campaign campaign, DayFigures figures) {
            return new ArrivalsChart(line(figures),
                    LongStream.rangeClosed(0, 4).map(i -> most * i / 4).mapToObj(n -> new Mark(y(n), Long.toString(n))).toList(),
                    LongStream.rangeClosed(0, 3).mapToObj(i -> first.plusDays(days() * i / 3)).distinct()
                            .map(day -> new Mark(x(day), (days() > 300 ? MONTH : DAY).format(day))).toList(),
                    new Mark(x(campaign.signatureDeadline()), DAY.format(campaign.signatureDeadline())),
                    campaign.meeting().map(meeting -> new Mark(x(meeting.date()), DAY.format(meeting.date()))).orElse(null));
        }

        private String line(DayFigures figures) {
            StringBuilder path = new StringBuilder("M" + LEFT + " " + BOTTOM);
            figures.arrivals().forEach(step -> path.append("H").append(x(step.day())).append("V").append(y(step.count())));
            return path.append("H").append(Math.max(LEFT, x(figures.asOf()))).toString();
        }

        private long days() {
            return ChronoUnit.DAYS.between(first, last);
        }

        private int x(LocalDate day) {
            return Math.max(LEFT, LEFT + (int) ((RIGHT - LEFT) * ChronoUnit.DAYS.between(first, day) / days()));
        }

        private int y(long count) {
            return BOTTOM - (int) ((BOTTOM - TOP) * count / most);
        }
    }
}
