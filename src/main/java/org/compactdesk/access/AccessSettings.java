package org.compactdesk.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may open.
 *
 * @param modelsOverRest whether administrators may deploy models, tables and forms, migrate and modify instances by the REST API and the web applications
 */
@ConfigurationProperties("compact-desk.access")
record AccessSettings(@DefaultValue("false") boolean modelsOverRest) {
}
