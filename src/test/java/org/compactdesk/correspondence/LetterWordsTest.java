package org.compactdesk.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.compactdesk.DeskTest;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.document.Document;
import org.compactdesk.document.Documents;
import org.compactdesk.engine.BusinessKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every kind of letter as a mission reads it. */
class LetterWordsTest extends DeskTest {

    @Autowired
    private TestCampaign campaign;

    @Autowired
    private Letters letters;

    @Autowired
    private Draughtsman draughtsman;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private Documents documents;

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void everyKindIsDrawnWithAllItsFieldsAndWithNone(LetterKind kind) {
        BusinessKey islands = new BusinessKey(campaign.released("MHL"), "MHL");
        Mail plain = mail(islands, kind, "plain", LetterContent.none());
        Mail full = mail(islands, kind, "full", LetterContent.of("First paragraph, with <angle> & co.\n\nSecond.")
                .with("received", "the signed copy").with("receivedOn", "3 August 2017").with("askedOn", "3 August 2017")
                .with("announcedOn", "3 August 2017").with("countersignedOn", "3 August 2017").with("earlierDeadline", "3 August 2017")
                .with("next", "What comes next."));
        assertThat(List.of(plain, full)).allSatisfy(letter -> {
            assertThat(letter.subject()).startsWith(islands.reference() + ": Voluntary compact, ").doesNotContain("\n");
            assertThat(letter.text()).startsWith("To the Permanent Mission of the Marshall Islands to the United Nations\n\n")
                    .contains("focal-point@example.org", "+1 212 555 0100").contains("The Compact Desk, for the Secretariat of the United Nations")
                    .doesNotContain("null", "${", "[(", "[#", "[/", "&lt;", "&#", "\n\n\n", "the the ");
            assertThat(letter.text().lines()).noneMatch(line -> line.endsWith(" "));
            assertThat(letter.html()).doesNotContain("null", "${", "<angle>");
            assertThat(letter.html().replaceAll("<title>.*?</title>", "").replaceAll("<[^>]+>", " ").replace("&lt;", "<").replace("&gt;", ">")
                    .replace("&amp;", "&").replaceAll("\\s+", " ").strip())
                    .as("the HTML says what the text says").isEqualTo(letter.text().replaceAll("\\s+", " ").strip());
        });
    }

    @Test
    void aFormalLetterGoesWithAPaperOfItsOwnAndTakesItAlongWhenSentAgain() {
        BusinessKey islands = new BusinessKey(campaign.released("MHL"), "MHL");
        letters.sendNow(islands, LetterKind.RETURNED_COPY, "copy-1", LetterContent.none());
        letters.send(letters.nextIssue(letters.of(islands).get(0).id()));
        for (Letter letter : letters.of(islands)) {
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
        BusinessKey islands = new BusinessKey(campaign.released("MHL"), "MHL");
        for (LetterKind kind : List.of(LetterKind.NOTE_VERBALE, LetterKind.REMINDER_BEFORE, LetterKind.AGREED_TEXT, LetterKind.CHANGED_DEADLINE)) {
            assertThat(mail(islands, kind, "x", LetterContent.none()).subject()).endsWith("signed copy by 25 August 2017");
        }
    }

    private Mail mail(BusinessKey key, LetterKind kind, String occurrence, LetterContent content) {
        long letter = letters.plan(key, kind, occurrence, content);
        return draughtsman.mail(letters.of(letter), campaigns.of(key.reference()));
    }
}
