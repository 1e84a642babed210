package org.compactdesk.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.compactdesk.engine.StandStills;
import org.compactdesk.engine.StandStills.StandStill;
import org.compactdesk.kernel.Messages;
import org.compactdesk.letter.StaffMail;
import org.compactdesk.staff.People;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/** Tells the process owners by mail of work that stands still, once an hour at most, and only of what they were not told of. */
@Component
class StandStillMail {

    private static final Logger log = LoggerFactory.getLogger(StandStillMail.class);
    private static final String OWNERS = "process-owner";
    private static final Duration AT_MOST_EVERY = Duration.ofHours(1);
    /** By their keys, in the mail; the pages show all. */
    private static final int NAMED = 20;

    private final StandStills standStills;
    private final StaffMail mail;
    private final People people;
    private final DeliverySettings settings;
    private final TaskScheduler scheduler;
    private final Clock clock;

    StandStillMail(StandStills standStills, StaffMail mail, People people, DeliverySettings settings, TaskScheduler scheduler, Clock clock) {
        this.standStills = standStills;
        this.mail = mail;
        this.people = people;
        this.settings = settings;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        scheduler.scheduleWithFixedDelay(this::look, settings.every());
    }

    /** What cannot be told now is told at a later look. */
    void look() {
        Instant now = clock.instant();
        Instant told = standStills.toldAt().orElse(Instant.EPOCH);
        List<StandStill> all = standStills.all();
        if (now.isBefore(told.plus(AT_MOST_EVERY)) || all.stream().noneMatch(one -> one.since().isAfter(told))) {
            return;
        }
        List<String> owners = people.addressesOf(OWNERS);
        if (owners.isEmpty()) {
            log.warn("Work stands still in {} places, and no process owner has a mail address in the engine’s profile", all.size());
        }
        try {
            if (!owners.isEmpty()) {
                mail.send(owners, Messages.of("standStill.mail.subject", all.size()), text(all));
            }
            standStills.toldAt(now);
        } catch (RuntimeException notNow) {
            log.debug("The process owners cannot be told now", notNow);
        }
    }

    private static String text(List<StandStill> all) {
        return Messages.of("standStill.mail", all.size(), String.join("\n", StandStills.inWords(all)),
                all.stream().map(StandStill::businessKey).distinct().limit(NAMED).collect(Collectors.joining("\n")), Messages.of("standStill.whatToDo"));
    }
}
