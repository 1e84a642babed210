package org.compactdesk.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Multipart;
import java.time.LocalDate;
import java.util.List;
import org.compactdesk.DeskTest;
import org.compactdesk.document.Document;
import org.compactdesk.document.Documents;
import org.compactdesk.engine.BusinessKey;
import org.compactdesk.engine.Days;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Every kind of letter as a mission reads it. */
@Import(TestCampaign.class)
class LetterWordsTest extends DeskTest {

    @Autowired
    private TestCampaign campaign;

    @Autowired
    private Letters letters;

    @Autowired
    private Documents documents;

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void everyKindIsDrawnWithAllItsFieldsAndWithNone(LetterKind kind) throws Exception {
        BusinessKey gambia = new BusinessKey(campaign.released("GMB"), "GMB");
        letters.sendNow(gambia, kind, "plain", LetterContent.none());
        letters.sendNow(gambia, kind, "full", LetterContent.of("First paragraph, with <angle> & co.\n\nSecond.")
                .with("received", "the signed copy").with("receivedOn", "3 August 2017").with("askedOn", "3 August 2017")
                .with("announcedOn", "3 August 2017").with("countersignedOn", "3 August 2017").with("earlierDeadline", "3 August 2017")
                .with("next", "What comes next."));
        assertThat(letters.of(gambia)).allSatisfy(letter -> {
            assertThat(letter.fate()).isEqualTo(Fate.ACCEPTED);
            assertThat(letter.subject()).startsWith(gambia.reference() + ": Voluntary compact, ").doesNotContain("\n");
            assertThat(letter.text()).startsWith("To the Permanent Mission of the Gambia to the United Nations\n\n")
                    .contains("focal-point@example.org", "+1 212 555 0100").contains("The Compact Desk, for the Secretariat of the United Nations")
                    .doesNotContain("null", "${", "[(", "[#", "[/", "&lt;", "&#", "\n\n\n", "the the ");
            assertThat(letter.text().lines()).noneMatch(line -> line.endsWith(" "));
        });
        String html = html(1);
        assertThat(html).doesNotContain("null", "${", "<angle>");
        assertThat(html.replaceAll("<title>.*?</title>", "").replaceAll("<[^>]+>", " ").replace("&lt;", "<").replace("&gt;", ">")
                .replace("&amp;", "&").replaceAll("\\s+", " ").strip())
                .as("the HTML says what the text says").isEqualTo(letters.of(gambia).get(1).text().replaceAll("\\s+", " ").strip());
    }

    @Test
    void aFormalLetterGoesWithAPaperOfItsOwnAndTakesItAlongWhenSentAgain() {
        BusinessKey gambia = new BusinessKey(campaign.released("GMB"), "GMB");
        letters.sendNow(gambia, LetterKind.RETURNED_COPY, "copy-1", LetterContent.none());
        letters.sendNextIssue(letters.of(gambia).get(0).id());
        for (Letter letter : letters.of(gambia)) {
            assertThat(letter.content().documents()).singleElement().satisfies(id -> {
                Document paper = documents.of(id);
                assertThat(paper.what()).isEqualTo("Transmittal of the returned copy");
                assertThat(paper.mediaType()).isEqualTo("application/pdf");
            });
            assertThat(letter.text()).contains("Enclosed:", "- Transmittal of the returned copy");
        }
    }

    @Test
    void theSubjectSaysByWhenWhereSomethingIsAsked() {
        BusinessKey gambia = new BusinessKey(campaign.released("GMB"), "GMB");
        for (LetterKind kind : List.of(LetterKind.NOTE_VERBALE, LetterKind.REMINDER_BEFORE, LetterKind.AGREED_TEXT, LetterKind.CHANGED_DEADLINE)) {
            letters.sendNow(gambia, kind, "x", LetterContent.none());
        }
        assertThat(letters.of(gambia)).extracting(Letter::subject)
                .allSatisfy(subject -> assertThat(subject).endsWith("signed copy by " + Days.read(LocalDate.of(2017, 8, 25))));
    }

    private String html(int mail) throws Exception {
        var alternatives = (Multipart) ((Multipart) mails.received().get(mail).message().getContent())
                .getBodyPart(0).getContent();
        Object html = alternatives.getBodyPart(1).getContent();
        return html instanceof String text ? text : (String) ((Multipart) html).getBodyPart(1).getContent();
    }
}
