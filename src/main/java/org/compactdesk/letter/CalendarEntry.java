package org.compactdesk.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.Language;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.compactdesk.kernel.Days;
import org.compactdesk.record.FocalPoint;

/**
 * One day of a campaign as calendars take it up (RFC 5545). The day keeps its UID for good and gets a higher SEQUENCE with each change,
 * so that a later file moves the entry that an earlier one made.
 *
 * @param what     {@code deadline} or {@code meeting}
 * @param sequence how often the day was changed
 * @param since    when it was set
 */
record CalendarEntry(String what, String uid, int sequence, Instant since, LocalDate day, String language, String summary, String about,
        FocalPoint focalPoint) {

    /** The library counts characters and RFC 5545 75 bytes: short enough for letters of three bytes each. */
    private static final int FOLDED_AT = 25;
    private static final VTimeZone NEW_YORK = newYork();

    byte[] file() {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Compact Desk//" + language.toUpperCase(Locale.ROOT)));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(NEW_YORK);
        calendar.add(event());
        return written(calendar);
    }

    /** The whole day at New York: elsewhere it begins and ends at another hour, and the calendar there says at which. */
    private VEvent event() {
        ParameterList spoken = new ParameterList(List.of(new Language(language)));
        VEvent event = new VEvent(false);
        event.add(new Uid(uid));
        event.add(new DtStamp(since));
        event.add(new Sequence(sequence));
        event.add(new DtStart<>(day.atStartOfDay(Days.NEW_YORK)));
        event.add(new DtEnd<>(day.plusDays(1).atStartOfDay(Days.NEW_YORK)));
        event.add(new Summary(spoken, summary));
        event.add(new Description(spoken, about));
        event.add(new Organizer(new ParameterList(List.of(new Cn(focalPoint.name()))), URI.create("mailto:" + focalPoint.email())));
        event.add(ImmutableTransp.TRANSPARENT);
        return event;
    }

    /** Only the rules that hold today: with all of them since 1883 the zone is longer than the entry, and some calendars stumble over it. */
    private static VTimeZone newYork() {
        VTimeZone zone = TimeZoneRegistryFactory.getInstance().createRegistry().getTimeZone(Days.NEW_YORK.getId()).getVTimeZone();
        return new VTimeZone(new PropertyList(List.of(new TzId(Days.NEW_YORK.getId()))), new ComponentList<>(zone.getObservances().stream()
                .filter(rules -> rules.<RRule<?>>getProperty("RRULE").filter(rule -> rule.getRecur().getUntil() == null).isPresent()).toList()));
    }

    private static byte[] written(Calendar calendar) {
        try {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            new CalendarOutputter(true, FOLDED_AT).output(calendar, file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
