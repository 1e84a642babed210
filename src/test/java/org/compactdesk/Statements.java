package org.compactdesk;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** The statements on the record that this thread has executed meanwhile, as Spring's JDBC tells its log; the engine's own are not among them. */
final class Statements extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private static final Pattern STATEMENT = Pattern.compile("Executing prepared SQL statement \\[(.*)]", Pattern.DOTALL);
    private static final Pattern HISTORY = Pattern.compile("(?i)select .* from desk\\.fact where participation = \\?.*", Pattern.DOTALL);
    /** Campaigns apart, of which one test leaves the next ever more to choose from. */
    private static final Pattern CAMPAIGN = Pattern.compile("(?s).*desk\"?\\.\"?(?:campaign|fact where campaign).*");
    /** However much there is to show: a form or page that asks once for each of many is above it. */
    private static final int MOST = 40;
    /** Shows the card, and the entry that is to be put right. */
    private static final String READS_TWICE = "briefings/ConfirmInstruction";

    private static final Logger LOG = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    private static int listening;

    private final Thread thread = Thread.currentThread();
    private final List<String> all = new ArrayList<>();

    Statements() {
        start();
        synchronized (LOG) {
            listening++;
            LOG.setLevel(Level.DEBUG);
            LOG.setAdditive(false);
            LOG.addAppender(this);
        }
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (Thread.currentThread() == thread) {
            Matcher statement = STATEMENT.matcher(event.getFormattedMessage());
            if (statement.matches()) {
                all.add(statement.group(1));
            }
        }
    }

    /** What is read of a participation is handed along. */
    void assertReadOnce(String page) {
        assertThat(all.stream().filter(statement -> HISTORY.matcher(statement).matches())).as("histories read for " + page)
                .hasSizeLessThanOrEqualTo(page.equals(READS_TWICE) ? 2 : 1);
        assertThat(all.stream().filter(statement -> !CAMPAIGN.matcher(statement).matches())).as("statements for " + page)
                .hasSizeLessThanOrEqualTo(MOST);
    }

    @Override
    public void close() {
        synchronized (LOG) {
            LOG.detachAppender(this);
            if (--listening == 0) {
                LOG.setLevel(null);
                LOG.setAdditive(true);
            }
        }
    }
}
