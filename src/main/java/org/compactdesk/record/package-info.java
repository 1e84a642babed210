/** The record: dated facts of campaigns and participations, only added to, the rules of what may follow what, and what keeps its tables. */
@ApplicationModule(allowedDependencies = {"kernel"})
package org.compactdesk.record;

import org.springframework.modulith.ApplicationModule;
