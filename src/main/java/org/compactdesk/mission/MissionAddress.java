package org.compactdesk.mission;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A mail address of a Permanent Mission.
 *
 * @param address RFC 5322 address without a display name
 * @param copy    whether it only gets a copy; a letter is accepted when a main address accepted it
 */
public record MissionAddress(String address, boolean copy) {

    /** RFC 5321, 4.5.3.1.3. */
    private static final int LONGEST = 254;
    /** The letters that every mail server takes, and a domain that can be reached from elsewhere. */
    private static final Pattern REACHABLE = Pattern.compile("^[!-?A-~]+@[!-?A-~]+\\.[A-Za-z][A-Za-z0-9-]+");
    private static final String BETWEEN = "[\\s\\p{Z}\\p{Cf},;]+";
    /** {@code "Mission, Press" <press@example.org>}: the name in front is for people. */
    private static final Pattern NAMED = Pattern.compile("(?<![^\\s,;>])(?:\"[^\"]{0,200}\"|[^\\s,;<>@\"][^;<>@\"]{0,200})?\\s{0,9}<([^<>\\s]{1,300})>");

    public static MissionAddress main(String address) {
        return new MissionAddress(address, false);
    }

    public static MissionAddress copy(String address) {
        return new MissionAddress(address, true);
    }

    /** Addresses as people write or copy them, with spaces, commas, semicolons or ends of lines between them; main addresses first. */
    static List<MissionAddress> written(String main, String copies) {
        return Stream.concat(addresses(main).map(MissionAddress::main), addresses(copies).map(MissionAddress::copy)).toList();
    }

    private static Stream<String> addresses(String written) {
        return Stream.of(NAMED.matcher(written).replaceAll(" $1 ").split(BETWEEN)).filter(address -> !address.isEmpty());
    }

    /** All of one sort, with something between them. */
    static String joined(List<MissionAddress> addresses, boolean copies, String between) {
        return addresses.stream().filter(address -> address.copy() == copies).map(MissionAddress::address).collect(Collectors.joining(between));
    }

    /** Whether it holds letters that not every mail server takes; a domain of that kind has a form in plain ones. */
    boolean hasOtherLetters() {
        return address.chars().anyMatch(letter -> letter > '~');
    }

    /** Whether it is one plain address with a domain: no display name, no group, nothing that a mail server would read as two. */
    boolean isReachable() {
        if (address.length() > LONGEST) {
            return false;
        }
        try {
            InternetAddress[] parsed = InternetAddress.parse(address, true);
            boolean plain = parsed.length == 1 && parsed[0].getAddress().equals(address);
            if (plain) {
                parsed[0].validate();
            }
            return plain && REACHABLE.matcher(address).matches();
        } catch (AddressException e) {
            return false;
        }
    }
}
