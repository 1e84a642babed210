package org.compactdesk.pages;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.compactdesk.engine.Variable;
import org.compactdesk.kernel.BusinessKey;

/**
 * What a form shows before it asks: the quiet card, what to look at, and the choices for its fields. One bean for each form
 * that knows more than its fields, in the feature that owns the data. The page is {@code templates/briefings/<form>.html}.
 */
public interface Briefing {

    /** The form's name, which is the task's name without spaces, such as {@code VerifySignedCopy}. */
    String form();

    /** What the template sees. The entry {@code card}, a {@link Card}, fills the card on top. */
    Map<String, Object> about(Request request);

    /** A form's briefing by what its template sees. */
    static Briefing of(String form, Function<Request, Map<String, Object>> about) {
        return new Briefing() {
            @Override
            public String form() {
                return form;
            }

            @Override
            public Map<String, Object> about(Request request) {
                return about.apply(request);
            }
        };
    }

    /**
     * What is asked for.
     *
     * @param businessKey the instance's business key; absent for a start form
     * @param variables   the task's variables as primitive values, files excluded; empty for a start form
     */
    record Request(Optional<String> businessKey, Map<String, Object> variables) {

        /** With what is entered in the form so far. */
        public Request with(Map<String, Object> entered) {
            Map<String, Object> all = new HashMap<>(variables);
            all.putAll(entered);
            return new Request(businessKey, all);
        }

        /** What the task's process holds, where there is such a variable. */
        public <T> Optional<T> find(Variable<T> variable) {
            return variable.among(variables);
        }

        /** What the task's process holds; a step before the task has set it. */
        public <T> T get(Variable<T> variable) {
            return find(variable).orElseThrow();
        }

        /** The participation that the task is for. */
        public BusinessKey participation() {
            return BusinessKey.parse(businessKey.orElseThrow());
        }

        /** The campaign that the task is for. */
        public String campaign() {
            return businessKey.orElseThrow();
        }
    }

    /**
     * The card on top of a form; every entry is ready to read, absent ones are left out.
     *
     * @param title    the Member State, or what the campaign is about
     * @param link     the page that tells more, or nothing
     * @param deadline "25 August 2017 (3 working days left)" or nothing
     */
    record Card(String title, String campaign, String standing, String deadline, String link) {
    }
}
