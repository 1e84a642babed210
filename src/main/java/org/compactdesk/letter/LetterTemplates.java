package org.compactdesk.letter;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.ITemplateResolver;

/** Lets letters be written as plain text; everything else is Spring Boot's. */
@Configuration(proxyBeanMethods = false)
class LetterTemplates {

    @Bean
    ITemplateResolver letterTexts() {
        var texts = new ClassLoaderTemplateResolver();
        texts.setPrefix("templates/");
        texts.setResolvablePatterns(Set.of("letters/*/*.txt"));
        texts.setTemplateMode(TemplateMode.TEXT);
        texts.setCharacterEncoding(StandardCharsets.UTF_8.name());
        texts.setOrder(0);
        return texts;
    }
}
