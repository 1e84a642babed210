/** Figures as of any date, the progress reports made of them, and the register that everybody may read. */
package org.compactdesk.register;
