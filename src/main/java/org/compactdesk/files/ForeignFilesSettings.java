package org.compactdesk.files;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a file that others made may cost.
 *
 * @param time     for one answer about it
 * @param heap     of the process that opens it
 * @param outside  that process's memory outside the heap
 * @param pages    of it that are shown
 * @param files    that are taken out of it
 * @param unpacked bytes of these together
 * @param workers  processes that open files at the same time; they are kept
 * @param kept     after how many answers one is replaced
 * @param waiting  how many may wait; whoever comes then is asked to come again
 * @param scanner  a virus scanner that each file is handed to before it is opened
 */
@ConfigurationProperties("compact-desk.files")
record ForeignFilesSettings(
        @DefaultValue("20s") Duration time,
        @DefaultValue("256MB") DataSize heap,
        @DefaultValue("1GB") DataSize outside,
        @DefaultValue("500") int pages,
        @DefaultValue("100") int files,
        @DefaultValue("200MB") DataSize unpacked,
        @DefaultValue("2") int workers,
        @DefaultValue("500") int kept,
        @DefaultValue("40") int waiting,
        @DefaultValue Scanner scanner) {

    /**
     * clamd over TCP.
     *
     * @param host empty: none is asked
     * @param time for one answer
     */
    record Scanner(@DefaultValue("") String host, @DefaultValue("3310") int port, @DefaultValue("30s") Duration time) {
    }
}
