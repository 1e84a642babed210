package org.compactdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged demo, left alone: the numbers that the README promises of every run, and a second start that adds none. */
class DemoIT {

    private static final String DAY_AFTER_THE_MEETING = "2017-09-19T09:00:00-04:00";

    @TempDir
    private Path folder;

    @Test
    void movedToTheDayAfterTheMeetingItSendsWhatTheReadmeSaysAndStartedAgainNothingMore() throws Exception {
        PackagedDesk desk = PackagedDesk.demo(folder);
        DemoState.awaitDispatched(desk);
        assertThat(otherAddressesOfThisMachine()).allSatisfy(address -> assertThatThrownBy(() -> new Socket(address, URI.create(desk.url("/")).getPort()).close()).isInstanceOf(ConnectException.class));
        assertThatTheJarStartsWhatOpensFiles(desk);
        desk.moveClock(Map.of("to", DAY_AFTER_THE_MEETING));
        assertThat(desk.json("admin", "/engine-rest/incident/count").at("/count").asInt()).isZero();
        desk.close();
        assertWhatTheReadmeSays();

        desk.start();
        Awaitility.await("work that a start might have made").atMost(Patience.LIMIT).pollInterval(Duration.ofMillis(500)).until(() ->
                desk.logged().split("The sample campaign", -1).length > 2 && executableJobs(desk) == 0);
        assertThat(OffsetDateTime.parse(desk.json("admin", "/demo/clock").at("/now").asText()))
                .isBetween(OffsetDateTime.parse(DAY_AFTER_THE_MEETING), OffsetDateTime.parse(DAY_AFTER_THE_MEETING).plusHours(1));
        desk.close();
        assertWhatTheReadmeSays();
    }

    /** By which others reach it. */
    private static List<InetAddress> otherAddressesOfThisMachine() throws SocketException {
        return NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses).filter(address -> !address.isLoopbackAddress()).toList();
    }

    /** From the jar, whose parts no other virtual machine reads where they are. */
    private static void assertThatTheJarStartsWhatOpensFiles(PackagedDesk desk) {
        Matcher letter = Pattern.compile("/demo/mailbox/\\d+").matcher(desk.get("admin", "/demo/mailbox?q=fra").body());
        assertThat(letter.find()).isTrue();
        var page = desk.get("admin", letter.group() + "/enclosures/0/pages/1.png");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(page.body()).contains("IHDR").hasSizeGreaterThan(5_000);
    }

    private static int executableJobs(PackagedDesk desk) {
        return desk.json("admin", "/engine-rest/job/count?executable=true").at("/count").asInt();
    }

    private void assertWhatTheReadmeSays() throws SQLException {
        DemoDatabase database = new DemoDatabase(folder);
        assertThat(database.rows("""
                select said || ' ' || count(*) from (
                    select kind || ' ' || cast(decided_at at time zone 'America/New_York' as date) || ' ' || fate as said from desk.letter)
                group by said""")).containsExactlyInAnyOrder(
                "NOTE_VERBALE 2017-08-02 ACCEPTED 192", "NOTE_VERBALE 2017-08-02 REFUSED 1", "REMINDER_BEFORE 2017-08-11 ACCEPTED 192",
                "REMINDER_BEFORE 2017-08-22 ACCEPTED 192", "REMINDER_AFTER 2017-09-05 ACCEPTED 192");
        assertThat(database.rows("select cast(count(*) as varchar) from desk.demo_mail where recipients not like '%@desk.example.org%'")).containsExactly("768");
    }
}
