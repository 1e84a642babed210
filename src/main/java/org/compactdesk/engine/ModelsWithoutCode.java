package org.compactdesk.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;
import org.compactdesk.kernel.Rejection;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * A model says when something is done, by the names of our steps; how, comes with a release. A model or a table with a script in it, the
 * name of a class, a shell or a connector is not deployed, whoever deploys.
 */
@Component
class ModelsWithoutCode extends SpringBootProcessEnginePlugin {

    private static final List<String> MODELS = List.of(".bpmn", ".dmn", ".xml", ".cmmn");
    private static final Set<String> CODE = Set.of("script", "scriptTask", "connector");
    private static final Set<String> NAMES_CODE = Set.of("class", "scriptFormat", "resource", "language", "factoryId");

    @Override
    public void preInit(SpringProcessEngineConfiguration configuration) {
        configuration.setCmmnEnabled(false);
        configuration.setCustomPreDeployers(List.of(deployment -> deployment.getResources().forEach((name, resource) -> check(name, resource.getBytes()))));
    }

    private static void check(String name, byte[] content) {
        if (MODELS.stream().anyMatch(name::endsWith) && elements(name, content).anyMatch(ModelsWithoutCode::isCode)) {
            throw new Rejection("engine.codeInModel", name);
        }
    }

    private static boolean isCode(Element element) {
        return CODE.contains(element.getLocalName()) || attributes(element).anyMatch(ModelsWithoutCode::namesCode);
    }

    private static boolean namesCode(Node attribute) {
        String value = attribute.getNodeValue();
        return switch (attribute.getLocalName()) {
            // Kinds of task that the engine itself does.
            case "type" -> value.matches("(?i)shell|mail");
            case "expressionLanguage" -> !value.matches("(?i)^(?:juel|.*(?:feel|xpath).*)");
            default -> NAMES_CODE.contains(attribute.getLocalName());
        };
    }

    private static Stream<Node> attributes(Element element) {
        return IntStream.range(0, element.getAttributes().getLength()).mapToObj(element.getAttributes()::item);
    }

    private static Stream<Element> elements(String name, byte[] content) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Document model = factory.newDocumentBuilder().parse(new ByteArrayInputStream(content));
            var all = model.getElementsByTagName("*");
            return IntStream.range(0, all.getLength()).mapToObj(all::item).map(Element.class::cast);
        } catch (SAXException | ParserConfigurationException | IOException notRead) {
            throw new Rejection("engine.modelNotRead", name);
        }
    }
}
