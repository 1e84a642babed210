package org.compactdesk.mailbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.compactdesk.incoming.ReadMessage.Report;
import org.compactdesk.kernel.Messages;

/** What mail servers that know no RFC 3464 report, in words: qmail, Exim and their like. */
final class WrittenReports {

    /** Exim and Google name the addresses here. */
    static final String FAILED = "X-Failed-Recipients";

    /** How programs begin; whoever forwards such a report begins otherwise. */
    private static final Pattern PROGRAM = Pattern.compile("^\\s*+(Hi\\. This is the qmail-send program|This message was created automatically by mail delivery software"
            + "|A message that you (have )?sent (to|using|could not)|This is the (Postfix|mail system|mail delivery)|I'm sorry to have to inform you"
            + "|The original message was received at|Your message (did not reach|cannot be delivered)|Delivery (has failed|to the following recipient)"
            + "|This is an automatically generated Delivery Status Notification|[*\\s]*\\* +THIS IS A WARNING MESSAGE)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SERVER = Pattern.compile("(?i)(?<!\\w)(mailer-daemon|postmaster|mail delivery (sub)?system)(?!\\w)");
    private static final Pattern FAILURE = Pattern.compile("(?i)(undeliver|not (be )?deliver|could not|delivery (has )?fail|permanent|returned mail|no such (user|mailbox)|unknown user"
            + "|non (recapitat|distribu|remis)|unzustellbar|no se pudo|non .{0,20}distribu|n'a pas pu)");
    private static final Pattern COPY = Pattern.compile("(?im)^[ >]*-{2,}[^\\n]{0,10}(below this line is a copy|this is a copy|original message|returned message|message header|unsent message).*$");
    private static final Pattern ADDRESS = Pattern.compile("^\\s*+(?:<([^<>\\s@]+@[^<>\\s@]+)>|([^<>\\s@:]+@[^<>\\s@:]+))\\s*+:?+\\s*+(?:\\(.*\\))?$");
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^[ >\\t]*Message-ID:\\s*(<[^<>\\s]{1,290}>)");
    private static final Pattern DELAYED = Pattern.compile("(?i)(delayed|will (continue|be retried|keep trying)|still (being )?tr(y|ied)|no action is required|warning message)");
    private static final int MOST = 50;
    private static final int LOOKED_AT = 64 * 1024;

    private WrittenReports() {
    }

    static boolean isOne(Headers headers, String text) {
        String words = beginning(text);
        boolean fromServer = headers.hasNullReturnPath() && !headers.has("In-Reply-To") || SERVER.matcher(String.valueOf(headers.sender())).find();
        return PROGRAM.matcher(words).find()
                || fromServer && FAILURE.matcher(headers.subject() + "\n" + beforeTheCopy(words)).find();
    }

    /** Each address that it names, with the words behind it; one without an address where it names none. */
    static List<Report> of(String letter, Headers headers, String text) {
        String said = beforeTheCopy(beginning(text));
        boolean delayed = DELAYED.matcher(said).find() && !said.toLowerCase(Locale.ROOT).contains("permanent");
        List<Report> found = new ArrayList<>();
        List<String> lines = said.lines().toList();
        for (int at = 0; at < lines.size() && found.size() < MOST; at++) {
            Matcher address = ADDRESS.matcher(lines.get(at));
            if (address.matches()) {
                found.add(report(letter, address.group(1) == null ? address.group(2) : address.group(1), delayed, reason(lines, at + 1)));
            }
        }
        return found.isEmpty() ? named(headers).map(address -> report(letter, address, delayed, said)).limit(MOST).toList() : found;
    }

    /** The addresses of the header; an empty one where it is not there. */
    private static Stream<String> named(Headers headers) {
        return Stream.of(headers.raw(FAILED).split("[,\\s]+", -1)).map(address -> address.replaceAll("[<>]", "")).distinct();
    }

    /** The Message-ID of the letter whose copy stands in it. */
    static Optional<String> letter(String text) {
        return MESSAGE_ID.matcher(beginning(text)).results().map(found -> found.group(1)).findFirst();
    }

    private static Report report(String letter, String address, boolean delayed, String words) {
        return new Report(letter, address, delayed ? Report.Outcome.DELAYED : Report.Outcome.FAILED, DeliveryReports.status(words).orElse(null),
                words.isBlank() ? Messages.of("letter.reportedNothing") : DeliveryReports.shortened(words));
    }

    /** What stands behind an address, up to a blank line or the next address. */
    private static String reason(List<String> lines, int from) {
        return lines.stream().skip(from).limit(MOST).takeWhile(line -> !line.isBlank() && !ADDRESS.matcher(line).matches()).map(String::strip)
                .collect(Collectors.joining(" "));
    }

    private static String beforeTheCopy(String words) {
        Matcher copy = COPY.matcher(words);
        return copy.find() ? words.substring(0, copy.start()) : words;
    }

    private static String beginning(String text) {
        return text == null ? "" : text.substring(0, Math.min(text.length(), LOOKED_AT));
    }
}
