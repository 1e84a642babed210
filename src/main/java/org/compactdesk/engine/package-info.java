/** Everything that sets up the process engine, and the few types through which a step talks to it. */
package org.compactdesk.engine;
