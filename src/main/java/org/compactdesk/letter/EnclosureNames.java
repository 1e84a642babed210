package org.compactdesk.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.compactdesk.document.Document;
import org.compactdesk.document.FileName;
import org.compactdesk.state.Language;
import org.compactdesk.state.Languages;
import org.compactdesk.state.MemberStates;
import org.springframework.stereotype.Component;

/**
 * What the files that leave are called, whatever they were called by whoever handed them in: the note's reference, the Member State, what
 * it is, in the letter's language: {@code DFS-OASG-2017-0484-la-France-Pacte-contresigne.pdf}.
 */
@Component
public class EnclosureNames {

    private static final int LONGEST_WHAT = 80;

    private final MemberStates states;
    private final Languages languages;

    EnclosureNames(MemberStates states, Languages languages) {
        this.states = states;
        this.languages = languages;
    }

    /** One for each, in their order; of several that would be called alike the later are numbered. */
    public List<String> of(Letter letter, List<Document> enclosed) {
        Language language = languages.writtenTo(letter.language());
        String letters = plain(letter.participation().reference() + " " + language.name(states.of(letter.participation().iso3())).plain());
        List<String> names = new ArrayList<>();
        for (Document document : enclosed) {
            String what = plain(language.named(document.what()));
            String name = letters + "-" + what.substring(0, Math.min(what.length(), LONGEST_WHAT));
            String ending = ending(document);
            int number = 1;
            while (names.contains(numbered(name, number) + ending)) {
                number++;
            }
            names.add(numbered(name, number) + ending);
        }
        return names;
    }

    private static String numbered(String name, int number) {
        return number == 1 ? name : name + "-" + number;
    }

    private static String plain(String words) {
        return FileName.plain(words).replaceAll("^-|-$", "");
    }

    private static String ending(Document document) {
        String ending = document.fileName().replaceFirst("^.*(?=\\.)", "").toLowerCase(Locale.ROOT);
        return ending.matches("\\.[a-z0-9]{1,5}") ? ending : "";
    }
}
