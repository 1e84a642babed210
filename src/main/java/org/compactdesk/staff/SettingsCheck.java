package org.compactdesk.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.compactdesk.kernel.Messages;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.util.StringUtils;

/** Looks before anything is opened whether an installation says where its database and its mail server are, and who runs it. */
class SettingsCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String NO_ADMINISTRATOR = Messages.of("settings.noAdministrator");

    /** Names are written small, as in PostgreSQL; and what is committed is written, where H2 would forget the last half second of a desk that is killed. */
    private static final List<String> H2_NEEDS = List.of("DATABASE_TO_UPPER=FALSE", "CASE_INSENSITIVE_IDENTIFIERS=TRUE", "WRITE_DELAY=0");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment settings = context.getEnvironment();
        List<String> unknown = Stream.of(settings.getActiveProfiles()).filter(profile -> !isOurs(profile)).toList();
        if (!unknown.isEmpty()) {
            throw new NotConfigured(List.of(Messages.of("settings.unknownProfile", String.join(", ", unknown))));
        }
        if (settings.acceptsProfiles(Profiles.of("demo"))) {
            return;
        }
        List<String> missing = new ArrayList<>();
        if (isMissing(settings, "spring.datasource.url")) {
            missing.add(Messages.of("settings.noDatabase"));
        }
        if (isPlainH2(settings.getProperty("spring.datasource.url", ""))) {
            missing.add(Messages.of("settings.plainH2", String.join(";", H2_NEEDS)));
        }
        if (isMissing(settings, "spring.mail.host")) {
            missing.add(Messages.of("settings.noMailServer"));
        }
        // With a database at hand StaffSetup asks it whether there is an administrator already.
        if (!missing.isEmpty() && (isMissing(settings, "compact-desk.staff.first-administrator.user")
                || isMissing(settings, "compact-desk.staff.first-administrator.password"))) {
            missing.add(NO_ADMINISTRATOR);
        }
        if (!missing.isEmpty()) {
            throw new NotConfigured(missing);
        }
    }

    /** A mistyped one would be no profile at all, and the desk something else than was meant. */
    private static boolean isOurs(String profile) {
        return SettingsCheck.class.getResource("/application-" + profile + ".yml") != null;
    }

    private static boolean isPlainH2(String url) {
        String options = url.toUpperCase(Locale.ROOT);
        return options.startsWith("JDBC:H2:") && !options.startsWith("JDBC:H2:MEM:") && !H2_NEEDS.stream().allMatch(options::contains);
    }

    private static boolean isMissing(Environment settings, String name) {
        return !StringUtils.hasText(settings.getProperty(name));
    }
}
