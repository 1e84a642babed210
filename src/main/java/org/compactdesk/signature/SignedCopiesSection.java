package org.compactdesk.signature;

import java.util.List;
import java.util.Map;
import org.compactdesk.kernel.Messages;
import org.compactdesk.pages.PageSection;
import org.compactdesk.participation.Dossier;
import org.springframework.stereotype.Component;

/** The signed copies on a participation's page, each with its check and its custody. */
@Component
class SignedCopiesSection implements PageSection<Dossier> {

    private final CopyView view;

    SignedCopiesSection(CopyView view) {
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
    public Map<String, Object> about(Dossier dossier) {
        List<Map<String, Object>> all = view.all(dossier);
        return all.isEmpty() ? Map.of() : Map.of("copies", all);
    }
}
