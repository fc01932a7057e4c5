package dev.breadcrumbs.cloudtrail.model;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rules that the main classes of this module keep to. */
class ArchitectureTest {
  private static final String BASE = "dev.breadcrumbs.cloudtrail.model";
  private static final int MOST_FILES = 60;

  /** An event tells of itself by classes that ask it: who, how, whether by a second factor. */
  private static final int LARGEST_CIRCLE = 12;

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(BASE);

  @Test
  void packages_have_no_cycles() {
    slices().matching("dev.breadcrumbs.cloudtrail.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void no_exported_signature_names_a_type_that_is_not_exported() {
    classes()
        .that()
        .arePublic()
        .and(resideInAnyPackage(exportedPackages()))
        .should(showOnly(exportedPackages()))
        .check(CLASSES);
  }

  private static ArchCondition<JavaClass> showOnly(String... packages) {
    DescribedPredicate<JavaClass> exported = resideInAnyPackage(packages);
    return new ArchCondition<>("show only exported types") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        Signatures.typesShownBy(type)
            .filter(shown -> shown.getPackageName().startsWith(BASE) && !exported.test(shown))
            .forEach(
                shown ->
                    events.add(
                        SimpleConditionEvent.violated(
                            type, type.getName() + " shows " + shown.getName())));
      }
    };
  }

  /** The packages that the descriptor exports to everybody. */
  private static String[] exportedPackages() {
    try {
      Path place =
          Path.of(
              CloudTrailEvent.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      ModuleDescriptor module = ModuleFinder.of(place).find(BASE).orElseThrow().descriptor();
      return module.exports().stream()
          .filter(exported -> !exported.isQualified())
          .map(Exports::source)
          .toArray(String[]::new);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void no_package_has_many_files() {
    Map<String, Long> files =
        CLASSES.stream()
            .filter(JavaClass::isTopLevelClass)
            .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
    assertThat(files).isNotEmpty();
    assertThat(files)
        .allSatisfy((name, number) -> assertThat(number).as(name).isLessThanOrEqualTo(MOST_FILES));
  }

  @Test
  void the_largest_circle_of_classes_stays_small() {
    List<String> largest = Circles.largestWithin(CLASSES);
    System.out.println("largest circle, " + largest.size() + " classes: " + largest);
    assertThat(largest).hasSizeBetween(2, LARGEST_CIRCLE);
  }
}
