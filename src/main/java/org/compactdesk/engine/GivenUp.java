package org.compactdesk.engine;

/** The engine has tried a job for the last time and leaves it as an incident; told in the transaction that does so. @param why the job's failure */
public record GivenUp(Throwable why) {
}
