package org.compactdesk.process;

import java.util.List;
import org.compactdesk.engine.Variable;

/** UndeliveredLetters: the letters that one mail server did not deliver for a reason that is not their address. Its business key is the server's name. */
public final class UndeliveredLettersProcess {

    public static final String KEY = "UndeliveredLetters";
    public static final String VERSION_TAG = "1.0";

    // What the form AttendDelivery sends
    public static final Variable<Measure> MEASURE = Variable.choice("measure", Measure.class);
    /** Numbers of letters. */
    public static final Variable<List<String>> LETTERS_MEANT = Variable.several("lettersMeant");

    private UndeliveredLettersProcess() {
    }

    /** What starts an instance, and what its instances wait for. */
    public static final class Messages {

        public static final String LETTERS_UNDELIVERED = "LettersUndelivered";
        public static final String LETTERS_SETTLED = "LettersSettled";

        private Messages() {
        }
    }

    /** What the person decided about the letters meant. */
    public enum Measure {
        /** They are tried again as they are. */
        AGAIN,
        /** Each becomes a task of its own: another address, or handed over on paper. */
        EACH,
        /** Nothing more is done. */
        LEFT
    }
}
