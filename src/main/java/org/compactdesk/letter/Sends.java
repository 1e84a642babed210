package org.compactdesk.letter;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.document.Document;
import org.compactdesk.mission.MissionAddress;
import org.compactdesk.pages.Briefing;
import org.compactdesk.process.StaffInstructionProcess.ActKind;

/**
 * What leaves when a form is completed: one bean for each form that may send, in the feature that sends. It gives the letters by the very method
 * that makes them when they are sent, so that what is shown is what goes.
 */
public interface Sends {

    /** The form's name, as a {@link Briefing}'s. */
    String form();

    /** What would leave, by the record as it is and the fields as they are filled in so far. */
    Leaving leaving(Briefing.Request entered);

    static Sends of(String form, Function<Briefing.Request, Leaving> leaving) {
        return new Sends() {
            @Override
            public String form() {
                return form;
            }

            @Override
            public Leaving leaving(Briefing.Request entered) {
                return leaving.apply(entered);
            }
        };
    }

    /** Letters that follow an instruction, in the feature that writes them, where that is not the one that carries it out. */
    interface AfterAct {

        ActKind act();

        /** @param occurrence which one of its kind a letter is */
        List<Letter> letters(String reference, LocalDate day, String occurrence);
    }

    /**
     * What leaves.
     *
     * @param letters   in the order in which they are made
     * @param papers    what they enclose and is kept only when the form is completed, by the ids that they enclose it under
     * @param addresses to which they go, where the form itself says so; else null: those in the directory
     * @param as        the campaign as it will be when they are drawn
     * @param when      the key of the sentence that says when they leave
     * @param remark    what is to be known besides, in a sentence; or null
     * @param undecided    whether it depends on what is not entered yet
     */
    record Leaving(List<Letter> letters, Map<String, Paper> papers, List<MissionAddress> addresses, UnaryOperator<Campaign> as, String when, String remark,
            boolean undecided) {

        public static Leaving of(List<Letter> letters) {
            return new Leaving(letters, Map.of(), null, UnaryOperator.identity(), "sends.now", null, false);
        }

        public static Leaving of(Letter... letters) {
            return of(List.of(letters));
        }

        public static Leaving nothing() {
            return of();
        }

        /** It depends on what is not entered yet. */
        public static Leaving open() {
            return new Leaving(List.of(), Map.of(), null, UnaryOperator.identity(), "sends.now", null, true);
        }

        /** @param choice what was chosen, of which only one sends something; whoever is to choose sees what that would be */
        public static <T> Leaving on(Optional<T> choice, T sending, Supplier<Leaving> leaving) {
            return choice.map(chosen -> chosen.equals(sending) ? leaving.get() : nothing()).orElseGet(() -> leaving.get().when("sends.ifChosen"));
        }

        public Leaving enclosing(Map<String, Paper> unkept) {
            Map<String, Paper> all = new HashMap<>(papers);
            all.putAll(unkept);
            return new Leaving(letters, all, addresses, as, when, remark, undecided);
        }

        public Leaving to(List<MissionAddress> entered) {
            return new Leaving(letters, papers, entered, as, when, remark, undecided);
        }

        public Leaving as(UnaryOperator<Campaign> changed) {
            return new Leaving(letters, papers, addresses, changed, when, remark, undecided);
        }

        /** @param sentence a key in {@code messages.properties}; its place is filled with what leaves */
        public Leaving when(String sentence) {
            return new Leaving(letters, papers, addresses, as, sentence, remark, undecided);
        }

        public Leaving saying(String sentence) {
            return new Leaving(letters, papers, addresses, as, when, sentence, undecided);
        }
    }

    /**
     * A file that goes with a letter.
     *
     * @param chosenIn the field in which somebody has chosen it, who alone has it so far; or null
     */
    record Paper(String fileName, String what, String chosenIn, Supplier<byte[]> content) {

        public static Paper drawn(String fileName, String what, Supplier<byte[]> content) {
            return new Paper(fileName, what, null, content);
        }

        public static Paper chosen(String fileName, String what, String field) {
            return new Paper(fileName, what, field, () -> new byte[0]);
        }

        /** As one among documents, to be named in a letter. */
        Document under(String id) {
            return new Document(id, null, fileName, null, 0, what, null, null);
        }
    }
}
