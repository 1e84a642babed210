package org.compactdesk;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/** The real application on a database in memory; jobs run only when a test runs them. One context for all tests that extend it. */
@SpringBootTest
@ActiveProfiles("test")
public abstract class DeskTest {
}
