package org.compactdesk.paper;

import java.util.List;
import org.compactdesk.document.ContentHash;
import org.compactdesk.instrument.Instrument;
import org.compactdesk.instrument.NoteVerbaleText;
import org.compactdesk.state.Language;
import org.compactdesk.state.MemberState;

/**
 * All that the two papers of one addressee are drawn from.
 *
 * @param noteIn    the language of the note
 * @param addressee the lines of the addressee
 * @param enclosed  what the note says of its annex
 * @param open      the compact with its places
 * @param compact   the compact filled in
 * @param annexIn   the language of the compact
 */
record AddressedTexts(MemberState state, NoteVerbaleText note, Language noteIn, List<String> addressee, String enclosed, Instrument open,
                      Instrument compact, Language annexIn) {

    /** What stands at the top right of the compact. */
    String annex() {
        return annexIn.word("annex");
    }

    /** What staff call the compact's paper. */
    String annexed() {
        return annexIn.ownPaper("paper.annex");
    }

    /** Papers with the same are drawn from the same words. */
    String hash() {
        return ContentHash.of(String.join("\n", noteIn.tag(), note.toText(), String.join("\n", addressee), enclosed, annexIn.tag(), annex(), compact.toText()));
    }

    /** Papers that look alike but for the name. */
    List<String> like() {
        return List.of(noteIn.tag(), annexIn.tag());
    }
}
