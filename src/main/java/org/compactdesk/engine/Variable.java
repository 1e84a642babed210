package org.compactdesk.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.FileValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.compactdesk.kernel.HiddenSigns;
import org.compactdesk.kernel.ProgramName;
import org.compactdesk.kernel.Rejection;
import org.compactdesk.kernel.ValueSet;

/**
 * A process variable with its Java type, declared once in the class of its process.
 *
 * @param <T> the type on the Java side; the engine sees strings, booleans, longs, dates and files only
 */
public final class Variable<T> {

    /** What a note in the record holds; a column that holds less or more is named with its variable. */
    private static final int LONGEST = 2_000;

    private final String name;
    private final Reading<T> fromEngine;
    private final Function<T, Object> toEngine;
    private final boolean fixed;

    /** Turns what the engine keeps into the value, or refuses it under the label of its field. */
    private interface Reading<T> {

        T read(Object value, Supplier<String> label);
    }

    private Variable(String name, Reading<T> fromEngine, Function<T, Object> toEngine) {
        this(name, fromEngine, toEngine, false);
    }

    /** @param fixed whether only certain values are taken */
    private Variable(String name, Reading<T> fromEngine, Function<T, Object> toEngine, boolean fixed) {
        this.name = name;
        this.fromEngine = fromEngine;
        this.toEngine = toEngine;
        this.fixed = fixed;
    }

    /** Text of at most 2,000 characters, trimmed when read; blank counts as absent. */
    public static Variable<String> string(String name) {
        return string(name, LONGEST);
    }

    /** @param longest how many characters its place in the record holds; the engine itself takes no more than 4,000 */
    public static Variable<String> string(String name, int longest) {
        return new Variable<>(name, (value, label) -> text(value, label, longest), value -> value);
    }

    /** A day; in the engine the ISO text that a date field sends, such as {@code 2017-08-25}. */
    public static Variable<LocalDate> date(String name) {
        return new Variable<>(name, Variable::day, LocalDate::toString);
    }

    /** A moment for a timer. */
    public static Variable<Instant> instant(String name) {
        return new Variable<>(name, (value, label) -> ((Date) value).toInstant(), Date::from);
    }

    public static Variable<Boolean> flag(String name) {
        return new Variable<>(name, Variable::truth, value -> value, true);
    }

    public static Variable<Long> number(String name) {
        return new Variable<>(name, Variable::whole, value -> value);
    }

    /** Several values in one field, with commas between them. */
    public static Variable<List<String>> several(String name) {
        return new Variable<>(name, Variable::split, values -> String.join(",", values));
    }

    /** One of an enum's names, which is what a gateway compares. */
    public static <E extends Enum<E>> Variable<E> choice(String name, Class<E> type) {
        return new Variable<>(name, (value, label) -> one(type, value, label), Enum::name, true);
    }

    /** Several of an enum's names, with commas between them. */
    public static <E extends Enum<E>> Variable<List<E>> choices(String name, Class<E> type) {
        return new Variable<>(name, (value, label) -> split(value, label).stream().map(one -> one(type, one, label)).toList(),
                values -> values.stream().map(Enum::name).collect(Collectors.joining(",")), true);
    }

    /** One of a set that is data. */
    public static Variable<String> oneOf(String name, ValueSet set) {
        return new Variable<>(name, (value, label) -> known(set, text(value, label, LONGEST), label), value -> value, true);
    }

    /** Several of a set that is data, with commas between them. */
    public static Variable<List<String>> someOf(String name, ValueSet set) {
        return new Variable<>(name, (value, label) -> split(value, label).stream().map(one -> known(set, one, label)).toList(),
                values -> String.join(",", values), true);
    }

    /** A file that a form sends; taken by the step that stores it, so that it never outlives the form. */
    public static Variable<Upload> upload(String name) {
        return new Variable<>(name, (value, label) -> file(value, label), value -> {
            throw new UnsupportedOperationException("Files are not written to the engine");
        });
    }

    /** The same field for another language: {@code meetingName_fr}. @param tag of BCP 47 */
    public Variable<T> inLanguage(String tag) {
        return new Variable<>(name + "_" + tag, fromEngine, toEngine, fixed);
    }

    public String name() {
        return name;
    }

    /** Whether it takes certain values only. */
    public boolean isFixed() {
        return fixed;
    }

    /**
     * Whether a form may send this value, whoever reads it later.
     *
     * @param form the form's name
     * @throws Rejection under the label of its field, where it may not
     */
    public void check(Object value, String form) {
        if (value != null && !value.toString().isBlank()) {
            fromEngine.read(value, () -> FieldNames.of(name, Optional.of(form)));
        }
    }

    /** @throws Rejection where the variable is missing or not of its type */
    public T get(VariableScope scope) {
        return find(scope).orElseThrow(() -> new Rejection("variable.missing", FieldNames.of(name, scope)));
    }

    /** @throws Rejection where the variable is there but not of its type */
    public Optional<T> find(VariableScope scope) {
        TypedValue typed = scope.getVariableTyped(name);
        if (typed == null || typed.getValue() == null && !(typed instanceof FileValue)) {
            return Optional.empty();
        }
        Object raw = typed instanceof FileValue file ? uploaded(file) : typed.getValue();
        return raw instanceof String text && text.isBlank() ? Optional.empty() : Optional.of(fromEngine.read(raw, () -> FieldNames.of(name, scope)));
    }

    /** Among values as the engine keeps them. */
    public Optional<T> among(Map<String, Object> values) {
        return Optional.ofNullable(values.get(name)).map(value -> fromEngine.read(value, () -> name));
    }

    /** As {@link #among}, with {@code name2}, {@code name3} and so on, as a form with several files sends them. */
    public List<T> allAmong(Map<String, Object> values) {
        List<T> all = new ArrayList<>(among(values).stream().toList());
        for (int i = 2; values.containsKey(name + i); i++) {
            all.add(new Variable<>(name + i, fromEngine, toEngine).among(values).orElseThrow());
        }
        return all;
    }

    /** Those of these variables that are there, as the engine keeps them: for an instance that this one starts. */
    public static Map<String, Object> handedOn(Collection<? extends Variable<?>> variables, VariableScope from) {
        Map<String, Object> values = new HashMap<>();
        variables.forEach(variable -> values.put(variable.name(), from.getVariable(variable.name())));
        values.values().removeIf(Objects::isNull);
        return values;
    }

    /** Reads and removes: for what a form sends and nobody needs once the step has it. */
    public T take(VariableScope scope) {
        T value = get(scope);
        scope.removeVariable(name);
        return value;
    }

    /** Reads and removes, where the form may leave it out. */
    public Optional<T> takeIfThere(VariableScope scope) {
        Optional<T> value = find(scope);
        scope.removeVariable(name);
        return value;
    }

    /** Reads and removes {@code name}, {@code name2}, {@code name3} and so on, as a form with several files sends them. */
    public List<T> takeAll(VariableScope scope) {
        List<T> all = new ArrayList<>();
        takeIfThere(scope).ifPresent(all::add);
        for (int i = 2; scope.hasVariable(name + i); i++) {
            new Variable<>(name + i, (value, label) -> fromEngine.read(value, () -> FieldNames.of(name, scope)), toEngine).takeIfThere(scope).ifPresent(all::add);
        }
        return all;
    }

    public void set(VariableScope scope, T value) {
        scope.setVariable(name, value == null ? null : toEngine.apply(value));
    }

    /** Sets it where the step stands, so that branches beside it do not see it. */
    public void setLocal(VariableScope scope, T value) {
        scope.setVariableLocal(name, value == null ? null : toEngine.apply(value));
    }

    /**
     * Sets it for the gateway right behind the step. The engine does not keep it, other than where it keeps it already: that it cannot
     * turn into the other.
     */
    public void setInPassing(VariableScope scope, T value) {
        TypedValue before = scope.getVariableTyped(name, false);
        boolean kept = before != null && !before.isTransient();
        scope.setVariable(name, Variables.untypedValue(toEngine.apply(value), !kept));
    }

    /** Takes it from wherever the step sees it; that it is not there is no error. */
    public void remove(VariableScope scope) {
        scope.removeVariable(name);
    }

    /** The value as the engine keeps it, for starting or waking an instance with it. */
    public Object raw(T value) {
        return value == null ? Variables.untypedNullValue() : toEngine.apply(value);
    }

    private static Upload uploaded(FileValue file) {
        try (InputStream content = file.getValue()) {
            byte[] bytes = content == null ? new byte[0] : content.readAllBytes();
            return new Upload(file.getFilename(), file.getMimeType(), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Object value, Supplier<String> label, int longest) {
        String text = value.toString().strip();
        if (text.length() > longest) {
            throw new Rejection("variable.tooLong", label.get(), Integer.toString(longest));
        }
        if (HiddenSigns.areIn(text)) {
            throw new Rejection("variable.noText", label.get());
        }
        return text;
    }

    private static Upload file(Object value, Supplier<String> label) {
        if (!(value instanceof Upload upload)) {
            throw new Rejection("variable.noFile", label.get());
        }
        if (ProgramName.isOne(upload.fileName())) {
            throw new Rejection("variable.program", label.get(), upload.fileName());
        }
        return upload;
    }

    private static LocalDate day(Object value, Supplier<String> label) {
        try {
            return LocalDate.parse(value.toString().strip());
        } catch (DateTimeParseException e) {
            throw new Rejection("variable.noDate", label.get(), value);
        }
    }

    private static Long whole(Object value, Supplier<String> label) {
        if (value instanceof Number number) {
            return number.longValue();
        }
        try {
            return Long.valueOf(value.toString().strip());
        } catch (NumberFormatException e) {
            throw new Rejection("variable.noNumber", label.get(), value);
        }
    }

    private static Boolean truth(Object value, Supplier<String> label) {
        String text = value.toString().strip();
        if (!text.equals("true") && !text.equals("false")) {
            throw new Rejection("variable.noChoice", label.get(), value);
        }
        return Boolean.valueOf(text);
    }

    private static List<String> split(Object value, Supplier<String> label) {
        return Stream.of(text(value, label, LONGEST).split(",")).map(String::strip).toList();
    }

    private static String known(ValueSet set, String value, Supplier<String> label) {
        if (!set.has(value)) {
            throw new Rejection("variable.noChoice", label.get(), value);
        }
        return value;
    }

    private static <E extends Enum<E>> E one(Class<E> type, Object value, Supplier<String> label) {
        try {
            return Enum.valueOf(type, value.toString().strip());
        } catch (IllegalArgumentException e) {
            throw new Rejection("variable.noChoice", label.get(), value);
        }
    }
}
