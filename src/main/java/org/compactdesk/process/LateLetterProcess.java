package org.compactdesk.process;

/** LateLetter: one letter to a Member State at whose participation nobody is at work any more, such as a corrigendum; or that an address put off. */
public final class LateLetterProcess {

    public static final String KEY = "LateLetter";
    public static final String VERSION_TAG = "1.0";

    private LateLetterProcess() {
    }

    /** What starts an instance. */
    public static final class Messages {

        public static final String LATE_LETTER_RELEASED = "LateLetterReleased";

        private Messages() {
        }
    }

    /** Where its way is looked at. */
    public static final class Nodes {

        public static final String LATE_LETTER_SENT = "Event_LateLetterSent";

        private Nodes() {
        }
    }
}
