/** What every room speaks of, in plain Java: the business key, outcomes and rejections, days, sentences. */
@ApplicationModule(allowedDependencies = {})
package org.compactdesk.kernel;

import org.springframework.modulith.ApplicationModule;
