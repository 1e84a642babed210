package org.compactdesk.letter;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.QueryCount;
import net.ttddyy.dsproxy.listener.SingleQueryCountHolder;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.compactdesk.Campaigner;
import org.compactdesk.Desk;
import org.compactdesk.TestDatabase;
import org.compactdesk.TestMailServer;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.document.Document;
import org.compactdesk.document.Documents;
import org.compactdesk.document.PrintedPaper;
import org.compactdesk.instrument.Instrument;
import org.compactdesk.instrument.NoteVerbaleText;
import org.compactdesk.instrument.Papers;
import org.compactdesk.instrument.Texts;
import org.compactdesk.paper.PlainReading;
import org.compactdesk.state.MemberState;
import org.compactdesk.state.MemberStates;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * {@code mvn -Pbenchmark verify}: a whole dispatch, from the registration on, to 193 missions through engine, record and ledger on a database file, beside a
 * plain loop in the same process that draws the same PDFs, words the same mails and sends them with as many threads. On the real
 * documents where they are there, else on the samples, which are less than half as long. Prints the best of each and their ratio, the
 * ratio of the medians, the least and the largest ratio of a round, the statements that a dispatch asks the database, and the very
 * first dispatch. With {@code -Ppostgresql} on PostgreSQL.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
    "camunda.bpm.job-execution.enabled=true", "compact-desk.paper.read-twice-every=20", "camunda.bpm.job-execution.wait-time-in-millis=500"})
@ActiveProfiles("test")
@Import({Desk.class, Campaigner.class, DispatchBenchmark.Counted.class})
class DispatchBenchmark {

    /** The first compiler is through with both after some three of them. */
    private static final int ROUNDS = Integer.getInteger("desk.rounds", 10);
    private static final int THREADS = 4;
    private static final TestMailServer mails = new TestMailServer();
    private static final int SMTP_PORT = mails.start();
    private static final Path DATABASE = Path.of("target", "benchmark", "desk" + System.nanoTime()).toAbsolutePath();

    @Autowired
    private Campaigner campaigner;

    @Autowired
    private Desk desk;

    @Autowired
    private JobExecutor jobs;

    @Autowired
    private Papers papers;

    @Autowired
    private MemberStates memberStates;

    @Autowired
    private LetterRenderer draughtsman;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private Documents documents;

    @Autowired
    private JdbcClient database;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> SMTP_PORT);
        (TestDatabase.ON_POSTGRESQL ? TestDatabase.create() : new TestDatabase("jdbc:h2:file:" + DATABASE
                + ";DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;WRITE_DELAY=0;QUERY_CACHE_SIZE=512", "sa", "")).tell(settings);
    }

    @AfterAll
    static void stop() throws IOException {
        mails.stop();
        if (TestDatabase.ON_POSTGRESQL) {
            return;
        }
        try (var files = Files.list(DATABASE.getParent())) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void theWholeDispatchBesideAPlainLoop() throws Exception {
        List<Long> engine = new ArrayList<>();
        List<Long> loop = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        // The first shows the loop what is in the mails.
        long first = dispatch();
        List<SameMail> same = new ArrayList<>();
        for (TestMailServer.Received mail : mails.received()) {
            same.add(same(mail));
        }
        plainLoop(same);
        for (int round = 0; round < ROUNDS; round++) {
            loop.add(plainLoop(same));
            Counted.STATEMENTS.clear();
            engine.add(dispatch());
            ratios.add(engine.get(round) / (double) loop.get(round));
        }
        double reading = reading(note("SAMPLE/2017/0001"), compact());
        QueryCount asked = Counted.STATEMENTS.getQueryCountMap().get("");
        System.out.printf("%nDispatch of %d letters with %s on %s: %.2f s through the engine, %.2f s in a plain loop with %d threads, ratio %.2f, "
                + "of the medians %.2f, of single rounds %.2f to %.2f; the very first took %.2f s%n(engine %s ms, loop %s ms)%n"
                + "Statements of the last: %d, %.0f a letter (select %d, insert %d, update %d, delete %d, other %d), sent in %d batches or alone%n"
                + "Reading the papers back takes %.2f s of one processor, on either side%n%n",
                same.size(), Texts.haveSeeds() ? "the real documents" : "the samples", TestDatabase.ON_POSTGRESQL ? "PostgreSQL" : "H2",
                best(engine) / 1e3, best(loop) / 1e3, THREADS, best(engine) / best(loop), median(engine) / median(loop),
                Collections.min(ratios), Collections.max(ratios), first / 1e3, engine, loop, asked.getTotal(),
                asked.getTotal() / (double) same.size(), asked.getSelect(), asked.getInsert(), asked.getUpdate(), asked.getDelete(),
                asked.getOther(), asked.getStatement() + asked.getPrepared() + asked.getCallable(), reading);
    }

    /** From the registration to the last mail: drawing and reading, the release as soon as all are read, sending. */
    private long dispatch() throws InterruptedException {
        jobs.shutdown();
        desk.isAt("2017-08-02T09:00");
        String[] all = memberStates.all().stream().map(MemberState::iso3).toArray(String[]::new);
        String reference = Desk.newReference();
        campaigner.knowsAddressesOf(all);
        Map<String, Object> request = Campaigner.request(reference, all);
        request.put("noteText", Desk.file("note.txt", note(reference)));
        request.put("compactText", Desk.file("compact.txt", compact()));
        campaigner.isClearedWithItsRemarks(reference, request);
        mails.forget();
        jobs.start();
        long begun = System.nanoTime();
        campaigner.isRegistered(reference);
        Awaitility.await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(10)).until(() -> database.sql(
                "select count(*) from desk.drawn_papers p join desk.campaign c on c.id = p.campaign where c.reference = :reference")
                .param("reference", reference).query(Integer.class).single() == all.length);
        // The last of the drawing may just end.
        Awaitility.await().ignoreException(OptimisticLockingException.class).pollInterval(Duration.ofMillis(10)).until(() -> {
            campaigner.isReleasedOnceRead(reference, all.length);
            return true;
        });
        mails.awaits(all.length);
        long took = millis(begun);
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> desk.dueJobs().isEmpty());
        assertThat(mails.received()).hasSize(all.length);
        return took;
    }

    /** What of it is reading, on either side. */
    private double reading(String noteText, String compactText) throws Exception {
        NoteVerbaleText note = NoteVerbaleText.read(noteText).orRefuse();
        Instrument compact = Instrument.read(compactText).orRefuse();
        List<PrintedPaper> drawn = new ArrayList<>();
        for (MemberState state : memberStates.all()) {
            drawn.add(papers.noteVerbale(note, List.of(state.missionName(), "New York"), "Enclosure: Annex I"));
            drawn.add(papers.compact(compact.filledInFor(state), "Annex I"));
        }
        return PlainReading.seconds(drawn);
    }

    /** The real one where it is there, under another reference. */
    private static String note(String reference) {
        return Texts.haveSeeds() ? Texts.seedNote().replace("DFS/OASG/2017/0484", reference) : Campaigner.note(reference);
    }

    private static String compact() {
        return Texts.haveSeeds() ? Texts.seedCompactPutRight() : Campaigner.compact();
    }

    private long plainLoop(List<SameMail> same) throws Exception {
        NoteVerbaleText note = NoteVerbaleText.read(note("SAMPLE/2017/0001")).orRefuse();
        Instrument compact = Instrument.read(compact()).orRefuse();
        mails.forget();
        long begun = System.nanoTime();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        ThreadLocal<Plain> connections = ThreadLocal.withInitial(Plain::new);
        List<Future<?>> sent = new ArrayList<>();
        for (SameMail mail : same) {
            sent.add(threads.submit(() -> {
                MemberState state = memberStates.of(mail.letter().participation().iso3());
                Instrument filled = compact.filledInFor(state);
                PrintedPaper first = papers.noteVerbale(note, List.of(state.missionName(), "New York"), "Enclosure: Annex I");
                PrintedPaper second = papers.compact(filled, "Annex I");
                PlainReading.read(same.indexOf(mail), first, second, compact, filled, state);
                LetterRenderer.Words words = words(mail);
                connections.get().send(mail, words, draughtsman.html(words, mail.letter().language()), List.of(first.bytes(), second.bytes()));
                return null;
            }));
        }
        for (Future<?> one : sent) {
            one.get();
        }
        long took = millis(begun);
        threads.shutdown();
        assertThat(mails.received()).hasSize(same.size());
        return took;
    }

    private SameMail same(TestMailServer.Received mail) throws MessagingException, IOException {
        Letter letter = ledger.of(ledger.withMessageId(mail.messageId()).orElseThrow());
        List<Enclosed> enclosed = new ArrayList<>();
        collect(mail.message(), enclosed);
        SameMail same = new SameMail(letter, campaigns.of(letter.participation().reference()),
                documents.of(letter.content().documents()), enclosed);
        assertThat(words(same)).isEqualTo(new LetterRenderer.Words(letter.subject(), letter.text()));
        return same;
    }

    private LetterRenderer.Words words(SameMail mail) {
        return draughtsman.words(mail.letter(), mail.campaign(), mail.documents());
    }

    private static void collect(Part part, List<Enclosed> enclosed) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                collect(parts.getBodyPart(i), enclosed);
            }
        } else if (part.getFileName() != null) {
            enclosed.add(new Enclosed(part.getFileName(), part.getContentType(), part.getInputStream().readAllBytes()));
        }
    }

    private static double best(List<Long> times) {
        return times.stream().mapToLong(Long::longValue).min().orElseThrow();
    }

    private static double median(List<Long> times) {
        return times.stream().sorted().skip((times.size() - 1) / 2).limit(2 - times.size() % 2).mapToLong(Long::longValue).average().orElseThrow();
    }

    private static long millis(long begun) {
        return (System.nanoTime() - begun) / 1_000_000;
    }

    /** Every statement passes by it. */
    static class Counted implements BeanPostProcessor {

        private static final SingleQueryCountHolder STATEMENTS = new SingleQueryCountHolder();

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DataSource database
                    ? ProxyDataSourceBuilder.create(database).countQuery(STATEMENTS).build() : bean;
        }
    }

    /** One kept connection. */
    private static final class Plain {

        private final Session session;
        private final Transport transport;

        Plain() {
            try {
                Properties settings = new Properties();
                settings.put("mail.smtp.localhost", "localhost");
                settings.put("mail.smtp.socketFactory", new PromptSockets());
                session = Session.getInstance(settings);
                transport = session.getTransport("smtp");
                transport.connect("127.0.0.1", SMTP_PORT, null, null);
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        void send(SameMail mail, LetterRenderer.Words words, String html, List<byte[]> papers) throws Exception {
            String to = mail.letter().addresses().get(0).address();
            MimeMessage message = new MimeMessage(session);
            MimeMessageHelper helper = new MimeMessageHelper(message, MimeMessageHelper.MULTIPART_MODE_MIXED, "UTF-8");
            helper.setFrom("compact-desk@secretariat.example.org");
            helper.setTo(to);
            helper.setSubject(words.subject());
            helper.setText(words.text(), html);
            Iterator<byte[]> drawn = papers.iterator();
            for (Enclosed enclosed : mail.enclosed()) {
                byte[] bytes = enclosed.mediaType().startsWith("application/pdf") ? drawn.next() : enclosed.bytes();
                helper.addAttachment(enclosed.name(), new ByteArrayDataSource(bytes, enclosed.mediaType()));
            }
            message.saveChanges();
            transport.sendMessage(message, new InternetAddress[] {new InternetAddress(to)});
        }
    }

    /** A mail of the desk: what the loop words anew, draws anew and sends to the same mission. */
    private record SameMail(Letter letter, Campaign campaign, List<Document> documents, List<Enclosed> enclosed) {
    }

    private record Enclosed(String name, String mediaType, byte[] bytes) {
    }
}
