/** The compact as numbered clauses and the note verbale as paragraphs: reading, versions, drawing. */
package org.compactdesk.instrument;
