package org.compactdesk.instrument;

/**
 * A numbered clause.
 *
 * @param id     stable name within the instrument: "3" for a principle, "B(iv)" for a commitment
 * @param number the number as it is printed: "3." or "(iv)"
 * @param text   the words, where a pair of asterisks stands for emphasis
 */
public record Clause(String id, String number, String text) {

    static Clause principle(int number, String text) {
        return new Clause(String.valueOf(number), number + ".", text);
    }

    static Clause commitment(String section, int number, String text) {
        String roman = "(" + Roman.of(number) + ")";
        return new Clause(section + roman, roman, text);
    }
}
