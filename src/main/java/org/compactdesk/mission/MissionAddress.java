package org.compactdesk.mission;

/**
 * A mail address of a Permanent Mission.
 *
 * @param address RFC 5322 address without a display name
 * @param copy    whether it only gets a copy; a letter is accepted when a main address accepted it
 */
public record MissionAddress(String address, boolean copy) {

    public static MissionAddress main(String address) {
        return new MissionAddress(address, false);
    }

    public static MissionAddress copy(String address) {
        return new MissionAddress(address, true);
    }
}
