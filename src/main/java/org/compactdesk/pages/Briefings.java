package org.compactdesk.pages;

import static java.util.function.Function.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.FileValue;
import org.compactdesk.engine.CurrentPerson;
import org.compactdesk.engine.OpenTasks;
import org.springframework.core.io.ResourceLoader;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** Serves what a form shows: to whoever may see that task or start that process, and to nobody else. */
@Controller
class Briefings {

    private final TaskService tasks;
    private final RuntimeService instances;
    private final RepositoryService repository;
    private final FormService forms;
    private final CurrentPerson person;
    private final OpenTasks openTasks;
    private final ResourceLoader resources;
    private final ObjectMapper json;
    private final Clock clock;
    private final Map<String, Briefing> briefings;

    Briefings(TaskService tasks, RuntimeService instances, RepositoryService repository, FormService forms, CurrentPerson person,
            OpenTasks openTasks, ResourceLoader resources, ObjectMapper json, Clock clock, List<Briefing> briefings) {
        this.tasks = tasks;
        this.instances = instances;
        this.repository = repository;
        this.forms = forms;
        this.person = person;
        this.openTasks = openTasks;
        this.resources = resources;
        this.json = json;
        this.clock = clock;
        this.briefings = briefings.stream().collect(Collectors.toMap(Briefing::form, identity()));
    }

    /** What time it is at the desk, in milliseconds of the epoch, for what Tasklist says about due dates. */
    @GetMapping("/forms/now")
    @ResponseBody
    Map<String, Long> now() {
        return Map.of("now", clock.millis());
    }

    /** For a task's form. */
    @GetMapping(path = "/forms/briefing", params = "task")
    String forTask(@RequestParam("task") String id, Model model) {
        Task task = tasks.createTaskQuery().taskId(id).initializeFormKeys().singleResult();
        if (task == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Optional<String> businessKey = businessKey(task);
        businessKey.ifPresent(key -> model.addAttribute("beside", openTasks.beside(id, key)));
        return show(task.getFormKey(), new Briefing.Request(businessKey, readable(tasks.getVariablesTyped(id, false))), model);
    }

    /** For a start form, by the definition's id or key. */
    @GetMapping(path = "/forms/briefing", params = {"processDefinition", "!task"})
    String forStart(@RequestParam("processDefinition") String idOrKey, Model model) {
        ProcessDefinition definition = repository.createProcessDefinitionQuery().startablePermissionCheck().latestVersion().list().stream()
                .filter(one -> one.getId().equals(idOrKey) || one.getKey().equals(idOrKey))
                .findFirst().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return show(forms.getStartFormKey(definition.getId()), new Briefing.Request(Optional.empty(), Map.of()), model);
    }

    private String show(String formKey, Briefing.Request request, Model model) {
        String form = nameOf(formKey);
        Map<String, Object> about = briefings.containsKey(form) ? briefings.get(form).about(request) : Map.of();
        model.addAllAttributes(about);
        model.addAttribute("data", asJson(about.getOrDefault("data", Map.of())));
        String page = "briefings/" + form;
        model.addAttribute("page", resources.getResource("classpath:/templates/" + page + ".html").exists() ? page : null);
        return "forms/briefing";
    }

    /** {@code embedded:deployment:Participation/AnswerQuestion.html} is the form AnswerQuestion. */
    private static String nameOf(String formKey) {
        String file = formKey == null ? "" : formKey.substring(formKey.lastIndexOf('/') + 1);
        return file.replace(".html", "");
    }

    /** Whoever may see the task need not be allowed to look at the instance. */
    private Optional<String> businessKey(Task task) {
        return person.asTheDesk(() -> Optional.ofNullable(
                instances.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult()).map(ProcessInstance::getBusinessKey));
    }

    private static Map<String, Object> readable(VariableMap variables) {
        Map<String, Object> readable = new HashMap<>();
        for (String name : variables.keySet()) {
            if (!(variables.getValueTyped(name) instanceof FileValue)) {
                readable.put(name, variables.get(name));
            }
        }
        return readable;
    }

    /** Fit to stand inside a script element. */
    private String asJson(Object data) {
        try {
            return json.writeValueAsString(data).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The data of a form cannot be written", e);
        }
    }
}
