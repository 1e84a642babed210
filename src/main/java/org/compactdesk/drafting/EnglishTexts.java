package org.compactdesk.drafting;

import static org.compactdesk.kernel.Checks.refuseIf;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.compactdesk.campaign.CampaignText;
import org.compactdesk.instrument.Instrument;
import org.compactdesk.instrument.NoteVerbaleText;
import org.compactdesk.kernel.Checks;
import org.compactdesk.kernel.Days;
import org.compactdesk.kernel.Messages;
import org.compactdesk.kernel.Outcome;

/**
 * The two English texts of a campaign, against which those in other languages are held: a Government may sign any of them and talk about
 * any clause, so that all have to say the same under the same numbers.
 */
record EnglishTexts(NoteVerbaleText note, Instrument compact, CampaignDetails said) {

    Outcome check(List<DraftText> translations) {
        return Checks.first(translations.stream().<Supplier<Outcome>>map(translation -> () -> check(translation)).toList());
    }

    private Outcome check(DraftText translation) {
        Outcome outcome = Checks.first(translation::outcome,
                () -> translation.kind() == CampaignText.Kind.NOTE ? compare(translation.note()) : compare(translation.compact()));
        return outcome.refusal().map(why -> labelled(translation, why)).orElse(outcome);
    }

    /** Readers speak of the field of the English text; the sentence has to stand at the one that is meant. */
    private static Outcome labelled(DraftText translation, String why) {
        String english = Messages.of("field." + translation.kind().field().name()) + ": ";
        return Outcome.refused("campaign.translation.refused", translation.label(), why.startsWith(english) ? why.substring(english.length()) : why);
    }

    private Outcome compare(NoteVerbaleText translated) {
        return Checks.first(
                () -> refuseIf(!translated.reference().equals(note.reference()), "campaign.translation.reference", translated.reference(), note.reference()),
                () -> refuseIf(translated.paragraphs().size() != note.paragraphs().size(), "campaign.translation.extent",
                        Messages.of("instrument.part.paragraphs"), translated.paragraphs().size(), note.paragraphs().size()),
                () -> refuseIf(!translated.symbols().equals(note.symbols()), "campaign.translation.symbols",
                        String.join(", ", translated.symbols()), String.join(", ", note.symbols())),
                () -> refuseIf(!translated.mentions(said.signatureDeadline()), "campaign.translation.day", Days.read(said.signatureDeadline())),
                () -> said.meetingDate().map(day -> refuseIf(!translated.mentions(day), "campaign.translation.day", Days.read(day))).orElse(Outcome.done()));
    }

    private Outcome compare(Instrument translated) {
        List<Supplier<Outcome>> parts = compact.extent().entrySet().stream()
                .<Supplier<Outcome>>map(part -> () -> compare(part, translated.extent().get(part.getKey()))).toList();
        return Checks.first(
                () -> Checks.first(parts),
                () -> refuseIf(!translated.paragraphs().keySet().equals(compact.paragraphs().keySet()), "campaign.translation.arrangement"),
                () -> refuseIf(!translated.placeholders().equals(compact.placeholders()), "campaign.translation.places",
                        translated.placeholders().size(), compact.placeholders().size()));
    }

    private static Outcome compare(Map.Entry<String, Integer> english, int translated) {
        return refuseIf(translated != english.getValue(), "campaign.translation.extent",
                Messages.of("instrument.part." + english.getKey()), translated, english.getValue());
    }
}
