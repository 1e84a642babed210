package org.compactdesk.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.compactdesk.Campaigner;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.pages.Briefing;
import org.compactdesk.pages.Choice;
import org.compactdesk.process.IncomingCorrespondenceProcess;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Capitals write from addresses that nobody knows: whose a mail is, by the names in it. The mails are {@code src/test/resources/cases}. */
class NamesInMailTest extends MailboxScenario {

    private static final String[] NEIGHBOURS = {"PRK", "KOR", "COD", "COG", "GNQ", "GIN", "GNB", "PNG", "TUR", "SWZ", "CIV", "MKD", "TCD", "IRL", "GBR", "GEO", "USA"};
    private static String reference;

    @Autowired
    private List<Briefing> briefings;

    @ParameterizedTest
    @CsvSource({"29a-dprk-curly-apostrophe, PRK", "29b-rdc, COD", "29c-drc-without-the, COD", "29d-guinea-ecuatorial, GNQ", "29e-guinea-bissau, GNB",
            "29f-papua, PNG", "30a-turkey, TUR", "30b-swaziland, SWZ", "30c-cote-d-ivoire, CIV", "30d-accent-apart, CIV", "30e-fyrom, MKD"})
    void aMissionThatIsNamedIsKnown(String mail, String iso3) throws Exception {
        isRead(mail);

        assertThat(entry().get("business_key")).isEqualTo(campaign() + "/" + iso3);
        assertThat(desk.task(new BusinessKey(campaign(), iso3))).hasDefinitionKey(IncomingCorrespondenceProcess.Nodes.CLASSIFY_CORRESPONDENCE);
    }

    @ParameterizedTest
    @CsvSource({"29g-rdc-as-an-abbreviation, Democratic Republic of the Congo", "30f-fyrom-as-an-abbreviation, Macedonia"})
    void aNameThatProvesNothingIsProposed(String mail, String name) throws Exception {
        isRead(mail);

        isLeftToAPerson();
        assertThat(candidates()).singleElement().asString().contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31a-chad-miller", "31b-northern-ireland", "31c-atlanta-georgia"})
    void aPersonOrAPlaceIsNoMemberState(String mail) throws Exception {
        isRead(mail);

        isLeftToAPerson();
        assertThat(candidates()).isEmpty();
    }

    @Test
    void theThreadDecidesBeforeAReferenceThatIsQuoted() throws Exception {
        BusinessKey earlier = campaigner.invites("TUV");
        BusinessKey later = campaigner.invites("TUV");
        inbox.receives(new String(file("42-quotes-the-earlier-note"), StandardCharsets.UTF_8).replaceFirst("<SAMPLE/2017/0002/TUV[^>]*>", letterTo("TUV"))
                .replace("mission.tuv@missions.example.org", Campaigner.address("TUV"))
                .replace("SAMPLE/2017/0002", later.reference()).replace("SAMPLE/2017/0001", earlier.reference()));
        readsMail();

        assertThat(entry().get("business_key")).isEqualTo(later.toString());
    }

    /** One campaign for all of them: the neighbours are addressed, so that each could be taken for the other. */
    private String campaign() {
        if (reference == null) {
            reference = campaigner.dispatches(NEIGHBOURS);
            desk.runDueJobs();
        }
        return reference;
    }

    private void isRead(String mail) throws Exception {
        String about = campaign();
        inbox.receives(new String(file(mail), StandardCharsets.UTF_8).replaceFirst("\nSubject: ", "\nSubject: " + about + " "));
        assertThat(readsMail()).isEqualTo(1);
    }

    private void isLeftToAPerson() {
        assertThat(entry().get("business_key")).isNull();
        assertThat(desk.task("Incoming no. " + entry().get("id"))).hasDefinitionKey(IncomingCorrespondenceProcess.Nodes.IDENTIFY_SENDER);
    }

    private List<?> candidates() {
        Briefing identifying = briefings.stream().filter(briefing -> briefing.form().equals("IdentifySender")).findFirst().orElseThrow();
        Map<?, ?> data = (Map<?, ?>) identifying.about(new Briefing.Request(Optional.empty(), Map.of("correspondence", entry().get("id")))).get("data");
        return ((List<?>) data.get("candidates")).stream().map(Choice.class::cast).peek(choice -> assertThat(choice.checked()).isFalse()).map(Choice::label).toList();
    }

    private static byte[] file(String mail) throws IOException {
        try (var file = NamesInMailTest.class.getResourceAsStream("/cases/" + mail + ".eml")) {
            return file.readAllBytes();
        }
    }
}
