package org.compactdesk.models;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.compactdesk.engine.Variable;
import org.compactdesk.process.SharedVariables;

/** The class of facts of one process, read by reflection. */
record ProcessClass(Class<?> type) {

    static final String PACKAGE = SharedVariables.class.getPackageName();

    private static final List<ProcessClass> CLASSES = new ClassFileImporter().importPackages(PACKAGE).stream()
            .filter(found -> found.isTopLevelClass() && found.getSimpleName().endsWith("Process")).map(JavaClass::reflect)
            .map(ProcessClass::new).sorted(Comparator.comparing(ProcessClass::toString)).toList();

    /** Every class there is, in the order of their names. */
    static List<ProcessClass> all() {
        return CLASSES;
    }

    String key() {
        return text(type, "KEY");
    }

    String versionTag() {
        return text(type, "VERSION_TAG");
    }

    Set<String> messages() {
        return nested("Messages");
    }

    Set<String> nodes() {
        return nested("Nodes");
    }

    /** Its other texts: nested, or beside its key. */
    Set<String> escalations() {
        Stream<String> beside = texts(type).filter(field -> !Set.of("KEY", "VERSION_TAG").contains(field.getName())).map(ProcessClass::text);
        return Stream.concat(beside, nested("Escalations").stream()).collect(Collectors.toSet());
    }

    /** Its variables by name, each with its type in Java. */
    Map<String, Class<?>> variables() {
        return variables(type);
    }

    /** The variables themselves. */
    Map<String, Variable<?>> declared() {
        Map<String, Variable<?>> declared = new TreeMap<>();
        constants(type).filter(field -> field.getType() == Variable.class).map(field -> (Variable<?>) value(field))
                .forEach(variable -> declared.put(variable.name(), variable));
        return declared;
    }

    /** Those that every process may carry. */
    static Set<String> sharedVariables() {
        return variables(SharedVariables.class).keySet();
    }

    /** The constants of a variable's type; none where it is no enum. */
    static List<String> values(Class<?> type) {
        return type != null && type.isEnum() ? Stream.of(type.getEnumConstants()).map(constant -> ((Enum<?>) constant).name()).toList() : List.of();
    }

    private static Map<String, Class<?>> variables(Class<?> type) {
        Map<String, Class<?>> variables = new TreeMap<>();
        constants(type).filter(field -> field.getType() == Variable.class).forEach(field ->
                variables.put(((Variable<?>) value(field)).name(), raw(((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0])));
        return variables;
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType several ? (Class<?>) several.getRawType() : (Class<?>) type;
    }

    private Set<String> nested(String name) {
        return Arrays.stream(type.getDeclaredClasses()).filter(inner -> inner.getSimpleName().equals(name))
                .flatMap(ProcessClass::texts).map(ProcessClass::text).collect(Collectors.toSet());
    }

    private static Stream<Field> texts(Class<?> type) {
        return constants(type).filter(field -> field.getType() == String.class);
    }

    private static Stream<Field> constants(Class<?> type) {
        return Arrays.stream(type.getFields());
    }

    private static String text(Class<?> type, String constant) {
        return texts(type).filter(field -> field.getName().equals(constant)).map(ProcessClass::text).findFirst().orElseThrow();
    }

    private static String text(Field constant) {
        return (String) value(constant);
    }

    private static Object value(Field constant) {
        try {
            return constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return type.getSimpleName();
    }
}
