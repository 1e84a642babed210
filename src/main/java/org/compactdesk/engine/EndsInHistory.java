package org.compactdesk.engine;

import java.util.Locale;
import java.util.Set;
import org.camunda.bpm.engine.impl.history.HistoryLevelAudit;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * What the engine remembers of its work: instances and how they ended, tasks, decisions and incidents. The steps on the way and the
 * variables are left out: what happened is the record's to tell, and writing all of it down once more is dear. Has the number of
 * Camunda's own "audit", so that a database that was begun with that one starts.
 */
class EndsInHistory extends HistoryLevelAudit {

    private static final String STEP = HistoryEventTypes.ACTIVITY_INSTANCE_START.getEntityType();
    private static final Set<String> VARIABLES = Set.of(HistoryEventTypes.VARIABLE_INSTANCE_CREATE.getEntityType(),
            HistoryEventTypes.FORM_PROPERTY_UPDATE.getEntityType());

    @Override
    public String getName() {
        return "ends";
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType event, Object entity) {
        boolean leftOut = VARIABLES.contains(event.getEntityType()) || STEP.equals(event.getEntityType()) && !isEnd(entity);
        return !leftOut && super.isHistoryEventProduced(event, entity);
    }

    /** While a model is read there is no instance yet; a step is asked about again each time it is passed. */
    private static boolean isEnd(Object entity) {
        return !(entity instanceof ExecutionEntity at) || at.getActivity() == null
                || String.valueOf(at.getActivity().getProperty("type")).toLowerCase(Locale.ROOT).endsWith("endevent");
    }
}
