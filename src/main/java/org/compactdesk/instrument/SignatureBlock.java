package org.compactdesk.instrument;

import java.util.List;

/** Where one party signs: "For the Government of …", then what is printed below the place of the signature. */
public record SignatureBlock(String party, List<String> lines) {

    public SignatureBlock {
        lines = List.copyOf(lines);
    }
}
