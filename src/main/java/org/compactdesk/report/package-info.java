/** Reports as of a date: compiled, reviewed, published. */
@ApplicationModule(allowedDependencies = {"kernel", "record", "engine", "process", "pages", "document", "state", "participation", "campaign",
        "register"})
package org.compactdesk.report;

import org.springframework.modulith.ApplicationModule;
