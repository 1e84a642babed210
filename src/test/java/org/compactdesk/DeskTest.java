package org.compactdesk;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The real application on a database of its own (H2 in memory, or PostgreSQL: {@link TestDatabase}) and a real SMTP server; jobs run only when a test runs them. One context serves
 * all tests that extend this; each begins on 2 August 2017, 09:00 New York, with no process under way and no mail.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import({Desk.class, Campaigner.class, FlowRecorder.class})
public abstract class DeskTest {

    protected static final TestMailServer mails = new TestMailServer();

    private static final int SMTP_PORT = mails.start();

    @Autowired
    protected Desk desk;

    @Autowired
    protected Campaigner campaigner;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) {
        TestDatabase.create().tell(settings);
    }

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> SMTP_PORT);
    }

    @BeforeEach
    void openTheDesk(@Autowired ProcessEngine engine) {
        BpmnAwareTests.init(engine);
        mails.forget();
        desk.isAt("2017-08-02T09:00");
    }

    @AfterEach
    void clearTheDesk() {
        desk.endAllWork();
    }
}
