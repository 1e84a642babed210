package org.compactdesk.signature;

import java.util.List;
import java.util.Map;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Messages;
import org.compactdesk.pages.PageSection;
import org.springframework.stereotype.Component;

/** The signed copies on a participation's page, each with its check and its custody. */
@Component
class SignedCopiesSection implements PageSection {

    private final SignedCopies copies;
    private final CopyView view;

    SignedCopiesSection(SignedCopies copies, CopyView view) {
        this.copies = copies;
        this.view = view;
    }

    @Override
    public String title() {
        return Messages.of("signature.title");
    }

    @Override
    public int order() {
        return 130;
    }

    @Override
    public String template() {
        return "participation/signed-copies";
    }

    @Override
    public Map<String, Object> about(BusinessKey key) {
        List<Map<String, Object>> all = copies.of(key).stream().map(view::of).toList();
        return all.isEmpty() ? Map.of() : Map.of("copies", all);
    }
}
