package dev.breadcrumbs.cloudtrail.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleFinder;
import java.net.URI;
import java.nio.file.Path;
import org.assertj.core.api.AbstractAssert;
import org.junit.jupiter.api.Test;

/** The rules that the main classes of this module keep to. */
class ArchitectureTest {
  private static final String PACKAGE = "dev.breadcrumbs.cloudtrail.testkit";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(PACKAGE);

  @Test
  void public_classes_are_few_and_final() {
    assertThat(CLASSES.stream().filter(ArchitectureTest::isPublic).map(JavaClass::getSimpleName))
        .containsExactlyInAnyOrder(
            "CloudTrailAssertions",
            "EvaluationAssert",
            "EventAssert",
            "EventBuilder",
            "FindingAssert",
            "Principal",
            "RuleAssert",
            "RuleSamples",
            "TableAssert");
    classes().that().arePublic().should().haveModifier(JavaModifier.FINAL).check(CLASSES);
  }

  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC) && type.isTopLevelClass();
  }

  @Test
  void the_module_exports_its_one_package_and_lets_users_read_what_shows_in_it() throws Exception {
    URI place = RuleAssert.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    ModuleDescriptor module =
        ModuleFinder.of(Path.of(place)).find(PACKAGE).orElseThrow().descriptor();

    assertThat(module.exports()).extracting(Exports::source).containsExactly(PACKAGE);
    assertThat(module.requires())
        .filteredOn(needed -> needed.modifiers().contains(Requires.Modifier.TRANSITIVE))
        .extracting(Requires::name)
        .containsExactlyInAnyOrder(
            "dev.breadcrumbs.cloudtrail.rules", "org.assertj.core", "org.junit.jupiter.api");
  }

  @Test
  void every_field_is_final() {
    fields().should().beFinal().check(CLASSES);
  }

  @Test
  void assertions_are_made_by_the_entry_class_alone() {
    noClasses()
        .that()
        .doNotHaveSimpleName("CloudTrailAssertions")
        .and()
        .areNotAssignableTo(AbstractAssert.class)
        .should()
        .dependOnClassesThat()
        .areAssignableTo(AbstractAssert.class)
        .check(CLASSES);
  }

  @Test
  void only_the_samples_know_junit() {
    noClasses()
        .that()
        .haveSimpleNameNotStartingWith("RuleSamples")
        .and()
        .haveSimpleNameNotStartingWith("SampleTests")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.junit..")
        .check(CLASSES);
  }

  @Test
  void nothing_is_printed() {
    noClasses().should(ACCESS_STANDARD_STREAMS).check(CLASSES);
  }
}
