/** Campaigns as they stand: texts, dates, people, and the campaign's own page. */
@ApplicationModule(allowedDependencies = {"kernel", "record", "engine", "process", "pages", "state", "calendar", "instrument", "participation"})
package org.compactdesk.campaign;

import org.springframework.modulith.ApplicationModule;
