package org.compactdesk.campaign;

/** Published when a stopped dispatch goes on: notes that were held back are due again. Possibly more than once. */
public record DispatchResumed(String reference) {
}
