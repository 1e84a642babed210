package org.compactdesk.access;

import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.compactdesk.engine.Upload;
import org.compactdesk.engine.Variable;
import org.compactdesk.kernel.Rejection;
import org.compactdesk.pages.Briefing;
import org.compactdesk.process.SharedVariables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A process of one task for the registry, whose form has every kind of field; refuses the subject "Nonsense". Found by the component scan, so that no test needs a context of its own. */
@Configuration
class Probe {

    /** What the last completed form sent, uploads as their text. */
    final Map<String, Object> received = new TreeMap<>();

    private final ProcessEngine engine;
    private Deployment deployment;

    Probe(ProcessEngine engine) {
        this.engine = engine;
    }

    void deploy() {
        deployment = engine.getRepositoryService().createDeployment().name("probe")
                .addClasspathResource("staff/StaffProbe.bpmn").addClasspathResource("staff/ProbeForm.html").deploy();
    }

    void remove() {
        engine.getRepositoryService().deleteDeployment(deployment.getId(), true);
    }

    ProcessInstance start(Date due) {
        return engine.getRuntimeService().startProcessInstanceByKey("StaffProbe", "TEST/2017/0001/FRA",
                Map.of("due", due, SharedVariables.MEMBER_STATE.name(), "France", SharedVariables.CAMPAIGN.name(), "Voluntary compact"));
    }

    @Bean
    Briefing probeForm() {
        return new Briefing() {
            @Override
            public String form() {
                return "ProbeForm";
            }

            @Override
            public Map<String, Object> about(Request request) {
                return Map.of(
                        "card", new Card("France", "TEST/2017/0001", "Awaiting response", "25 August 2017 (17 working days left)", "/participations?key=x"),
                        "data", Map.of("subject", "Copy from <France> & co", "earliest", "2017-08-01", "latest", "2017-08-31",
                                "regions", List.of("Africa", "Asia"), "places", List.of("The only one"),
                                "states", List.of(Map.of("value", "FRA", "label", "France"), Map.of("value", "CAN", "label", "Canada")),
                                "clauses", List.of(Map.of("id", "B1", "label", "Commitment (i)", "text", ""), Map.of("id", "B2", "label", "Commitment (ii)", "text", ""))));
            }
        };
    }

    @Bean
    JavaDelegate recordProbe() {
        return step -> {
            received.clear();
            for (String name : List.of("subject", "day", "region", "place", "states", "decision", "reason")) {
                Variable.string(name).find(step).ifPresent(value -> received.put(name, value));
            }
            Variable.number("copies").find(step).ifPresent(value -> received.put("copies", value));
            Variable.flag("original").find(step).ifPresent(value -> received.put("original", value));
            for (String name : List.of("letter", "clauses")) {
                Variable.upload(name).takeIfThere(step).ifPresent(upload -> received.put(name, text(upload)));
            }
            received.put("scans", Variable.upload("scan").takeAll(step).stream().map(upload -> upload.fileName() + "=" + text(upload)).toList());
            if ("Nonsense".equals(received.get("subject"))) {
                throw Rejection.saying("Subject: this is no subject.");
            }
            if ("Trouble".equals(received.get("subject"))) {
                throw Rejection.saying("The registry is closed today.");
            }
        };
    }

    private static String text(Upload upload) {
        return new String(upload.bytes(), StandardCharsets.UTF_8);
    }
}
