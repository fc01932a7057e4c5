package dev.breadcrumbs.cloudtrail.report;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules that the main classes and scripts of this module keep to. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.breadcrumbs.cloudtrail.report");

  private static final Path SCRIPTS =
      Path.of("src/main/resources/dev/breadcrumbs/cloudtrail/report/page");

  @Test
  void public_classes_are_few() {
    assertThat(
            CLASSES.stream()
                .filter(each -> each.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(JavaClass::isTopLevelClass)
                .map(JavaClass::getSimpleName))
        .containsExactlyInAnyOrder("Report", "ReportLimits");
  }

  @Test
  void every_field_is_final_but_where_the_events_of_one_writing_are_counted() {
    fields()
        .that()
        .areDeclaredInClassesThat()
        .doNotHaveSimpleName("EventPool")
        .should()
        .beFinal()
        .check(CLASSES);
  }

  @Test
  void nothing_is_printed() {
    noClasses().should(ACCESS_STANDARD_STREAMS).check(CLASSES);
  }

  @Test
  void every_script_is_small_and_part_of_the_page() throws IOException {
    try (Stream<Path> files = Files.list(SCRIPTS)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".js")).toList()) {
        String text = Files.readString(file);
        assertThat(text.lines().count()).as(file.toString()).isLessThan(300);
        assertThat(PageResources.script()).as(file.toString()).contains(text);
      }
    }
  }
}
