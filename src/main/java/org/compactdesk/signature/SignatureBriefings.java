package org.compactdesk.signature;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.campaign.ParticipationCards;
import org.compactdesk.document.Documents;
import org.compactdesk.instrument.Instrument;
import org.compactdesk.kernel.Days;
import org.compactdesk.letter.WordsByLanguage;
import org.compactdesk.negotiation.CurrentTexts;
import org.compactdesk.negotiation.TextView;
import org.compactdesk.pages.Briefing;
import org.compactdesk.pages.Choice;
import org.compactdesk.participation.Dossier;
import org.compactdesk.participation.Participations;
import org.compactdesk.participation.Response;
import org.compactdesk.participation.Responses;
import org.compactdesk.process.ExamineSignedCopyProcess.Authority;
import org.compactdesk.process.ExamineSignedCopyProcess.CopyForm;
import org.compactdesk.process.ExamineSignedCopyProcess.Fault;
import org.compactdesk.process.SignatureAndReturnProcess;
import org.compactdesk.record.History;
import org.compactdesk.state.MemberStates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the forms about a signed copy show: always the copy, what was found so far, and the text that was sent. */
@Configuration(proxyBeanMethods = false)
class SignatureBriefings {

    private static final int LONGEST_HOW = 1500;

    @Bean
    Briefing verifySignedCopyBriefing(CopyBriefings briefings) {
        return briefings.of("VerifySignedCopy");
    }

    @Bean
    Briefing confirmAdditionsBriefing(CopyBriefings briefings) {
        return briefings.of("ConfirmAdditions");
    }

    @Bean
    Briefing decideOnDeviationBriefing(CopyBriefings briefings) {
        return briefings.of("DecideOnDeviation");
    }

    @Bean
    Briefing countersignCompactBriefing(CopyBriefings briefings) {
        return briefings.of("CountersignCompact");
    }

    @Bean
    Briefing resolveUnsignedBriefing(CopyBriefings briefings) {
        return briefings.of("ResolveUnsigned");
    }

    @Bean
    Briefing attendIdleCountersignatureBriefing(CopyBriefings briefings) {
        return briefings.of("AttendIdleCountersignature");
    }

    @Bean
    Briefing fileOriginalBriefing(CopyBriefings briefings) {
        return briefings.of("FileOriginal");
    }

    /** What the mission said that it received since then is offered. */
    @Bean
    Briefing confirmReceiptBriefing(CopyBriefings briefings, Responses responses, Documents documents, Clock clock) {
        return Briefing.of("ConfirmReceipt", request -> briefings.about(request, (dossier, about) -> {
            List<Response> receipts = responses.receiptsOfReturnedCopy(dossier);
            Optional<Response> latest = receipts.stream().findFirst();
            String words = latest.map(Response::note).orElse("");
            about.put("receipts", receipts.stream().map(receipt -> Map.of("receivedOn", Days.readWithWeekday(receipt.receivedOn()),
                    "note", Objects.toString(receipt.note(), ""), "documents", documents.of(receipt.documentIds()))).toList());
            return Map.of("confirmedOn", latest.map(Response::receivedOn).orElseGet(() -> LocalDate.now(clock)).toString(),
                    "how", words.substring(0, Math.min(words.length(), LONGEST_HOW)));
        }));
    }

    @Bean
    CopyBriefings copyBriefings(SignedCopies copies, Examinations examinations, CopyView view, CurrentTexts texts, TextView textView,
            ParticipationCards cards, Participations participations, Campaigns campaigns, MemberStates states, WordsByLanguage words, Clock clock) {
        return new CopyBriefings(copies, examinations, view, texts, textView, cards, participations, campaigns, states, words, clock);
    }

    /** Makes the briefing of one form. */
    record CopyBriefings(SignedCopies copies, Examinations examinations, CopyView view, CurrentTexts texts, TextView textView,
            ParticipationCards cards, Participations participations, Campaigns campaigns, MemberStates states, WordsByLanguage words, Clock clock) {

        Briefing of(String form) {
            return Briefing.of(form, request -> about(request, (dossier, about) -> Map.of()));
        }

        /** @param more what else the form shows; gives more of its data */
        private Map<String, Object> about(Briefing.Request request, BiFunction<Dossier, Map<String, Object>, Map<String, Object>> more) {
            SignedCopy copy = copies.of(request.participation(), request.get(SignatureAndReturnProcess.COPY));
            List<SignedCopy> all = copies.of(copy.key());
            Dossier dossier = participations.dossier(copy.key());
            Campaign campaign = campaigns.of(copy.key().reference());
            Instrument sent = texts.of(copy.key(), campaign);
            Map<String, Object> about = new HashMap<>();
            about.put("card", cards.of(dossier, campaign));
            about.put("copy", view.of(copy, all, dossier));
            about.put("text", view.text(copy, sent));
            about.put("askedIn", words.askedIn(copy.key()));
            Map<String, Object> data = data(copy, all, dossier);
            data.putAll(textView.rows(sent));
            data.put("additions", List.of(Map.of("text", "")));
            data.put("otherStates", campaign.addressees().stream().filter(iso3 -> !iso3.equals(copy.key().iso3()))
                    .map(iso3 -> Choice.of(iso3, states.of(iso3).shortName())).toList());
            data.putAll(more.apply(dossier, about));
            about.put("data", data);
            return about;
        }

        private Map<String, Object> data(SignedCopy copy, List<SignedCopy> all, Dossier dossier) {
            Map<String, Object> data = new HashMap<>();
            data.put("today", LocalDate.now(clock).toString());
            data.put("receivedOn", copy.receivedOn(dossier.history()).toString());
            data.put("noteDate", dossier.participation().noteDate().toString());
            data.put("authorities", Choice.of("authority", Stream.of(Authority.values())));
            data.put("copyForms", Choice.of("copyForm", Stream.of(CopyForm.values())));
            data.put("faults", Choice.of("fault", Stream.of(Fault.values())));
            data.put("lastCopy", SignedCopies.after(copy, all).stream().mapToLong(SignedCopy::id).max().orElse(copy.id()));
            data.put("anotherCopy", !SignedCopies.standingBefore(copy, all, dossier.history()).isEmpty());
            examinations.lastCheck(copy.id()).ifPresent(check -> data.put("check", before(copy, check, dossier.history())));
            return data;
        }

        private static Map<String, Object> before(SignedCopy copy, CopyCheck check, History history) {
            LocalDate signedOn = copy.signedOn(history).orElse(check.signedOn());
            Map<String, Object> before = new HashMap<>();
            before.put("signatory", check.signatory());
            before.put("title", check.title());
            before.put("authority", check.authority());
            before.put("signedOn", signedOn == null ? null : signedOn.toString());
            before.put("form", check.form());
            return before;
        }
    }
}
