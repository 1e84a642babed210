package org.compactdesk.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/** Asks a decision table that no process asks itself; people may change the tables without a new release. */
@Component
public class Decisions {

    private final DecisionService decisions;
    private final RepositoryService repository;
    private final CurrentPerson person;

    Decisions(DecisionService decisions, RepositoryService repository, CurrentPerson person) {
        this.decisions = decisions;
        this.repository = repository;
        this.person = person;
    }

    /** What tells one version of a table from the next, for whoever remembers its answers. */
    public String version(String table) {
        return person.asTheDesk(() -> repository.createDecisionDefinitionQuery().decisionDefinitionKey(table).latestVersion()
                .singleResult().getId());
    }

    /**
     * Every answer of the table's latest version, in the order of its rules; none where no rule matches.
     *
     * @return the outputs of each rule, by their names
     */
    public List<Map<String, Object>> answers(String table, Map<String, Object> inputs) {
        return person.asTheDesk(() -> decisions.evaluateDecisionTableByKey(table, inputs).getResultList());
    }

    /**
     * The one answer of the table's latest version. Asked as the desk: no person needs to be allowed to.
     *
     * @param inputs by the names that the table uses; may hold nulls
     * @throws IllegalStateException where no rule of the table matches
     */
    public String answer(String table, Map<String, Object> inputs) {
        String answer = person.asTheDesk(() -> decisions.evaluateDecisionTableByKey(table, inputs).getSingleEntry());
        if (answer == null) {
            throw new IllegalStateException("The table " + table + " has no answer for " + inputs);
        }
        return answer;
    }
}
