package org.compactdesk.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.compactdesk.kernel.Days;
import org.compactdesk.kernel.Messages;
import org.springframework.stereotype.Component;

/** Work that stands still: the engine has tried a job for the last time, and nothing goes on there before somebody has it tried again. */
@Component
public class StandStills {

    /** Who looks after a fault of a kind, and tells of it: such faults are no others' concern. */
    public interface LookedAfter {

        /** @param stackTrace of the job's failure */
        boolean covers(String stackTrace);
    }

    /**
     * A job that stands still.
     *
     * @param step  the step's name, as its diagram has it
     * @param words what the fault said
     */
    public record StandStill(String businessKey, String step, String words, Instant since) {
    }

    private static final String TOLD_AT = "compact-desk.standStillToldAt";

    private final RuntimeService runtime;
    private final ManagementService management;
    private final RepositoryService repository;
    private final CurrentPerson person;
    private final List<LookedAfter> lookedAfter;
    /** By incident: one job's next failure is another. */
    private final Cache<String, Boolean> others = Caffeine.newBuilder().maximumSize(2_000).build();

    StandStills(RuntimeService runtime, ManagementService management, RepositoryService repository, CurrentPerson person, List<LookedAfter> lookedAfter) {
        this.runtime = runtime;
        this.management = management;
        this.repository = repository;
        this.person = person;
        this.lookedAfter = lookedAfter;
    }

    /** Those that nobody looks after, the oldest first. */
    public List<StandStill> all() {
        return read(incidents().stream().filter(this::isNobodys).toList());
    }

    /** As {@link #all}, of this campaign and its participations. */
    public List<StandStill> ofCampaign(String reference) {
        return all().stream().filter(one -> one.businessKey().equals(reference) || one.businessKey().startsWith(reference + "/")).toList();
    }

    public List<StandStill> of(String businessKey) {
        return all().stream().filter(one -> one.businessKey().equals(businessKey)).toList();
    }

    /** The business keys of all that stands still, whoever looks after it. */
    public Set<String> keys() {
        return read(incidents()).stream().map(StandStill::businessKey).collect(Collectors.toSet());
    }

    /** When people were told of it last; kept by the engine, so that a start does not tell it anew. */
    public Optional<Instant> toldAt() {
        return person.asTheDesk(() -> Optional.ofNullable(management.getProperties().get(TOLD_AT)).map(Instant::parse));
    }

    public void toldAt(Instant now) {
        person.asTheDesk(() -> management.setProperty(TOLD_AT, now.toString()));
    }

    /** As pages and mails say it, one sentence a step. */
    public static List<String> inWords(List<StandStill> standing) {
        Map<String, List<StandStill>> bySteps = standing.stream().collect(Collectors.groupingBy(StandStill::step, LinkedHashMap::new, Collectors.toList()));
        return bySteps.values().stream().map(same -> Messages.of("standStill.step", same.get(0).step(), same.size(), Days.read(same.get(0).since()),
                same.get(0).words())).toList();
    }

    /** Each once, where it happened and not where it is passed on to. */
    private List<Incident> incidents() {
        return person.asTheDesk(() -> runtime.createIncidentQuery().incidentType(Incident.FAILED_JOB_HANDLER_TYPE).list()).stream()
                .filter(incident -> incident.getId().equals(incident.getRootCauseIncidentId()))
                .sorted(Comparator.comparing(Incident::getIncidentTimestamp)).toList();
    }

    private boolean isNobodys(Incident incident) {
        return others.get(incident.getId(), id -> {
            String trace = person.asTheDesk(() -> management.getJobExceptionStacktrace(incident.getConfiguration()));
            return lookedAfter.stream().noneMatch(who -> who.covers(String.valueOf(trace)));
        });
    }

    private List<StandStill> read(List<Incident> incidents) {
        if (incidents.isEmpty()) {
            return List.of();
        }
        Map<String, String> keys = person.asTheDesk(() -> runtime.createProcessInstanceQuery()
                .processInstanceIds(incidents.stream().map(Incident::getProcessInstanceId).collect(Collectors.toSet())).list()).stream()
                .filter(instance -> instance.getBusinessKey() != null).collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
        return incidents.stream().map(incident -> new StandStill(keys.getOrDefault(incident.getProcessInstanceId(), ""), step(incident),
                String.valueOf(incident.getIncidentMessage()), incident.getIncidentTimestamp().toInstant())).toList();
    }

    private String step(Incident incident) {
        FlowElement step = person.asTheDesk(() -> repository.getBpmnModelInstance(incident.getProcessDefinitionId())).getModelElementById(incident.getFailedActivityId());
        return step == null || step.getName() == null ? incident.getFailedActivityId() : step.getName().replace("\u00AD", "");
    }
}
