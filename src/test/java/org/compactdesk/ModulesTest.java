package org.compactdesk;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.compactdesk.models.Picture;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** A package is a feature: each uses only what its {@code package-info} allows, and nobody reaches behind what a feature shows. */
class ModulesTest {

    private static final Path DOCUMENTATION = Path.of("target", "spring-modulith-docs");
    private static final int LARGEST_ROOM = 40;

    private final JavaClasses classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackagesOf(CompactDeskApplication.class);

    @Test
    void featuresUseEachOtherOneWayOnlyAndThroughTheirPublicTypes() {
        ModulesPicture.modules().verify();
    }

    /** In {@code target/spring-modulith-docs}: each package with what it shows, needs and listens to. */
    @Test
    void theirDocumentationIsMadeInTheBuild() {
        ApplicationModules modules = ModulesPicture.modules();
        new Documenter(modules).writeDocumentation();
        assertThat(modules).isNotEmpty().allSatisfy(module -> assertThat(DOCUMENTATION.resolve("module-" + module.getIdentifier() + ".adoc")).exists());
    }

    @Test
    void theirPictureShowsThemAsTheyAre() {
        assertThat(ModulesPicture.SOURCE).as("The packages changed; draw them anew: " + Picture.COMMAND).hasContent(ModulesPicture.inPlantUml());
    }

    /** What a step reads and writes in the engine stays in the step; the features behind it do not know that there is one. */
    @Test
    void onlyStepsAndWhatSetsUpTheEngineAndThePeopleKnowTheEngine() {
        noClasses().that().resideOutsideOfPackages("org.compactdesk.engine", "org.compactdesk.access", "org.compactdesk.staff", "org.compactdesk.demo")
                .and().haveSimpleNameNotEndingWith("Steps")
                .should().dependOnClassesThat().resideInAPackage("org.camunda..").check(classes);
    }

    /** What others send is opened in a process of its own; our own papers are drawn by the printer. Neither is done anywhere else. */
    @Test
    void onlyTheWorkerAndThePrinterKnowWhatOpensFiles() {
        String[] openers = {"org.apache.pdfbox..", "org.apache.fontbox..", "com.openhtmltopdf..", "javax.imageio..", "com.github.jaiimageio..", "java.awt..", "javax.swing..",
            "org.apache.poi..", "org.bouncycastle..", "com.drew..", "com.adobe..", "org.apache.commons.compress..", "java.util.zip..", "java.util.jar.."};
        noClasses().that().resideOutsideOfPackages("org.compactdesk.files.worker", "org.compactdesk.document").should().dependOnClassesThat()
                .resideInAnyPackage(openers).check(classes);
        noClasses().that().resideInAPackage("org.compactdesk.document").and().haveNameNotMatching(".*\\.(Pdf|DrawnWords)[^.]*").should().dependOnClassesThat()
                .resideInAnyPackage(openers).check(classes);
    }

    /** Of the worker's own package the door alone knows how it is started and spoken to, and never what it does with a file. */
    @Test
    void nobodyOpensAFileInTheDesksOwnProcess() {
        noClasses().that().resideOutsideOfPackage("org.compactdesk.files.worker").should().dependOnClassesThat(
                JavaClass.Predicates.resideInAPackage("org.compactdesk.files.worker").and(
                        not(JavaClass.Predicates.simpleName("Answers")).and(not(JavaClass.Predicates.simpleName("WorkerCommand"))))).check(classes);
        noClasses().that().resideOutsideOfPackage("org.compactdesk.files..").should().dependOnClassesThat().resideInAPackage("org.apache.tika..").check(classes);
    }

    @Test
    void theKernelIsPlainJava() {
        noClasses().that().resideInAPackage("org.compactdesk.kernel").and().doNotHaveSimpleName("package-info")
                .should().dependOnClassesThat().resideInAnyPackage("org.camunda..", "org.springframework..").check(classes);
    }

    @Test
    void noRoomIsSoLargeThatAStrangerIsLostInIt() {
        Map<String, Long> rooms = classes.stream().filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(type -> type.getPackageName(), Collectors.counting()));
        assertThat(rooms).isNotEmpty().allSatisfy((room, types) -> assertThat(types).as(room).isLessThanOrEqualTo(LARGEST_ROOM));
    }

    /** The page on the architecture names each, with the reason. */
    @Test
    void ofTheEnginesInsideOnlyThatIsUsedWhichTheArchitectureNames() throws IOException {
        Set<String> listed = found("\\| `(org\\.camunda[\\w.]*\\.impl\\.[\\w.]+)`", List.of(Path.of("src/site/markdown/architecture.md")));
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(found("import (?:static )?(org\\.camunda[\\w.]*\\.impl\\.[\\w.]+);", sources.filter(Files::isRegularFile).toList())).isEqualTo(listed);
        }
        assertThat(listed).hasSizeLessThanOrEqualTo(10);
    }

    private static Set<String> found(String pattern, List<Path> files) {
        return files.stream().flatMap(file -> Pattern.compile(pattern).matcher(read(file)).results()).map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
