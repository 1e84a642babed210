package org.compactdesk.pages;

import static java.util.function.Function.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.compactdesk.engine.FormRequests;
import org.compactdesk.engine.FormRequests.FormRequest;
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

    private final FormRequests forms;
    private final OpenTasks openTasks;
    private final ResourceLoader resources;
    private final ObjectMapper json;
    private final Clock clock;
    private final Map<String, Briefing> briefings;

    Briefings(FormRequests forms, OpenTasks openTasks, ResourceLoader resources, ObjectMapper json, Clock clock, List<Briefing> briefings) {
        this.forms = forms;
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
        FormRequest asked = forms.ofTask(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        asked.businessKey().ifPresent(key -> model.addAttribute("beside", openTasks.beside(id, key)));
        return show(asked, model);
    }

    /** For a start form, by the definition's id or key. */
    @GetMapping(path = "/forms/briefing", params = {"processDefinition", "!task"})
    String forStart(@RequestParam("processDefinition") String idOrKey, Model model) {
        return show(forms.ofStart(idOrKey).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)), model);
    }

    private String show(FormRequest asked, Model model) {
        String form = asked.name();
        Map<String, Object> about = briefings.containsKey(form)
                ? briefings.get(form).about(new Briefing.Request(asked.businessKey(), asked.variables())) : Map.of();
        model.addAllAttributes(about);
        model.addAttribute("data", asJson(about.getOrDefault("data", Map.of())));
        String page = "briefings/" + form;
        model.addAttribute("page", resources.getResource("classpath:/templates/" + page + ".html").exists() ? page : null);
        return "forms/briefing";
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
