package org.compactdesk.letter;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.compactdesk.record.Journal;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The Message-IDs of letters (RFC 5322, 3.6.4), derived from the ledger's key: a letter has the same at every attempt, and no two share
 * one. Each ends in a mark that nobody guesses, so that a report about the letter that bears it comes from where the letter went.
 */
@Component
class MessageIds {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SECRET_BYTES = 32;
    private static final int MARK_DIGITS = 24;
    private static final Pattern MARK = Pattern.compile("[0-9a-f]{" + MARK_DIGITS + "}");

    private final MarkSecretRows secrets;
    private final Journal journal;
    private final MailSettings settings;
    private final TransactionTemplate own;
    private volatile SecretKeySpec secret;

    MessageIds(MarkSecretRows secrets, Journal journal, MailSettings settings, PlatformTransactionManager transactions) {
        this.secrets = secrets;
        this.journal = journal;
        this.settings = settings;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    String of(Letter letter) {
        return marked("<" + String.join("_", word(letter.participation().toString()), letter.kind().fileName(), word(letter.occurrence()),
                Integer.toString(letter.issue())) + "@" + settings.domain() + ">");
    }

    /** The Message-ID that this one would be, were it one of ours: with the mark that belongs to its name, in the place of any other. */
    String marked(String messageId) {
        int at = messageId.lastIndexOf('@');
        int dot = messageId.indexOf('.');
        return at < 1 ? messageId : marked(messageId.substring(1, dot > 0 && dot < at ? dot : at), messageId.substring(at));
    }

    private String marked(String name, String host) {
        return "<" + name + "." + mark(name) + host;
    }

    /** The envelope's sender of the letter with this Message-ID, where the server takes tags and it is a letter's. */
    Optional<String> tagged(String messageId) {
        int at = settings.from().lastIndexOf('@');
        int end = messageId.lastIndexOf('@');
        String mark = messageId.substring(messageId.lastIndexOf('.', end) + 1, end);
        return settings.tag().isEmpty() || !MARK.matcher(mark).matches() ? Optional.empty()
                : Optional.of(settings.from().substring(0, at) + settings.tag() + mark + settings.from().substring(at));
    }

    /** What stands as a mark in a tagged address of the desk's. */
    Optional<String> markIn(String address) {
        int at = settings.from().lastIndexOf('@');
        String before = settings.from().substring(0, at) + settings.tag();
        int end = before.length() + MARK_DIGITS;
        boolean tagged = !settings.tag().isEmpty() && address.length() == end + settings.from().length() - at
                && address.regionMatches(true, 0, before, 0, before.length()) && address.regionMatches(true, end, settings.from(), at, settings.from().length() - at);
        return Optional.of(address).filter(known -> tagged).map(known -> known.substring(before.length(), end).toLowerCase(Locale.ROOT))
                .filter(mark -> MARK.matcher(mark).matches());
    }

    private String mark(String name) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret());
            return HexFormat.of().formatHex(mac.doFinal(name.getBytes(StandardCharsets.UTF_8))).substring(0, MARK_DIGITS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    // The secret

    @EventListener(ApplicationReadyEvent.class)
    void makeAtFirstStart() {
        secret();
    }

    /** Read once: it never changes. */
    private SecretKeySpec secret() {
        if (secret == null) {
            secret = new SecretKeySpec(HexFormat.of().parseHex(secrets.findById(MarkSecretRows.ONLY).or(this::make).orElseThrow().secret()), ALGORITHM);
        }
        return secret;
    }

    private Optional<MarkSecretRows.MarkSecret> make() {
        byte[] made = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(made);
        try {
            own.executeWithoutResult(status -> journal.row("mark_secret").with("id", MarkSecretRows.ONLY).with("secret", HexFormat.of().formatHex(made)).append());
        } catch (DuplicateKeyException madeByAnotherNode) {
            // What counts is the one that stands there.
        }
        return own.execute(status -> secrets.findById(MarkSecretRows.ONLY));
    }

    /** Letters, digits, hyphens and slashes as they are, everything else as its bytes, so that different texts stay different. */
    private static String word(String text) {
        StringBuilder word = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (octet & 0xff);
            if (character < 128 && (Character.isLetterOrDigit(character) || character == '-' || character == '/')) {
                word.append(character);
            } else {
                word.append("=%02X".formatted((int) character));
            }
        }
        return word.toString();
    }
}
