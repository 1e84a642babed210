package org.compactdesk.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.compactdesk.TestMailServer;
import org.compactdesk.letter.Letter.Attempt.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer.Builder;

/** Encryption, a login and patience, against real servers that have certificates of their own. */
class MailServerTest {

    private static final char[] STORE_PASSWORD = "changeit".toCharArray();
    private static final Mail LETTER = new Mail("<one@compact-desk.example.org>", "en", "Note verbale", "Excellency,", "<p>Excellency,</p>",
            List.of("mission@example.org"), List.of(), "focal-point@example.org", "Focal point", null, false, List.of());

    @TempDir
    private static Path folder;

    private static KeyStore inItsName;
    private static KeyStore inAnothersName;

    /** User names that a password came with. */
    private final List<String> logins = new CopyOnWriteArrayList<>();
    private final JavaMailSenderImpl settings = new JavaMailSenderImpl();
    private TestMailServer server;

    @BeforeAll
    static void makeCertificates() throws Exception {
        inItsName = selfSigned("ip:127.0.0.1");
        inAnothersName = selfSigned("dns:mail.elsewhere.example.org");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aLetterGoesOutEncryptedAndWithALoginOverATrustedCertificate() throws Exception {
        serves(builder -> encrypted(builder, inItsName).requireTLS());
        trusts(inItsName);
        assertThat(send(Duration.ofSeconds(45))).singleElement().satisfies(address -> assertThat(address.accepted()).isTrue());
        assertThat(server.received()).singleElement().satisfies(mail -> assertThat(mail.encrypted()).isTrue());
        assertThat(logins).containsExactly("desk");
    }

    @Test
    void aCertificateThatNobodyVouchesForIsToldInPlainWordsAndNothingIsSent() throws Exception {
        serves(builder -> encrypted(builder, inItsName));
        isTold("shows a certificate that the desk cannot trust", "nothing was sent");
    }

    @Test
    void aTrustedCertificateInAnothersNameIsNoBetter() throws Exception {
        serves(builder -> encrypted(builder, inAnothersName));
        trusts(inAnothersName);
        isTold("shows a certificate that the desk cannot trust", "nothing was sent");
    }

    @Test
    void noPasswordGoesOverAConnectionInClear() throws Exception {
        serves(this::withLogin);
        isTold("offers no encrypted connection", "nothing was sent");
    }

    @Test
    void encryptionCanBeRequiredWithoutALogin() throws Exception {
        serves(builder -> builder);
        settings.setUsername(null);
        settings.setPassword(null);
        settings.getJavaMailProperties().setProperty("mail.smtp.starttls.required", "true");
        isTold("offers no encrypted connection", "nothing was sent");
    }

    @Test
    void aWrongPasswordIsToldInPlainWords() throws Exception {
        serves(builder -> encrypted(builder, inItsName));
        trusts(inItsName);
        settings.setPassword("guessed");
        assertThatExceptionOfType(MailTrouble.class).isThrownBy(() -> send(Duration.ofSeconds(45)))
                .withMessageContaining("does not accept the desk’s user name and password").withMessageContaining("535");
        assertThat(server.received()).isEmpty();
    }

    @Test
    void aServerThatIsSlowBeyondTheLimitLeavesTheLetterInDoubt() throws Exception {
        serves(builder -> builder);
        settings.setPassword(null);
        CountDownLatch given = new CountDownLatch(1);
        server.whileReceivingTheNext(() -> awaitQuietly(given));
        try {
            assertThatExceptionOfType(MailTrouble.class).isThrownBy(() -> send(Duration.ofSeconds(1)))
                    .withMessageContaining("may or may not have gone out").satisfies(trouble -> {
                        assertThat(trouble.kind()).isEqualTo(Kind.IN_DOUBT);
                        assertThat(trouble.answer()).isEqualTo("Read timed out");
                    });
        } finally {
            given.countDown();
        }
    }

    private void isTold(String... words) {
        assertThatExceptionOfType(MailTrouble.class).isThrownBy(() -> send(Duration.ofSeconds(45)))
                .satisfies(trouble -> {
                    assertThat(trouble).hasMessageContainingAll(words);
                    assertThat(trouble.getMessage()).doesNotContain("Exception", "socket", "null");
                    assertThat(trouble.kind()).isEqualTo(Kind.AWAY);
                });
        assertThat(logins).isEmpty();
        assertThat(server.received()).isEmpty();
    }

    @Test
    void theEnvelopesSenderBearsTheLettersMarkWhereTheServerTakesTags() throws Exception {
        serves(builder -> encrypted(builder, inItsName).requireTLS());
        trusts(inItsName);
        send(Duration.ofSeconds(10), new Mail("<x_note-verbale_note_1.0123456789abcdef01234567@compact-desk.example.org>", LETTER.language(), LETTER.subject(), LETTER.text(),
                LETTER.html(), LETTER.to(), LETTER.copies(), LETTER.replyTo(), LETTER.replyToName(), null, false, List.of()));
        send(Duration.ofSeconds(10), LETTER);
        assertThat(server.received()).extracting(TestMailServer.Received::sender)
                .containsExactly("desk+0123456789abcdef01234567@secretariat.example.org", "desk@secretariat.example.org");
    }

    private List<Letter.Address> send(Duration patience) {
        return send(patience, LETTER);
    }

    private List<Letter.Address> send(Duration patience, Mail letter) {
        MailSettings mail = new MailSettings("desk@secretariat.example.org", "Compact Desk", "compact-desk.example.org", "+", Duration.ofSeconds(10),
                patience, Duration.ofSeconds(30));
        MailServer desk = new MailServer(new StaticListableBeanFactory(Map.of("mailSender", settings)).getBeanProvider(JavaMailSenderImpl.class),
                mail, new MessageIds(null, null, mail, null), Clock.systemUTC());
        try {
            return desk.send(letter);
        } finally {
            desk.close();
        }
    }

    // Servers

    private void serves(UnaryOperator<Builder> manner) {
        server = new TestMailServer(manner);
        settings.setHost("127.0.0.1");
        settings.setPort(server.start());
        settings.setUsername("desk");
        settings.setPassword("secret");
    }

    private Builder encrypted(Builder builder, KeyStore certificate) {
        return withLogin(builder).enableTLS().startTlsSocketFactory(context(certificate));
    }

    private Builder withLogin(Builder builder) {
        return builder.requireAuth().authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((user, password, context) -> {
            logins.add(user);
            if (!password.equals("secret")) {
                throw new LoginFailedException();
            }
        }));
    }

    private static void awaitQuietly(CountDownLatch given) {
        try {
            given.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // Certificates

    private void trusts(KeyStore certificate) {
        settings.getJavaMailProperties().put("mail.smtp.ssl.socketFactory", context(certificate).getSocketFactory());
    }

    /** Shows this certificate, and trusts it. */
    private static SSLContext context(KeyStore certificate) {
        try {
            KeyManagerFactory shown = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            shown.init(certificate, STORE_PASSWORD);
            TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            KeyStore certificates = KeyStore.getInstance("PKCS12");
            certificates.load(null, null);
            certificates.setCertificateEntry("server", certificate.getCertificate("server"));
            trusted.init(certificates);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(shown.getKeyManagers(), trusted.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param name whom it is for, as {@code keytool} has it */
    private static KeyStore selfSigned(String name) throws Exception {
        Path store = folder.resolve(name.replace(':', '-') + ".p12");
        Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "server",
                "-keyalg", "EC", "-dname", "CN=test", "-ext", "san=" + name, "-validity", "3650", "-storetype", "PKCS12",
                "-keystore", store.toString(), "-storepass", new String(STORE_PASSWORD)).inheritIO().start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore made = KeyStore.getInstance("PKCS12");
        try (var bytes = Files.newInputStream(store)) {
            made.load(bytes, STORE_PASSWORD);
        }
        return made;
    }
}
