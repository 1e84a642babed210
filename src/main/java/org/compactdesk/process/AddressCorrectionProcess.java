package org.compactdesk.process;

import java.time.LocalDate;
import org.compactdesk.engine.Variable;

/** AddressCorrection: one address that was refused, or a new one that a mission reported; during a participation and after it. */
public final class AddressCorrectionProcess {

    public static final String KEY = "AddressCorrection";
    public static final String VERSION_TAG = "1.0";

    /** The response that reports a new address, where one did. */
    public static final Variable<Long> ADDRESS_REPORT = Variable.number("addressReport");

    // What the form CorrectMissionAddress sends
    public static final Variable<Remedy> REMEDY = Variable.choice("remedy", Remedy.class);
    public static final Variable<String> MAIN_ADDRESSES = Variable.string("mainAddresses");
    public static final Variable<String> COPY_ADDRESSES = Variable.string("copyAddresses");
    /** Whether the letter goes to an address once more that was just refused. */
    public static final Variable<Boolean> REFUSED_ADDRESS_TOO = Variable.flag("refusedAddressToo");
    public static final Variable<LocalDate> HANDED_OVER_ON = Variable.date("handedOverOn");

    public static final Variable<Boolean> SEND_ONCE_MORE = Variable.flag("sendOnceMore");

    private AddressCorrectionProcess() {
    }

    /** What starts an instance, and what its instances wait for. */
    public static final class Messages {

        public static final String ADDRESS_TO_CORRECT = "AddressToCorrect";
        public static final String LATER_ISSUE_SENT = "LaterIssueSent";
        public static final String CORRECTION_OVERTAKEN = "CorrectionOvertaken";

        private Messages() {
        }
    }

    /** Where its way is looked at. */
    public static final class Nodes {

        public static final String CORRECT_MISSION_ADDRESS = "Task_CorrectMissionAddress";
        public static final String CORRECTION_OVERTAKEN = "Event_CorrectionOvertaken";

        private Nodes() {
        }
    }

    /** What the person decided. */
    public enum Remedy {
        /** Other addresses; the letter goes out again. */
        SEND_AGAIN,
        /** Other addresses for what comes; nothing goes out again. */
        ADDRESSES_ONLY,
        /** The letter was handed over on paper. */
        HANDED_OVER,
        /** The addresses are right and nothing goes out again. */
        LEFT
    }
}
