/** Stored files by content hash, what they are, their pages as pictures, and the printer that draws papers. */
package org.compactdesk.document;
