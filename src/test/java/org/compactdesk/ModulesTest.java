package org.compactdesk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** A package is a feature: no cycles, and nobody reaches behind what a feature shows. */
class ModulesTest {

    @Test
    void featuresUseEachOtherOneWayOnlyAndThroughTheirPublicTypes() {
        ApplicationModules.of(CompactDeskApplication.class).verify();
    }

    /** What a step reads and writes in the engine stays in the step; the features behind it do not know that there is one. */
    @Test
    void onlyStepsAndWhatSetsUpTheEngineAndThePeopleKnowTheEngine() {
        JavaClasses classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackagesOf(CompactDeskApplication.class);
        noClasses().that().resideOutsideOfPackages("org.compactdesk.engine", "org.compactdesk.staff").and().areNotAssignableTo(JavaDelegate.class)
                .and().haveSimpleNameNotEndingWith("Steps")
                .should().dependOnClassesThat().resideInAPackage("org.camunda..").check(classes);
    }
}
