package org.compactdesk.staff;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.env.MockEnvironment;

class SettingsCheckTest {

    private static final String H2 = "jdbc:h2:file:./desk";

    @Test
    void everythingThatIsMissingIsSaidAtOnce() {
        assertThatThrownBy(() -> starts(new MockEnvironment())).isInstanceOf(NotConfigured.class)
                .hasMessageContaining("No database").hasMessageContaining("No mail server").hasMessageContaining("No first administrator");
    }

    @Test
    void anH2ThatWouldNotFindItsTablesOrForgetsWhatIsCommittedIsRefused() {
        assertThatThrownBy(() -> starts(with(H2))).isInstanceOf(NotConfigured.class)
                .hasMessageContaining("add ;DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;WRITE_DELAY=0 to spring.datasource.url");
        assertThatThrownBy(() -> starts(with(H2 + ";DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"))).isInstanceOf(NotConfigured.class);
        assertThatCode(() -> starts(with(H2 + ";database_to_upper=false;case_insensitive_identifiers=true;write_delay=0"))).doesNotThrowAnyException();
        assertThatCode(() -> starts(with("jdbc:postgresql://localhost/desk"))).doesNotThrowAnyException();
    }

    @Test
    void theDemonstrationBringsEverything() {
        MockEnvironment demo = new MockEnvironment();
        demo.setActiveProfiles("demo");
        assertThatCode(() -> starts(demo)).doesNotThrowAnyException();
    }

    @Test
    void aProfileThatTheDeskDoesNotKnowIsRefused() {
        for (String mistyped : List.of("demos", "prod", "Demo")) {
            MockEnvironment settings = with("jdbc:postgresql://localhost/desk");
            settings.setActiveProfiles("demo", mistyped);
            assertThatThrownBy(() -> starts(settings)).isInstanceOf(NotConfigured.class).hasMessageContaining("There is no profile " + mistyped);
        }
    }

    private static MockEnvironment with(String database) {
        return new MockEnvironment().withProperty("spring.datasource.url", database).withProperty("spring.mail.host", "mail.example.org");
    }

    private static void starts(MockEnvironment settings) {
        GenericApplicationContext context = new GenericApplicationContext();
        context.setEnvironment(settings);
        new SettingsCheck().initialize(context);
    }
}
