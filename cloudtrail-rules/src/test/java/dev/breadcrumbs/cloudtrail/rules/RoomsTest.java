package dev.breadcrumbs.cloudtrail.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rooms behind the query module's face: which there are, and which may use which. */
class RoomsTest {
  private static final String FACE = "dev.breadcrumbs.cloudtrail.query";
  private static final JavaClasses CLASSES = MainModules.classes();
  private static final int MOST_TYPES_OF_FACE = 45;

  /** From top to bottom: each uses only what stands below it. */
  private static final List<String> ROOMS =
      List.of("spl", "engine", "command", "plan", "vocabulary", "condition", "expression");

  /** These use each other as they need, without a cycle, and nothing above. */
  private static final List<String> LEAVES =
      List.of("function", "stats", "time", "print", "value", "syntax");

  @ParameterizedTest
  @ValueSource(
      strings = {"engine", "command", "plan", "vocabulary", "condition", "expression", "leaves"})
  void a_room_uses_only_what_is_below_it(String room) {
    List<String> users = room.equals("leaves") ? LEAVES : List.of(room);
    List<String> above = room.equals("leaves") ? ROOMS : ROOMS.subList(0, ROOMS.indexOf(room));

    noClasses()
        .that()
        .resideInAnyPackage(packages(users))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages(above))
        .check(CLASSES);
  }

  private static String[] packages(List<String> rooms) {
    return rooms.stream().map(room -> FACE + ".internal." + room + "..").toArray(String[]::new);
  }

  @Test
  void every_internal_package_is_one_of_the_rooms() {
    Set<String> found =
        CLASSES.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> name.startsWith(FACE + ".internal."))
            .map(name -> name.substring((FACE + ".internal.").length()).split("\\.")[0])
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> known = new TreeSet<>(ROOMS);
    known.addAll(LEAVES);

    assertThat(found).isEqualTo(known);
  }

  @Test
  void the_face_is_only_a_face() {
    List<String> types =
        CLASSES.stream()
            .filter(type -> type.getPackageName().equals(FACE) && type.isTopLevelClass())
            .map(JavaClass::getSimpleName)
            .filter(name -> !name.equals("package-info"))
            .toList();

    assertThat(types).hasSizeLessThanOrEqualTo(MOST_TYPES_OF_FACE).contains("Search", "Table");
  }

  @Test
  void the_document_on_the_architecture_names_the_packages_that_there_are() throws IOException {
    String document = Files.readString(Path.of("../docs/architecture.md"));
    Set<String> there =
        CLASSES.stream()
            .map(JavaClass::getPackageName)
            .map(name -> name.substring("dev.breadcrumbs.cloudtrail.".length()))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> named =
        Pattern.compile("`((?:model|query|rules)(?:\\.[a-z]+)+)`")
            .matcher(document)
            .results()
            .map((MatchResult match) -> match.group(1))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(named).isSubsetOf(there).containsAll(withoutParts(there));
  }

  /** Packages whose names have a dot, but for those within a room. */
  private static Set<String> withoutParts(Set<String> packages) {
    return packages.stream()
        .filter(name -> name.contains("."))
        .filter(name -> name.chars().filter(each -> each == '.').count() < 3)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void the_classes_that_the_document_names_are_there() throws IOException {
    String document = Files.readString(Path.of("../docs/architecture.md"));
    Set<String> there = CLASSES.stream().map(JavaClass::getSimpleName).collect(Collectors.toSet());
    Set<String> named =
        Pattern.compile("`([A-Z][A-Za-z]+)`")
            .matcher(document)
            .results()
            .map((MatchResult match) -> match.group(1))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(named).isNotEmpty().isSubsetOf(there);
  }
}
