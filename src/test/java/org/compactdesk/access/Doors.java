package org.compactdesk.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Everything that the running desk answers to, and asking it all in reasonable time. */
@Component
class Doors {

    static final String NAMED = "/engine/{name}";
    private static final int THREADS = 4;

    private final Collection<RequestMappingInfoHandlerMapping> pages;

    Doors(Collection<RequestMappingInfoHandlerMapping> pages) {
        this.pages = pages;
    }

    List<Endpoint> all() {
        return Stream.of(rest(), ours(), webApps()).flatMap(List::stream).toList();
    }

    /** On its first mount, with the engine named by the path or not. */
    List<Endpoint> rest() {
        return new ArrayList<>(Endpoint.ofRest("/engine-rest", CamundaRestResources.getResourceClasses()));
    }

    List<Endpoint> ours() {
        return new ArrayList<>(Endpoint.ofPages(pages));
    }

    List<Endpoint> webApps() {
        List<Endpoint> all = new ArrayList<>();
        all.addAll(Endpoint.ofRest("/camunda/api/admin", new AdminApplication().getClasses()));
        all.addAll(Endpoint.ofRest("/camunda/api/cockpit", new CockpitApplication().getClasses()));
        all.addAll(Endpoint.ofRest("/camunda/api/tasklist", new TasklistApplication().getClasses()));
        all.addAll(Endpoint.ofRest("/camunda/api/welcome", new WelcomeApplication().getClasses()));
        for (String page : List.of("admin/default/", "cockpit/default/", "tasklist/default/", "welcome/default/", "tasklist/scripts/desk.js")) {
            all.add(new Endpoint("GET", "/camunda/app/" + page, null));
        }
        return all;
    }

    /** Of what stands on the first mount of the REST API. */
    static Endpoint behindTheWebApps(Endpoint named) {
        return new Endpoint(named.method(), named.path().replaceFirst("^/engine-rest", "/camunda/api/engine"), named.handler());
    }

    static void ask(List<? extends Callable<?>> cells) {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (Future<?> done : threads.invokeAll(new ArrayList<Callable<?>>(cells).stream().map(cell -> (Callable<Object>) () -> cell.call()).toList())) {
                done.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
