package org.compactdesk.kernel;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * Names one participation: the note verbale's reference, a slash, the Member State's ISO 3166-1 alpha-3 code, such as
 * {@code DFS/OASG/2017/0484/FRA}. The only link between the record, the processes and the pages.
 */
public record BusinessKey(String reference, String iso3) {

    public BusinessKey {
        Objects.requireNonNull(reference);
        Objects.requireNonNull(iso3);
    }

    /** @throws IllegalArgumentException where the text has no slash before its last three letters */
    public static BusinessKey parse(String text) {
        int slash = text.lastIndexOf('/');
        if (slash < 1 || !text.substring(slash + 1).matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("Not the key of a participation: " + text);
        }
        return new BusinessKey(text.substring(0, slash), text.substring(slash + 1));
    }

    /** The key of the participation that this step works for. */
    public static BusinessKey of(DelegateExecution step) {
        return parse(step.getProcessBusinessKey());
    }

    /** The participation's page, with the key percent-encoded. */
    public String page() {
        return "/participations?key=" + URLEncoder.encode(toString(), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return reference + "/" + iso3;
    }
}
