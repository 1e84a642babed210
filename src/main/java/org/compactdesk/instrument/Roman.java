package org.compactdesk.instrument;

import java.util.Locale;

/** Lower-case roman numerals as commitments carry them: 4 is "iv". */
final class Roman {

    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] SIGNS = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};

    private Roman() {
    }

    static String of(int number) {
        var roman = new StringBuilder();
        int rest = number;
        for (int i = 0; i < VALUES.length; i++) {
            for (; rest >= VALUES[i]; rest -= VALUES[i]) {
                roman.append(SIGNS[i]);
            }
        }
        return roman.toString();
    }

    /** The number, or 0 where the letters are no well-formed numeral ("iiv", "hello"). */
    static int read(String letters) {
        String roman = letters.toLowerCase(Locale.ROOT);
        int number = 0;
        int at = 0;
        for (int i = 0; i < VALUES.length; i++) {
            for (; roman.startsWith(SIGNS[i], at); at += SIGNS[i].length()) {
                number += VALUES[i];
            }
        }
        return number > 0 && of(number).equals(roman) ? number : 0;
    }
}
