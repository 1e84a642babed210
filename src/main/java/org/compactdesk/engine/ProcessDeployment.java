package org.compactdesk.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys everything below {@code processes/} as one deployment under names relative to that folder, the same from the build
 * folder and from the packaged jar. Where nothing changed since the last start, nothing is deployed.
 */
@Component
class ProcessDeployment implements InitializingBean {

    private static final Logger log = LoggerFactory.getLogger(ProcessDeployment.class);
    private static final String ROOT = "processes/";
    private static final List<String> KINDS = List.of(".bpmn", ".dmn", ".form", ".html");

    private final RepositoryService repository;

    ProcessDeployment(ProcessEngine engine) {
        this.repository = engine.getRepositoryService();
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        DeploymentBuilder deployment = repository.createDeployment().name("Compact Desk").enableDuplicateFiltering(false);
        Resource[] found = new PathMatchingResourcePatternResolver().getResources("classpath*:" + ROOT + "**/*.*");
        for (Resource resource : Arrays.stream(found).sorted(Comparator.comparing(this::name)).toList()) {
            if (KINDS.stream().anyMatch(name(resource)::endsWith)) {
                try (InputStream content = resource.getInputStream()) {
                    deployment.addInputStream(name(resource), content);
                }
            }
        }
        if (!deployment.getResourceNames().isEmpty()) {
            deployment.deploy();
            log.info("Process models, decision tables and forms in place: {} files", deployment.getResourceNames().size());
        }
    }

    private String name(Resource resource) {
        try {
            String url = resource.getURL().toString();
            return url.substring(url.lastIndexOf(ROOT) + ROOT.length());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
