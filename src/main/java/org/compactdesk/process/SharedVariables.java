package org.compactdesk.process;

import java.util.List;
import org.compactdesk.engine.Variable;

/** Variables that every process carries so that a task's name and card can be read; nothing is decided on them. */
public final class SharedVariables {

    /** The Member State's name as it reads in running text, such as "France" or "the Gambia". */
    public static final Variable<String> MEMBER_STATE = Variable.string("memberState");

    /** What the campaign is about, in a few words. */
    public static final Variable<String> CAMPAIGN = Variable.string("campaign");

    /** "25 August 2017": the signature deadline; written anew when it is extended. */
    public static final Variable<String> SIGNATURE_DEADLINE = Variable.string("signatureDeadline");

    /** What a task asks about where tasks of its name ask about different things, such as "Extend the signature deadline". */
    public static final Variable<String> MATTER = Variable.string("matter");

    /** The letter that an instance or a branch is about. */
    public static final Variable<Long> LETTER = Variable.number("letter");

    /** What a process hands to every process that it starts, and every task shows on its card. */
    public static final List<Variable<String>> CARD = List.of(MEMBER_STATE, CAMPAIGN, SIGNATURE_DEADLINE);

    private SharedVariables() {
    }
}
