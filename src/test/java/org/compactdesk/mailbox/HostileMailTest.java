package org.compactdesk.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.compactdesk.files.Description;
import org.compactdesk.files.ForeignFiles;
import org.compactdesk.incoming.ReadMessage;
import org.compactdesk.kernel.Messages;
import org.compactdesk.record.Journal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

/** Hundreds of kinds of hostile mail, each header, body and nesting with each of what grows: all become entries or are set aside by name, and the next is read. */
@Timeout(300)
@Tag("thorough")
class HostileMailTest extends MailboxScenario {

    private static final List<String> PIECES = List.of("<", "(", "\"", ",", " ", "\t", "@", "a@a,", "\\", ";", "=?utf-8?b?YQ?= ", "=?utf-7?q?+AAA?= ", "\u00e9", "\r\n ", "\u202e", "\0", "[", "&lt;", "a");
    private static final List<String> HEADERS = List.of("From", "To", "Subject", "References", "In-Reply-To", "Date", "Content-Type", "Content-Disposition", "Content-Transfer-Encoding", "Return-Path", "Reply-To",
            "Auto-Submitted", "X-Failed-Recipients");
    private static final List<String> BODIES = List.of("text/plain", "text/html", "text/plain; charset=utf-7", "text/plain; charset=hz-gb-2312", "text/plain; charset=utf-16", "text/plain; charset=x-none", "message/rfc822",
            "message/delivery-status", "multipart/mixed; boundary=b", "multipart/report; report-type=delivery-status; boundary=b", "multipart/mixed");
    private static final List<String> CONTENTS = List.of("<", "<div>", "<b><i>", "> \r\n", "\r\n", "begin 644 x\r\n", "~{", "+AAA", "Final-Recipient: rfc822; x\r\n\r\n", "--b\r\n", "--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n",
            "--b\r\nContent-Type: text/plain; name=\"a.txt\"\r\n\r\nx\r\n", "--b\r\nX: y", "\0", "\u00e9\u00ff");
    private static final int MANY = 3_000;

    @Autowired
    private Journal journal;

    @Autowired
    private ForeignFiles files;

    /** All are read, every fourth is taken as well: what is kept of them goes one way. */
    @Test
    void allOfThemAreReadBecomeEntriesAndTheNextIsRead() throws Exception {
        List<String> kinds = List.copyOf(kinds().values());
        assertThat(kinds).hasSizeGreaterThan(400);
        for (String kind : kinds) {
            assertThat(OnDisk.read(kind.getBytes(StandardCharsets.UTF_8))).isNotNull();
        }
        List<String> taken = IntStream.range(0, kinds.size()).filter(number -> number % 4 == 0).mapToObj(kinds::get).toList();
        int byHand = 0;
        for (String kind : taken) {
            byte[] mail = kind.getBytes(StandardCharsets.UTF_8);
            try {
                inbox.receives(mail);
            } catch (IllegalStateException serverOfTheTest) {
                // It parses what it keeps, and breaks at some that the desk reads.
                try (RawMail raw = OnDisk.of(mail)) {
                    assertThat(intake.take(new ImapUid("by hand", 1, ++byHand), Fingerprint.of(raw), reader.read(raw, Instant.now(clock)))).isPresent();
                }
            }
        }
        inbox.receives(mail("From: a@example.org", "Subject: The next", "Message-ID: <the-next@example.org>", "", "The next."));

        assertThat(mailbox().read()).isEqualTo(taken.size() + 1 - byHand);

        var entries = entries();
        assertThat(entries).hasSize(taken.size() + 1);
        assertThat(entries.get(entries.size() - 1).get("note")).isEqualTo("The next.");
        assertThat(entries.stream().filter(entry -> String.valueOf(entry.get("note")).startsWith("This message could not be read")))
                .allSatisfy(entry -> assertThat(String.valueOf(entry.get("remarks"))).isNotEqualTo("null"));
        assertThat(database.sql("select count(*) from desk.mail_begun").query(Integer.class).single()).isZero();
    }

    @Test
    void whatEndedTheDeskIsSetAsideAndTheNextIsRead() throws Exception {
        inbox.receives(mail("From: a@example.org", "Subject: Deadly", "Message-ID: <deadly@example.org>", "", "Read once."));
        TakenMails ofTheDead = new TakenMails(journal, database, clock) {
            @Override
            void end(ImapUid place) {
                // Nobody lives to note it.
            }
        };
        MessageReader dying = new MessageReader(files) {
            @Override
            ReadMessage read(RawMail raw, Instant receivedAt) {
                throw new ThreadDeath();
            }
        };
        Mailbox dead = new Mailbox(inbox.account(""), settings, dying, ofTheDead, intake, clock);
        assertThatThrownBy(dead::read).isInstanceOf(ThreadDeath.class);
        inbox.receives(mail("From: a@example.org", "Subject: The next", "Message-ID: <behind-the-deadly@example.org>", "", "The next."));

        assertThat(mailbox().read()).as("another node may be reading it").isEqualTo(1);
        assertThat(entry().get("note")).isEqualTo("The next.");
        database.sql("update desk.mail_begun set begun_at = begun_at - interval '11' minute").update();
        assertThat(mailbox().read()).isEqualTo(1);

        assertThat(entry().get("subject")).isEqualTo("Deadly");
        assertThat(String.valueOf(entry().get("remarks"))).isEqualTo(Messages.of("mail.aside.ended"));
        assertThat(mailbox().read()).isZero();
    }

    @Test
    void whatFillsTheMemoryIsSetAsideWithThatReason() throws Exception {
        inbox.receives(mail("From: a@example.org", "Subject: Full", "Message-ID: <full@example.org>", "Content-Type: application/pdf; name=a.pdf", "", "%PDF"));
        MessageReader full = new MessageReader(new ForeignFiles() {
            @Override
            public Description open(String name, byte[] file) {
                throw new OutOfMemoryError();
            }

            @Override
            public Description describe(String name, byte[] file) {
                throw new OutOfMemoryError();
            }

            @Override
            public Optional<Page> page(byte[] file, int page) {
                return Optional.empty();
            }
        });

        assertThat(new Mailbox(inbox.account(""), settings, full, taken, intake, clock).read()).isEqualTo(1);

        assertThat(String.valueOf(entry().get("remarks"))).isEqualTo(Messages.of("mail.aside.memory"));
    }

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (String header : HEADERS) {
            for (String piece : PIECES) {
                kinds.put(header + " " + piece, head(kinds.size(), header.equals("From") ? "" : "From: a@example.org\r\n") + header + ": " + piece.repeat(MANY / piece.length()) + "\r\n\r\nWords.");
            }
        }
        for (String type : BODIES) {
            for (String content : CONTENTS) {
                kinds.put(type + " " + content, head(kinds.size(), "From: a@example.org\r\n") + "Content-Type: " + type + "\r\n\r\n" + content.repeat(MANY / content.length()));
            }
        }
        return kinds;
    }

    /** Each has a name of its own, so that none is a copy of another. */
    private static String head(int number, String from) {
        return from + "Message-ID: <hostile-" + number + "@example.org>\r\n";
    }
}
