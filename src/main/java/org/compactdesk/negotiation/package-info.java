/** Talks with one Government about the text: rounds, proposals clause by clause, counter-proposals, agreed texts. */
package org.compactdesk.negotiation;
