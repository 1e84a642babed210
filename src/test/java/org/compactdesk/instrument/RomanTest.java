package org.compactdesk.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RomanTest {

    @ParameterizedTest
    @CsvSource({"1,i", "4,iv", "9,ix", "14,xiv", "18,xviii", "21,xxi", "40,xl", "49,xlix", "90,xc", "400,cd", "999,cmxcix"})
    void writesAndReads(int number, String roman) {
        assertThat(Roman.of(number)).isEqualTo(roman);
        assertThat(Roman.read(roman)).isEqualTo(number);
    }

    @Test
    void readsBackWhatItWrote() {
        assertThat(IntStream.rangeClosed(1, 500).allMatch(number -> Roman.read(Roman.of(number)) == number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"iiv", "iiii", "vx", "ic", "hello", ""})
    void whatIsNoNumeralIsNotRead(String letters) {
        assertThat(Roman.read(letters)).isZero();
    }
}
