/** The record: what is known of one Member State's way through one campaign, as dated facts, and where that leaves it. */
package org.compactdesk.participation;
