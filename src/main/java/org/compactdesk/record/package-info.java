/** The record: dated facts of campaigns and participations, only added to, and the rules of what may follow what. */
@ApplicationModule(allowedDependencies = {"kernel"})
package org.compactdesk.record;

import org.springframework.modulith.ApplicationModule;
