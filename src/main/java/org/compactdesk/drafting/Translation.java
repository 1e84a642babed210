package org.compactdesk.drafting;

import org.compactdesk.campaign.CampaignText;
import org.compactdesk.engine.Upload;
import org.compactdesk.state.Language;

/** One of the two texts in another language than English, as a form sends it in. */
record Translation(Language language, CampaignText.Kind kind, Upload file) {

    /** What forms call it: "Text of the compact in French". */
    String label() {
        return label(kind, language);
    }

    static String label(CampaignText.Kind kind, Language language) {
        return language.ownPaper("field." + kind.field().name());
    }

    boolean isOf(CampaignText.Kind other, String tag) {
        return kind == other && language.tag().equals(tag);
    }
}
