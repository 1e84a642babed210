/** The rounds of reminders, and the clock by which each mission is reminded. */
@ApplicationModule(allowedDependencies = {"kernel", "record", "engine", "process", "pages", "state", "calendar", "participation", "campaign", "letter", "incoming"})
package org.compactdesk.reminder;

import org.springframework.modulith.ApplicationModule;
