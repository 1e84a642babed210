package org.compactdesk.signature;

import static org.compactdesk.process.CountersignProcess.COUNTERSIGNATURE;
import static org.compactdesk.process.CountersignProcess.COUNTERSIGNED_COPY;
import static org.compactdesk.process.CountersignProcess.COUNTERSIGNED_ON;
import static org.compactdesk.process.CountersignProcess.RESOLUTION;
import static org.compactdesk.process.ExamineSignedCopyProcess.DEVIATION;
import static org.compactdesk.process.ExamineSignedCopyProcess.FAULTS;
import static org.compactdesk.process.ExamineSignedCopyProcess.FINDING;
import static org.compactdesk.process.ExamineSignedCopyProcess.OTHER_STATE;

import java.util.Map;
import java.util.Optional;
import org.compactdesk.document.EnteredWords;
import org.compactdesk.engine.Variable;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Messages;
import org.compactdesk.letter.Acknowledgements;
import org.compactdesk.letter.Sends;
import org.compactdesk.letter.Sends.Leaving;
import org.compactdesk.letter.Sends.Paper;
import org.compactdesk.letter.WordsByLanguage;
import org.compactdesk.pages.Briefing.Request;
import org.compactdesk.participation.Participations;
import org.compactdesk.participation.ResponseKind;
import org.compactdesk.process.CountersignProcess;
import org.compactdesk.process.CountersignProcess.Countersignature;
import org.compactdesk.process.CountersignProcess.Resolution;
import org.compactdesk.process.ExamineSignedCopyProcess;
import org.compactdesk.process.ExamineSignedCopyProcess.Deviation;
import org.compactdesk.process.SignatureAndReturnProcess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What leaves when the forms about a signed copy are completed. */
@Configuration(proxyBeanMethods = false)
class SignatureSends {

    private final SignedCopies copies;
    private final Custody custody;
    private final WordsByLanguage words;

    SignatureSends(SignedCopies copies, Custody custody, WordsByLanguage words) {
        this.words = words;
        this.copies = copies;
        this.custody = custody;
    }

    @Bean
    Sends verifySignedCopySends(Participations participations, Acknowledgements acknowledgements) {
        return Sends.of("VerifySignedCopy", entered -> entered.find(FINDING).map(finding -> switch (finding) {
            case FAULTS -> entered.find(FAULTS).map(faults -> Leaving.of(custody.returnForCorrection(copy(entered), faults, words.among(entered, ExamineSignedCopyProcess.WORDS, EnteredWords::tidy))))
                    .orElseGet(Leaving::open);
            case OTHER_STATE -> entered.find(OTHER_STATE).map(iso3 -> passedOn(entered, new BusinessKey(entered.participation().reference(), iso3), participations,
                    acknowledgements)).orElseGet(Leaving::open);
            default -> Leaving.nothing();
        }).orElseGet(Leaving::open));
    }

    /** The other Government hears that its copy came. */
    private Leaving passedOn(Request entered, BusinessKey right, Participations participations, Acknowledgements acknowledgements) {
        return participations.find(right).filter(there -> there.atWork()).flatMap(there -> acknowledgements.toResponse(right, ResponseKind.SIGNED_COPY,
                copy(entered).receivedOn(participations.history(entered.participation())))).map(Leaving::of).orElseGet(Leaving::nothing);
    }

    @Bean
    Sends decideOnDeviationSends() {
        return Sends.of("DecideOnDeviation", entered -> Leaving.on(entered.find(DEVIATION), Deviation.RETURN, () -> returned(entered, ExamineSignedCopyProcess.WORDS)));
    }

    @Bean
    Sends resolveUnsignedSends() {
        return Sends.of("ResolveUnsigned", entered -> Leaving.on(entered.find(RESOLUTION), Resolution.RETURN,
                () -> returned(entered, CountersignProcess.WORDS)));
    }

    private Leaving returned(Request entered, Variable<String> field) {
        SignedCopy copy = copy(entered);
        return words.among(entered, field, EnteredWords::tidy).map(typed -> Leaving.of(custody.returnForCorrection(copy, custody.faults(copy.id()), Optional.of(typed))))
                .orElseGet(Leaving::open);
    }

    @Bean
    Sends countersignCompactSends() {
        return Sends.of("CountersignCompact", entered -> Leaving.on(entered.find(COUNTERSIGNATURE), Countersignature.SIGNED, () -> countersigned(entered)));
    }

    private Leaving countersigned(Request entered) {
        String field = COUNTERSIGNED_COPY.name();
        return entered.find(COUNTERSIGNED_ON).flatMap(day -> entered.find(COUNTERSIGNED_COPY).map(file ->
                Leaving.of(custody.returnedCopy(copy(entered), day, field))
                        .enclosing(Map.of(field, Paper.chosen(file.fileName(), Messages.of("signature.countersigned"), field))))).orElseGet(Leaving::open);
    }

    private SignedCopy copy(Request entered) {
        return copies.of(entered.participation(), entered.get(SignatureAndReturnProcess.COPY));
    }
}
