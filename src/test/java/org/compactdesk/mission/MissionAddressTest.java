package org.compactdesk.mission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissionAddressTest {

    /** As mail programs copy them: names in front, what cannot be seen around them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Mission of Fiji <fiji@example.org>; Second Secretary <two@example.org>     | fiji@example.org two@example.org",
            "'\"Fiji, Mission of\" <fiji@example.org>, two@example.org'                 | fiji@example.org two@example.org",
            "Fiji, Mission of <fiji@example.org>, two@example.org                       | fiji@example.org two@example.org",
            "two@example.org, Fiji, Mission of <fiji@example.org>                       | two@example.org fiji@example.org",
            "two@example.org Ambassade à l’ONU <fiji@example.org>                       | two@example.org fiji@example.org",
            "'\"fiji@example.org\" <fiji@example.org>'                                  | fiji@example.org",
            "<fiji@example.org>;<two@example.org>                                       | fiji@example.org two@example.org",
            "'\u200bfiji@example.org\u00a0'                                             | fiji@example.org",
            "'fiji@example.org\u00a0two@example.org\u3000three@example.org\ufeff'       | fiji@example.org two@example.org three@example.org",
            "fiji@example.org <two@example.org                                          | fiji@example.org <two@example.org"})
    void addressesAreTakenFromWhatPeopleCopy(String written, String addresses) {
        assertThat(MissionAddress.written(written, "")).extracting(MissionAddress::address).containsExactly(addresses.split(" "));
    }

    @Test
    void lettersOfOtherKindsAreNoTypingError() {
        assertThat(MissionAddress.main("mission@außenministerium.example").hasOtherLetters()).isTrue();
        assertThat(MissionAddress.main("mission@außenministerium.example").isReachable()).isFalse();
        assertThat(MissionAddress.main("mission@xn--auenministerium-rib.example").isReachable()).isTrue();
        assertThat(MissionAddress.main("nobody").hasOtherLetters()).isFalse();
    }
}
