package org.compactdesk.staff;

import java.util.List;
import javax.sql.DataSource;
import org.compactdesk.kernel.Messages;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks, before anything else does, whether the demo made this database itself: its users, whose passwords everybody knows, and its moved
 * time have no place in any other.
 */
@Component
@Profile("demo")
class OwnDatabase implements BeanPostProcessor {

    private static final String TABLES = "select count(*) from INFORMATION_SCHEMA.TABLES where lower(table_schema) not in ('information_schema', 'pg_catalog')";

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof DataSource database && !isOurs(JdbcClient.create(database))) {
            throw new NotConfigured(List.of(Messages.of("demo.notItsDatabase")));
        }
        return bean;
    }

    private static boolean isOurs(JdbcClient database) {
        return count(database, TABLES) == 0 || count(database, TABLES + " and lower(table_name) = 'demo_clock'") > 0;
    }

    private static int count(JdbcClient database, String sql) {
        return database.sql(sql).query(Integer.class).single();
    }
}
