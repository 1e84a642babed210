/** The high-level meeting: its lists, what is announced there, and letters about it. */
@ApplicationModule(allowedDependencies = {"kernel", "record", "engine", "process", "pages", "document", "state", "calendar", "participation", "campaign", "letter",
        "reminder"})
package org.compactdesk.meeting;

import org.springframework.modulith.ApplicationModule;
