package org.compactdesk.limits;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a request may cost.
 *
 * @param stranger         the largest body of whoever is not signed in (yet)
 * @param form             the largest form of a page, of whoever is signed in
 * @param file             the largest file that is handed in for a form; it goes to disk, a piece at a time
 * @param body             the largest of all other bodies; JSON with files in it is held in memory, several times over
 * @param large            from what size on such a body is a large one; how large one is that does not say so is seen as it comes
 * @param largeAtOnce      how many large ones are read at a time
 * @param largeWaits       how long another waits for its turn before it is told to come again
 * @param time             how long a body may take
 * @param pace             what a larger one has to bring a second beyond that; of whoever is signed in
 * @param perMinute        how often an address may ask in a minute by whoever is not signed in: with a body or a password. Reading what is
 *                         public is not counted, and what turns out to be somebody's right password is taken off again
 * @param bodiesAtOnce     how many bodies of one person, or of one address before the sign-in, are read at a time
 * @param strangersAtOnce  how many bodies of all who are not signed in are read at a time; fewer than the web server has threads
 */
@ConfigurationProperties("compact-desk.limits")
record LimitsSettings(
        @DefaultValue("16KB") DataSize stranger,
        @DefaultValue("2MB") DataSize form,
        @DefaultValue("20MB") DataSize file,
        @DefaultValue("30MB") DataSize body,
        @DefaultValue("1MB") DataSize large,
        @DefaultValue("2") int largeAtOnce,
        @DefaultValue("20s") Duration largeWaits,
        @DefaultValue("10s") Duration time,
        @DefaultValue("8KB") DataSize pace,
        @DefaultValue("60") int perMinute,
        @DefaultValue("20") int bodiesAtOnce,
        @DefaultValue("60") int strangersAtOnce) {
}
