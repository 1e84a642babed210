package org.compactdesk.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.compactdesk.DeskTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

class PagesFragmentTest extends DeskTest {

    @Autowired
    private ITemplateEngine templates;

    @Autowired
    private Documents documents;

    @Autowired
    private ApplicationContext application;

    @Test
    void everyPageOfADocumentIsShownWithALinkToIt() {
        String id = documents.store("note.txt", "Words.".getBytes(StandardCharsets.UTF_8), "Note verbale", null).id();
        var servlets = new MockServletContext();
        var exchange = JakartaServletWebApplication.buildApplication(servlets)
                .buildExchange(new MockHttpServletRequest(servlets), new MockHttpServletResponse());
        var context = new WebContext(exchange, Locale.ENGLISH, Map.of("id", id, "title", "The note",
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME, new ThymeleafEvaluationContext(application, null)));

        String html = templates.process("fragments/pages", Set.of("pages"), context);

        assertThat(html).contains("src=\"/documents/" + id + "/pages/1.png\"", "alt=\"The note, page 1 of 1\"", ">note.txt</a>");
    }
}
