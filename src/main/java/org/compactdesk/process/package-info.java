/** What Java and the models call alike, one class a process: keys, messages, nodes, variables and the values they may take. Names, no logic. */
package org.compactdesk.process;
