/** Figures as of any date, the lists of a meeting, the progress reports made of them, and the register that everybody may read. */
package org.compactdesk.register;
