/** One file of facts a process: the names that its model and the code share, and the values that its variables take. No logic. */
package org.compactdesk.process;
