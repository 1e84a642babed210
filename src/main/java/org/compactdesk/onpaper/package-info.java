/** A campaign whose notes went out on paper: what happened before the desk had it, entered with its true days from a table. */
@ApplicationModule(allowedDependencies = {"kernel", "record", "engine", "process", "pages", "document", "state", "participation", "campaign", "signature"})
package org.compactdesk.onpaper;

import org.springframework.modulith.ApplicationModule;
