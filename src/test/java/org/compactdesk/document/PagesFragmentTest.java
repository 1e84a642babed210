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
    private DocumentPages pages;

    @Autowired
    private ApplicationContext application;

    @Test
    void everyPageOfADocumentIsShownWithALinkToIt() {
        String id = documents.store("note.txt", "Words.".getBytes(StandardCharsets.UTF_8), "Note verbale", null).id();
        assertThat(shown(id)).contains("src=\"/documents/" + id + "/pages/1.png\"", "alt=\"The note, page 1 of 1\"", ">note.txt</a>").doesNotContain("<details");
    }

    @Test
    void ofAThickDocumentThePagesBehindTheFirstLieInPortions() {
        String id = documents.store("book.txt", "A line.\n".repeat(1200).getBytes(StandardCharsets.UTF_8), "Note verbale", null).id();
        int count = pages.count(documents.of(id));
        String html = shown(id);
        assertThat(count).isBetween(21, 30);
        assertThat(html.substring(0, html.indexOf("<details"))).contains("pages/10.png").doesNotContain("pages/11.png");
        assertThat(html.split("<details")).hasSize(3);
        assertThat(html).contains("Pages 11 to 20", "Pages 21 to " + count, "The note, page " + count + " of " + count).doesNotContain("pages/" + (count + 1) + ".png");
    }

    private String shown(String id) {
        var servlets = new MockServletContext();
        var exchange = JakartaServletWebApplication.buildApplication(servlets)
                .buildExchange(new MockHttpServletRequest(servlets), new MockHttpServletResponse());
        var context = new WebContext(exchange, Locale.ENGLISH, Map.of("id", id, "title", "The note",
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME, new ThymeleafEvaluationContext(application, null)));
        return templates.process("fragments/pages", Set.of("pages"), context);
    }
}
