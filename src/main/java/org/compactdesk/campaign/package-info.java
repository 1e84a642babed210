/** Campaigns: one invitation round each, with its note verbale, its dates and its people, from the request to the closing. */
package org.compactdesk.campaign;
