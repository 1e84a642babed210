package org.compactdesk.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.compactdesk.Campaigner;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.mailbox.MailboxScenario;
import org.compactdesk.participation.Participations;
import org.compactdesk.process.IncomingCorrespondenceProcess;
import org.compactdesk.record.Standing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What came in is in sight with its words, reaches everybody whom it answers, and counts on the day on which it came. */
class WhatComesInTest extends MailboxScenario {

    @Autowired
    private Participations participations;

    @Test
    void anAnswerBelowALongQuotationIsInSight() throws Exception {
        BusinessKey france = campaigner.invites("FRA");
        String quoted = "> The Secretariat presents its compliments to the Permanent Mission.\r\n".repeat(60);
        inbox.receives(mail("From: " + Campaigner.address("FRA"), "In-Reply-To: " + letterTo("FRA"), "", quoted, "", "The Government declines."));
        readsMail();
        assertThat(desk.as("focal-point").briefing("ClassifyCorrespondence", france)).contains("60 lines of quotation", "The Government declines.");
        assertThat((String) entry().get("note")).doesNotContain("compliments");
        assertThat(files("ENCLOSED")).containsExactly("Text of the mail.txt");
    }

    @Test
    void ofALongLetterTheBeginningAndTheEndAreInSight() throws Exception {
        campaigner.invites("FRA");
        inbox.receives(mail("From: " + Campaigner.address("FRA"), "In-Reply-To: " + letterTo("FRA"), "", "Excellency, at the beginning.", "Many words. ".repeat(400), "At the end we decline."));
        readsMail();
        assertThat((String) entry().get("note")).startsWith("Excellency, at the beginning.").contains("[…]").endsWith("At the end we decline.").hasSizeLessThanOrEqualTo(2000);
    }

    @Test
    void whatIsEncryptedSaysSoWhereAPersonLooks() throws Exception {
        BusinessKey france = campaigner.invites("FRA");
        inbox.receives(mail("From: " + Campaigner.address("FRA"), "In-Reply-To: " + letterTo("FRA"), "", "-----BEGIN PGP MESSAGE-----", "", "hQEMA"));
        readsMail();
        assertThat(desk.as("focal-point").briefing("ClassifyCorrespondence", france)).contains("It is encrypted and cannot be read here");
        assertThat(desk.page("/ledger/in/" + entry().get("id"))).contains("It is encrypted and cannot be read here");
    }

    @Test
    void oneLetterOfSeveralStatesIsAResponseOfEachInOneSitting() throws Exception {
        String reference = campaigner.dispatches("DNK", "FIN", "NOR");
        desk.runDueJobs();
        BusinessKey norway = new BusinessKey(reference, "NOR");
        inbox.receives(mail("From: " + Campaigner.address("NOR"), "In-Reply-To: " + letterTo("NOR"), "", "On behalf of Denmark, Finland and Norway: we intend to sign."));
        readsMail();

        desk.as("focal-point").completes("ClassifyCorrespondence", norway, Map.of("classification", "INTENTION", "alsoStates", "DNK,FIN"));
        desk.runDueJobs();

        for (String iso3 : List.of("DNK", "FIN", "NOR")) {
            assertThat(participations.standing(new BusinessKey(reference, iso3))).as(iso3).isEqualTo(Standing.INTENTION_ANNOUNCED);
        }
        assertThat(entries()).extracting(entry -> entry.get("part_of")).as("its parts are told by the entry").containsExactly(null, entries().get(0).get("id"), entries().get(0).get("id"));
        assertThat(desk.page("/ledger/in/" + entry().get("id"))).contains("Incoming no. " + entries().get(0).get("id"));
    }

    @Test
    void oneMailThatAnswersTwoNotesIsClassifiedForEach() throws Exception {
        BusinessKey one = campaigner.invites("FRA");
        BusinessKey other = campaigner.invites("FRA");
        inbox.receives(mail("From: " + Campaigner.address("FRA"), "Subject: " + one.reference() + " et " + other.reference(), "", "La France signera le premier, pas le second."));
        readsMail();
        String number = "Incoming no. " + entry().get("id");
        assertThat(desk.task(number)).hasDefinitionKey(IncomingCorrespondenceProcess.Nodes.IDENTIFY_SENDER);
        desk.as("dispatch").completes("IdentifySender", number, Map.of("sender", "IDENTIFIED", "participations", one + "," + other, "receivedOn", "2017-08-02"));
        desk.runDueJobs();
        desk.as("focal-point").completes("ClassifyCorrespondence", one, Map.of("classification", "INTENTION"));
        desk.as("focal-point").completes("ClassifyCorrespondence", other, Map.of("classification", "DECLINED"));
        desk.runDueJobs();
        assertThat(participations.standing(one)).isEqualTo(Standing.INTENTION_ANNOUNCED);
        assertThat(participations.standing(other)).isEqualTo(Standing.DECLINED);
    }

    @Test
    void anAnswerToOneNoteCanBeSaidToAnswerAnotherToo() throws Exception {
        BusinessKey one = campaigner.invites("FRA");
        BusinessKey other = campaigner.invites("FRA");
        inbox.receives(mail("From: " + Campaigner.address("FRA"), "Subject: " + one.reference(), "", "Yes to both."));
        readsMail();
        desk.as("focal-point").completes("ClassifyCorrespondence", one, Map.of("classification", "INTENTION", "alsoCampaigns", other.reference()));
        desk.runDueJobs();
        assertThat(desk.task(other)).hasDefinitionKey(IncomingCorrespondenceProcess.Nodes.CLASSIFY_CORRESPONDENCE);
    }

    @Test
    void whatIsQuotedOfAnEarlierNoteDecidesNothing() throws Exception {
        BusinessKey earlier = campaigner.invites("FRA");
        BusinessKey later = campaigner.invites("FRA");
        inbox.receives(mail("From: " + Campaigner.address("FRA"), "Subject: Re: " + later.reference(), "In-Reply-To: " + letterTo("FRA"), "", "We will sign.", "",
                "> As the Secretariat said in its note " + earlier.reference() + " of 2 August 2017, and as it repeats here at some length,", "> it invites all Member States.",
                "> It does so", "> again."));
        readsMail();
        assertThat(entry().get("business_key")).isEqualTo(later.toString());
    }

    @Test
    void whatAWrongClockDatedBeforeTheNoteIsFiledOnTheDayThatAPersonSays() throws Exception {
        BusinessKey france = campaigner.invites("FRA");
        desk.isAt("2017-07-28T09:00");
        inbox.receives(mail("From: " + Campaigner.address("FRA"), "In-Reply-To: " + letterTo("FRA"), "", "La France signera."));
        readsMail();
        desk.isAt("2017-08-03T09:00");
        desk.runDueJobs();
        String number = "Incoming no. " + entry().get("id");
        assertThat(desk.as("dispatch").briefing("IdentifySender", number)).contains("France", "2017-07-28");

        Map<String, Object> said = new HashMap<>(Map.of("sender", "IDENTIFIED", "participations", france.toString(), "receivedOn", "2017-08-03"));
        desk.as("dispatch").completes("IdentifySender", number, said);
        desk.runDueJobs();
        desk.as("focal-point").completes("ClassifyCorrespondence", france, Map.of("classification", "INTENTION"));
        desk.runDueJobs();
        assertThat(participations.standing(france)).isEqualTo(Standing.INTENTION_ANNOUNCED);
        assertThat(desk.page("/ledger/in/" + entry().get("id"))).contains("Thursday, 3 August 2017", "Friday, 28 July 2017");
    }

    @Test
    void aNearCopyNamesTheFirst() throws Exception {
        BusinessKey france = campaigner.invites("FRA");
        String mail = mail("From: " + Campaigner.address("FRA"), "Subject: Re: " + france.reference(), "Message-ID: <near@example.org>", "", "We intend to sign.");
        inbox.receives(mail);
        inbox.receives(mail.replace("Subject: ", "Subject: [EXTERNAL] ").replace("We intend", "CAUTION: from outside.\r\n\r\nWe intend"));
        readsMail();
        assertThat(entries()).hasSize(2);
        assertThat((String) entries().get(1).get("remarks")).startsWith("Incoming no. " + entries().get(0).get("id"));
        assertThat(entries().get(0).get("remarks")).isNull();
    }

    @Test
    void whatNobodyHasClassifiedYetStandsOnBothPagesAtOnce() throws Exception {
        BusinessKey france = campaigner.invites("FRA");
        inbox.receives(mail("From: " + Campaigner.address("FRA"), "Subject: Re: " + france.reference(), "", "We intend to sign."));
        inbox.receives(mail("From: nobody@example.com", "Subject: " + france.reference() + ": from nobody known", "", "Who may this be?"));
        readsMail();
        String number = "Incoming no. " + entries().get(0).get("id");
        assertThat(desk.page(france.page())).contains("Came in, not classified yet", number);
        assertThat(desk.page("/campaigns?reference=" + france.reference().replace("/", "%2F"))).contains("Came in, not classified yet", number);
        desk.as("focal-point").completes("ClassifyCorrespondence", france, Map.of("classification", "INTENTION"));
        assertThat(desk.page(france.page())).doesNotContain("Came in, not classified yet");
    }
}
