package org.compactdesk.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.compactdesk.kernel.Messages;
import org.compactdesk.kernel.Rejection;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;

/**
 * A failure that lies with what was asked and not with the desk, in whatever it is wrapped: the one place that tells them apart, for the
 * REST API, the web applications and our own pages.
 *
 * @param sentence for the person, with nothing in it of the engine's or the database's
 */
record Mistake(HttpStatus status, String sentence) {

    /** Of SQL: what is there already, and what two wanted at once. */
    private static final Set<String> TWO_AT_ONCE = Set.of("23505", "40001", "40P01", "55P03", "HYT00");
    /** What Java throws where something was handed over that is no value of its kind. */
    private static final List<Class<?>> OVER_A_VALUE = List.of(IllegalArgumentException.class, IllegalStateException.class,
            ClassCastException.class, IndexOutOfBoundsException.class, UnsupportedOperationException.class);
    private static final Pattern OF_CASES = Pattern.compile("(?i)act_[a-z]+_case");
    private static final String ENGINE = ProcessEngineException.class.getPackageName();
    private static final String REST_SERVER = "org.glassfish.jersey.server";

    /** @return nothing where it is the desk's own trouble */
    static Optional<Mistake> of(Throwable failure) {
        List<Throwable> chain = Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(30).toList();
        return refusal(failure)
                .or(() -> of(chain, AuthorizationException.class::isInstance, HttpStatus.FORBIDDEN, "engine.notAllowed"))
                .or(() -> of(chain, Mistake::isOfTwoAtOnce, HttpStatus.CONFLICT, "engine.somebodyWasFaster"))
                .or(() -> of(chain, cause -> engineSays(cause, "task is null"), HttpStatus.CONFLICT, "engine.taskIsGone"))
                .or(() -> of(chain, cause -> isOfNothing(cause) || isOfCases(cause), HttpStatus.NOT_FOUND, "engine.namesNothing"))
                .or(() -> of(chain, cause -> engineSays(cause, "Password does not match policy"), HttpStatus.BAD_REQUEST, "engine.weakPassword"))
                .or(() -> of(chain, JsonProcessingException.class::isInstance, HttpStatus.BAD_REQUEST, "engine.notRead"))
                .or(() -> of(chain, Mistake::isOfAValue, HttpStatus.BAD_REQUEST, "engine.notUnderstood"))
                .or(() -> of(chain, cause -> state(cause).startsWith("23"), HttpStatus.CONFLICT, "engine.cannotBeDone"))
                // What the engine says for itself, with no failure behind it, is no.
                .or(() -> of(chain.subList(chain.size() - 1, chain.size()), said -> said instanceof ProcessEngineException || said instanceof InvalidRequestException,
                        HttpStatus.CONFLICT, "engine.cannotBeDone"));
    }

    /** What a step or a guard of ours said. */
    static Optional<Mistake> refusal(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(30).filter(Rejection.class::isInstance).findFirst()
                .map(said -> new Mistake(HttpStatus.BAD_REQUEST, said.getMessage()));
    }

    private static Optional<Mistake> of(List<Throwable> chain, Predicate<Throwable> kind, HttpStatus status, String sentence) {
        return chain.stream().filter(kind).findFirst().map(found -> new Mistake(status, Messages.of(sentence)));
    }

    private static boolean isOfTwoAtOnce(Throwable cause) {
        return cause instanceof OptimisticLockingException || cause instanceof TaskAlreadyClaimedException || cause instanceof DuplicateKeyException
                || cause instanceof ConcurrencyFailureException || TWO_AT_ONCE.contains(state(cause));
    }

    /** In its own words, or where it ran into what is not there in Java's. */
    private static boolean engineSays(Throwable cause, String words) {
        boolean engines = cause instanceof ProcessEngineException || cause.getStackTrace().length > 0 && cause.getStackTrace()[0].getClassName().startsWith(ENGINE);
        return engines && String.valueOf(cause.getMessage()).replace("\"", "").contains(words);
    }

    private static boolean isOfNothing(Throwable cause) {
        return cause instanceof NullValueException || cause instanceof NotFoundException || cause instanceof NullPointerException && isCamundasOwn(cause);
    }

    /** The desk runs no cases (CMMN), so the engine has no tables for them. */
    private static boolean isOfCases(Throwable cause) {
        return state(cause).startsWith("42") && OF_CASES.matcher(cause.getMessage()).find();
    }

    private static boolean isOfAValue(Throwable cause) {
        return cause instanceof BadUserRequestException || state(cause).startsWith("22")
                || OVER_A_VALUE.stream().anyMatch(kind -> kind.isInstance(cause)) && isCamundasOwn(cause);
    }

    private static String state(Throwable cause) {
        return cause instanceof SQLException failed && failed.getSQLState() != null ? failed.getSQLState() : "";
    }

    /** Camunda stumbled over what it was handed by a request, with nothing of ours called between the two. */
    private static boolean isCamundasOwn(Throwable cause) {
        List<String> places = Arrays.stream(cause.getStackTrace()).map(StackTraceElement::getClassName).toList();
        int request = places.stream().filter(place -> place.startsWith(REST_SERVER)).findFirst().map(places::indexOf).orElse(0);
        return request > 0 && places.subList(0, request).stream().noneMatch(place -> place.startsWith("org.compactdesk"));
    }
}
