package org.compactdesk.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Variables that every process carries so that a task's name and card can be read; nothing is decided on them. */
public final class ProcessFacts {

    /** The Member State's name as it reads in running text, such as "France" or "the Gambia". */
    public static final Variable<String> MEMBER_STATE = Variable.string("memberState");

    /** What the campaign is about, in a few words. */
    public static final Variable<String> CAMPAIGN = Variable.string("campaign");

    /** "25 August 2017": the signature deadline; written anew by {@link TaskCards} when it is extended. */
    public static final Variable<String> SIGNATURE_DEADLINE = Variable.string("signatureDeadline");

    /** What a task asks about where tasks of its name ask about different things, such as "Extend the signature deadline". */
    public static final Variable<String> MATTER = Variable.string("matter");

    private ProcessFacts() {
    }

    /** The same for an instance that this one starts. */
    public static Map<String, Object> of(VariableScope scope) {
        Map<String, Object> facts = new HashMap<>();
        for (Variable<String> fact : List.of(MEMBER_STATE, CAMPAIGN, SIGNATURE_DEADLINE)) {
            fact.find(scope).ifPresent(value -> facts.put(fact.name(), value));
        }
        return facts;
    }
}
