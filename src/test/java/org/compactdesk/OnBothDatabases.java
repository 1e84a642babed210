package org.compactdesk;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/** A test that runs a second time, on PostgreSQL, in every {@code mvn verify}: one of each process, and what asks the database most of its own. All of them: {@code -Ppostgresql}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("both-databases")
public @interface OnBothDatabases {
}
