package org.compactdesk.instruction;

import java.time.LocalDate;
import org.compactdesk.engine.Variable;

/** What the forms of StaffInstruction send and what its gateways read. */
final class InstructionVariables {

    static final Variable<String> REFERENCE = Variable.string("instructionCampaign", 100);
    static final Variable<InstructionKind> ACT = Variable.choice("act", InstructionKind.class);
    static final Variable<String> MEMBER_STATE = Variable.string("concernedState");
    static final Variable<LocalDate> DAY = Variable.date("day");
    static final Variable<Long> SUBJECT = Variable.number("subject");
    static final Variable<String> SUBJECT_KIND = Variable.string("subjectKind");
    static final Variable<LocalDate> SUBJECT_DAY = Variable.date("subjectDay");
    static final Variable<Long> SUBJECT_IN_DAY = Variable.number("subjectInDay");
    static final Variable<String> REASON = Variable.string("reason");

    static final Variable<Long> INSTRUCTION = Variable.number("instruction");
    static final Variable<Consent> CONSENT = Variable.choice("consent", Consent.class);
    static final Variable<Confirmation> CONFIRMATION = Variable.choice("confirmation", Confirmation.class);

    /** What the confirming person decides. */
    enum Confirmation {
        CONFIRMED,
        TURNED_DOWN
    }

    private InstructionVariables() {
    }
}
