package org.compactdesk.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.compactdesk.kernel.Messages;

/**
 * Reads bytes in the character set that a mail says, as mail programs mean it: what they call by a standard's name is mostly a superset of
 * it (WHATWG Encoding, 4.2). What says nothing, or nothing true, is guessed, and that is said.
 */
public final class MailCharsets {

    private static final Charset LATIN = Charset.forName("windows-1252");
    private static final Charset JAPANESE_MAIL = Charset.forName("x-windows-iso2022jp");
    private static final Pattern WINDOWS = Pattern.compile("(?:x-|microsoft-)?(?:win(?:dows)?|cp|ansi)[-_ ]?(125\\d|874)");
    private static final Pattern ISO_8859 = Pattern.compile("iso[-_ ]?8859[-_ ]?(\\d{1,2})(?:-[ie]|[:-].*)?");
    private static final Pattern UTF_7_RUN = Pattern.compile("\\+([A-Za-z0-9+/]*)-?");
    private static final Pattern HZ_RUN = Pattern.compile("~\\{([^~]*)(?:~}|$)|~~|~\r?\n");
    private static final int ESCAPE = 0x1b;
    private static final int LONGEST_NAME = 100;

    private MailCharsets() {
    }

    /**
     * What the bytes say.
     *
     * @param doubt a sentence where it was guessed or is broken; else null
     */
    public record Words(String text, String doubt) {

        private static Words sure(String text) {
            return new Words(text, null);
        }
    }

    /** @param label what the mail says, or null */
    public static Words read(byte[] bytes, String label) {
        String name = label == null ? "" : label.substring(0, Math.min(label.length(), LONGEST_NAME)).strip().toLowerCase(Locale.ROOT).replaceAll("[\"']", "");
        if (name.endsWith("utf-7") || name.endsWith("utf7")) {
            return Words.sure(utf7(new String(bytes, StandardCharsets.ISO_8859_1)));
        }
        if (name.equals("hz-gb-2312")) {
            return Words.sure(hz(new String(bytes, StandardCharsets.ISO_8859_1)));
        }
        List<Charset> meant = meant(name);
        boolean latin = meant.isEmpty() || meant.get(0).name().matches("windows-125[0247]|ISO-8859-\\d+|US-ASCII");
        Stream<Charset> tried = Stream.concat(latin ? Stream.of(StandardCharsets.UTF_8) : Stream.empty(), meant.stream());
        return tried.map(charset -> strict(bytes, charset)).filter(text -> text != null && (text.indexOf(ESCAPE) < 0 || !meant.isEmpty())).findFirst()
                .map(Words::sure).orElseGet(() -> guessed(bytes, label));
    }

    /** What a mail program means by a name, the likeliest first; none where the name says nothing. */
    private static List<Charset> meant(String name) {
        Matcher windows = WINDOWS.matcher(name);
        Matcher iso = ISO_8859.matcher(name);
        if (windows.matches()) {
            return supported("windows-" + windows.group(1));
        }
        if (iso.matches()) {
            return switch (iso.group(1)) {
                case "1" -> supported("windows-1252");
                case "6" -> supported("ISO-8859-6", "windows-1256");
                case "8" -> supported("ISO-8859-8", "windows-1255");
                case "9" -> supported("windows-1254");
                case "11" -> supported("x-windows-874");
                default -> supported("ISO-8859-" + iso.group(1));
            };
        }
        return switch (name) {
            case "us-ascii", "ascii", "ansi_x3.4-1968", "latin1", "iso-latin-1", "l1" -> supported("windows-1252");
            case "latin5", "l5" -> supported("windows-1254");
            case "gb2312", "gbk", "gb_2312-80", "gb_2312", "csgb2312", "chinese", "x-gbk", "euc-cn", "cp936", "ms936", "gb18030" -> supported("GB18030");
            case "big5", "cn-big5", "x-x-big5", "big5-hkscs", "cp950" -> supported("Big5-HKSCS", "x-windows-950");
            case "shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji", "cp932", "windows-31j" -> supported("windows-31j");
            case "iso-2022-jp", "csiso2022jp", "iso-2022-jp-ms", "cp50220", "cp50221" -> supported("x-windows-iso2022jp");
            case "euc-jp", "x-euc-jp" -> supported("x-eucJP-Open", "EUC-JP");
            case "euc-kr", "ks_c_5601-1987", "ks_c_5601", "ksc5601", "ksc_5601", "korean", "cp949", "uhc" -> supported("x-windows-949");
            case "tis-620", "windows-874" -> supported("x-windows-874");
            case "koi8", "koi" -> supported("KOI8-R");
            case "koi8-ru" -> supported("KOI8-U");
            case "macintosh", "mac", "x-mac-roman" -> supported("x-MacRoman");
            case "visual", "logical" -> supported("ISO-8859-8", "windows-1255");
            case "unicode-1-1-utf-8", "utf8", "utf-8n" -> supported("UTF-8");
            case "unicode", "ucs-2" -> supported("UTF-16");
            default -> supported(name);
        };
    }

    private static List<Charset> supported(String... names) {
        return Stream.of(names).filter(MailCharsets::isSupported).map(Charset::forName).toList();
    }

    private static boolean isSupported(String name) {
        try {
            return !name.isEmpty() && Charset.isSupported(name);
        } catch (IllegalCharsetNameException noName) {
            return false;
        }
    }

    private static Words guessed(byte[] bytes, String label) {
        String ascii = new String(bytes, StandardCharsets.ISO_8859_1);
        if (ascii.indexOf(ESCAPE) >= 0 && ascii.chars().allMatch(octet -> octet < 0x80)) {
            String japanese = strict(bytes, JAPANESE_MAIL);
            return japanese == null ? Words.sure(ascii) : new Words(japanese, doubt(label, JAPANESE_MAIL));
        }
        String utf8 = new String(bytes, StandardCharsets.UTF_8);
        long broken = utf8.chars().filter(letter -> letter == '\uFFFD').count();
        if (utf8.chars().filter(letter -> letter > 0x7f && letter != '\uFFFD').count() > broken) {
            return new Words(utf8, Messages.of("mail.brokenLetters"));
        }
        Charset likely = likely(bytes);
        String text = strict(bytes, likely);
        return new Words(text == null ? new String(bytes, LATIN) : text, doubt(label, text == null ? LATIN : likely));
    }

    private static String doubt(String label, Charset read) {
        return label == null || label.isBlank() ? Messages.of("mail.guessedCharset", read.displayName())
                : Messages.of("mail.otherCharset", label.substring(0, Math.min(label.length(), 40)), read.displayName());
    }

    private static Charset likely(byte[] bytes) {
        return LikelyCharset.of(bytes).stream().flatMap(found -> meant(found.name().toLowerCase(Locale.ROOT)).stream()).findFirst().orElse(LATIN);
    }

    private static String strict(byte[] bytes, Charset charset) {
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return charset.name().startsWith("ISO-8859") ? withQuotes(text) : text;
        } catch (CharacterCodingException | RuntimeException e) {
            return null;
        }
    }

    /** ISO 8859 has control characters where every Windows code page has its quotation marks and dashes, and no mail has control characters. */
    private static String withQuotes(String text) {
        StringBuilder words = new StringBuilder(text.length());
        text.chars().forEach(letter -> words.append(letter < 0x80 || letter > 0x9f ? (char) letter
                : new String(new byte[] {(byte) letter}, LATIN).charAt(0)));
        return words.toString();
    }

    /** RFC 2152: runs of UTF-16 in Base64 between a plus and whatever is no Base64. */
    private static String utf7(String text) {
        return UTF_7_RUN.matcher(text).replaceAll(run -> Matcher.quoteReplacement(run.group(1).isEmpty() ? "+" : new String(
                base64(run.group(1)), StandardCharsets.UTF_16BE)));
    }

    /** RFC 1843: runs of GB 2312 in seven bits between braces. */
    private static String hz(String text) {
        return HZ_RUN.matcher(text).replaceAll(run -> Matcher.quoteReplacement(run.group(1) == null ? run.group().equals("~~") ? "~" : ""
                : new String(eighthBit(run.group(1)), Charset.forName("GB18030"))));
    }

    private static byte[] eighthBit(String letters) {
        byte[] bytes = letters.getBytes(StandardCharsets.ISO_8859_1);
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] |= (byte) 0x80;
        }
        return bytes;
    }

    /** As much as can be decoded of it. */
    public static byte[] base64(String text) {
        String letters = text.replaceAll("[^A-Za-z0-9+/]", "");
        return Base64.getDecoder().decode(letters.substring(0, letters.length() % 4 == 1 ? letters.length() - 1 : letters.length()));
    }
}
