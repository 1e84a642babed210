package org.compactdesk.letter;

import static org.compactdesk.process.ParticipationProcess.*;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.document.EnteredWords;
import org.compactdesk.engine.Keys;
import org.compactdesk.engine.SentForm;
import org.compactdesk.participation.Replies;
import org.compactdesk.process.SharedVariables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Steps of Participation that concern letters. */
@Configuration(proxyBeanMethods = false)
class ParticipationLetterSteps {

    @Bean
    JavaDelegate prepareNote(NotesVerbales notes) {
        return step -> notes.prepare(Keys.of(step));
    }

    /** Right before the sending and in the same job, so that a stop holds back whatever has not gone out. */
    @Bean
    JavaDelegate checkDispatch(StoppedDispatch dispatch) {
        return step -> DISPATCH_STOPPED.setInPassing(step, dispatch.holdsBack(Keys.of(step).reference()));
    }

    @Bean
    JavaDelegate sendNoteVerbale(NotesVerbales notes, Letters letters, LettersAfterNote afterNote) {
        return step -> {
            letters.send(notes.find(Keys.of(step)).orElseThrow());
            afterNote.follow(Keys.of(step));
        };
    }

    @Bean
    JavaDelegate sendAcknowledgement(Acknowledgements acknowledgements) {
        return step -> acknowledgements.acknowledge(Keys.of(step), IN_HAND.get(step));
    }

    @Bean
    JavaDelegate acknowledgeWithdrawal(Acknowledgements acknowledgements) {
        return step -> acknowledgements.acknowledgeWithdrawal(Keys.of(step), IN_HAND.get(step));
    }

    /** A planned letter that was released, such as a reminder. */
    @Bean
    JavaDelegate sendLetter(Letters letters) {
        return step -> letters.send(Keys.of(step), SharedVariables.LETTER.get(step));
    }

    @Bean
    JavaDelegate recordReply(Replies replies, WordsByLanguage words) {
        return step -> {
            WordsByLanguage.Words answer = words.takeIfThere(new SentForm(step), ANSWER, EnteredWords::of, EnteredWords::readable);
            replies.write(Keys.of(step), QUESTION.get(step), QUESTION_ASKED.get(step), answer.text(), answer.language()).orRefuse();
        };
    }

    @Bean
    JavaDelegate sendAnswer(Acknowledgements acknowledgements) {
        return step -> acknowledgements.answer(Keys.of(step), QUESTION.get(step));
    }
}
