package org.compactdesk.ledger;

import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which entries of the ledger are asked for; each null where all are. What is none of the choices finds nothing. The page
 * reads what is public.
 *
 * @param campaign  a note verbale's reference
 * @param state     ISO 3166-1 alpha-3 code of a Member State
 * @param standing  slug of a standing of today
 * @param kind      slug of a {@link LedgerLine}
 * @param direction slug of a {@link LedgerLine.Direction}
 * @param fate      slug of a {@link LedgerLine}
 */
record LedgerFilter(String campaign, String state, String standing, String kind, String direction, String fate) {

    LedgerFilter {
        campaign = orNull(campaign);
        state = orNull(state);
        standing = orNull(standing);
        kind = orNull(kind);
        direction = orNull(direction);
        fate = orNull(fate);
    }

    public boolean isEmpty() {
        return equals(new LedgerFilter(null, null, null, null, null, null));
    }

    /** Whether an entry of the campaign and the Member State asked for fits, its standing aside. */
    boolean fits(LedgerLine line) {
        return fits(kind, line.kind()) && fits(direction, line.direction().slug()) && (fate == null || line.fates().contains(fate));
    }

    private static boolean fits(String wanted, String found) {
        return wanted == null || wanted.equals(found);
    }

    /** The same question of a page; percent-encoded. @param page 1 for the first */
    public String page(int page) {
        return link("/ledger").queryParam("page", page).encode().toUriString();
    }

    /** The same question as a table. */
    public String csv() {
        return link("/ledger.csv").encode().toUriString();
    }

    private UriComponentsBuilder link(String path) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath(path);
        ask(link, "campaign", campaign);
        ask(link, "state", state);
        ask(link, "standing", standing);
        ask(link, "kind", kind);
        ask(link, "direction", direction);
        ask(link, "fate", fate);
        return link;
    }

    private static void ask(UriComponentsBuilder link, String name, String value) {
        if (value != null) {
            // As a variable, so that what the value has of the characters of an address is encoded.
            link.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }

    private static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
