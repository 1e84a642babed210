package org.compactdesk.drafting;

import java.time.LocalDate;
import org.compactdesk.engine.Upload;
import org.compactdesk.engine.Variable;
import org.compactdesk.state.Language;

/** What the forms of NoteVerbaleCampaign send and what its gateways read. */
final class CampaignVariables {

    static final Variable<String> REFERENCE = Variable.string("reference", 100);
    static final Variable<String> TITLE = Variable.string("title", 200);
    static final Variable<Upload> NOTE_TEXT = Variable.upload("noteText");
    static final Variable<Upload> COMPACT_TEXT = Variable.upload("compactText");
    /** Tags with commas between them. */
    static final Variable<String> LANGUAGES_LEFT_OUT = Variable.string("languagesLeftOut");
    static final Variable<String> RECALLED_NOTES = Variable.string("recalledNotes");
    static final Variable<String> PAPERS = Variable.string("papers");
    static final Variable<LocalDate> DEADLINE = Variable.date("deadline");
    static final Variable<String> MEETING_NAME = Variable.string("meetingName", 200);
    static final Variable<LocalDate> MEETING_DATE = Variable.date("meetingDate");
    static final Variable<String> FOCAL_POINT_NAME = Variable.string("focalPointName", 200);
    static final Variable<String> FOCAL_POINT_EMAIL = Variable.string("focalPointEmail", 254);
    static final Variable<String> FOCAL_POINT_PHONE = Variable.string("focalPointPhone", 60);
    static final Variable<Addressing> ADDRESSING = Variable.choice("addressing", Addressing.class);
    static final Variable<String> REGIONAL_GROUP = Variable.string("regionalGroup");
    /** ISO 3166-1 alpha-3 codes with commas between them. */
    static final Variable<String> CHOSEN_STATES = Variable.string("chosenStates");

    static final Variable<Clearance> CLEARANCE = Variable.choice("clearance", Clearance.class);
    static final Variable<Release> RELEASE = Variable.choice("release", Release.class);
    static final Variable<String> REASON = Variable.string("reason");
    static final Variable<LocalDate> NOTE_DATE = Variable.date("noteDate");
    static final Variable<Long> NUMBER_OF_ADDRESSEES = Variable.number("numberOfAddressees");
    static final Variable<Boolean> WITHOUT_ADDRESSES = Variable.flag("withoutAddresses");
    static final Variable<Boolean> MEETING_PLANNED = Variable.flag("meetingPlanned");

    /** The meeting's name in another language than English: {@code meetingName_fr}. */
    static Variable<String> meetingName(Language language) {
        return Variable.string(MEETING_NAME.name() + "_" + language.tag(), 200);
    }

    /** Whom a campaign addresses. */
    enum Addressing {
        ALL,
        REGIONAL_GROUP,
        CHOSEN
    }

    /** What the clearing officer decides. */
    enum Clearance {
        CLEARED,
        SENT_BACK,
        ABANDONED
    }

    /** What the dispatch officer decides. */
    enum Release {
        RELEASED,
        SENT_BACK
    }

    private CampaignVariables() {
    }
}
