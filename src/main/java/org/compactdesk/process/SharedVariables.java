package org.compactdesk.process;

import org.compactdesk.engine.Variable;

/** Variables that several processes of a participation carry. */
public final class SharedVariables {

    /** The letter that an instance or a branch is about. */
    public static final Variable<Long> LETTER = Variable.number("letter");

    private SharedVariables() {
    }
}
