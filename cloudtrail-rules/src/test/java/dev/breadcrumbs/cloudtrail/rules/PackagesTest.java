package dev.breadcrumbs.cloudtrail.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Packages stay small, and what is internal stays inside. */
class PackagesTest {
  private static final String BASE = "dev.breadcrumbs.cloudtrail";
  private static final JavaClasses CLASSES = MainModules.classes();
  private static final Set<String> EXPORTED = Set.of(MainModules.exportedPackages());

  private static final int MOST_FILES = 60;
  private static final int LARGEST_CIRCLE = 30;

  /** Signatures that name what only another module of ours can name. */
  private static final Set<String> SHARED_WITH_QUERY =
      Set.of(
          // How the query module gets at the columns.
          BASE + ".model.LoadedEvents names " + BASE + ".model.store.EventStore");

  private static Map<String, List<JavaClass>> byPackage() {
    return CLASSES.stream()
        .collect(
            Collectors.groupingBy(JavaClass::getPackageName, TreeMap::new, Collectors.toList()));
  }

  @Test
  void no_package_has_too_many_files() {
    byPackage()
        .forEach(
            (name, classes) -> {
              Set<String> files =
                  classes.stream()
                      .flatMap(each -> each.getSource().stream())
                      .flatMap(source -> source.getFileName().stream())
                      .collect(Collectors.toSet());
              assertThat(files).as(name).hasSizeLessThanOrEqualTo(MOST_FILES);
            });
  }

  @Test
  void no_circle_of_classes_is_too_large() {
    byPackage()
        .forEach(
            (name, classes) -> {
              List<String> largest = Circles.largest(classes);
              System.out.println(largest.size() + " classes in the largest circle of " + name);
              assertThat(largest).as(name).hasSizeLessThanOrEqualTo(LARGEST_CIRCLE);
            });
  }

  @Test
  void internals_do_not_know_the_face_of_their_module() {
    // Not so of the model, whose decoder makes the events that its face is made of.
    for (String module : List.of("query", "rules")) {
      noClasses()
          .that()
          .resideInAPackage(BASE + "." + module + ".internal..")
          .should()
          .dependOnClassesThat(isOfFace(BASE + "." + module))
          .check(CLASSES);
    }
  }

  private static DescribedPredicate<JavaClass> isOfFace(String module) {
    return DescribedPredicate.describe(
        "are of the face of " + module,
        type ->
            (type.getPackageName() + ".").startsWith(module + ".")
                && !type.getPackageName().contains(".internal")
                // What users catch; whoever finds the fault has to throw it.
                && !type.getSimpleName().equals("SearchException"));
  }

  @Test
  void exported_signatures_name_no_internal_type() {
    List<String> faults = new ArrayList<>();
    for (JavaClass type : CLASSES) {
      if (isVisible(type)) {
        named(type)
            .filter(each -> each.getPackageName().startsWith(BASE) && !isVisible(each))
            .forEach(each -> faults.add(type.getName() + " names " + each.getName()));
      }
    }

    assertThat(faults).isSubsetOf(SHARED_WITH_QUERY);
  }

  /** Whether code of other modules can name a type. */
  private static boolean isVisible(JavaClass type) {
    boolean outer = type.getEnclosingClass().map(PackagesTest::isVisible).orElse(true);
    return outer && isOpen(type.getModifiers()) && EXPORTED.contains(type.getPackageName());
  }

  private static boolean isOpen(Set<JavaModifier> modifiers) {
    return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
  }

  /** All types in the declaration of a type and of its members that others can use. */
  private static Stream<JavaClass> named(JavaClass type) {
    Stream<JavaType> parents =
        Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
    Stream<JavaType> ofFields = open(type.getFields()).map(JavaField::getType);
    Stream<JavaType> ofCode =
        open(type.getCodeUnits())
            .flatMap(
                (JavaCodeUnit unit) ->
                    Stream.concat(
                        Stream.of(unit.getReturnType()), unit.getParameterTypes().stream()));
    return Stream.of(parents, ofFields, ofCode)
        .flatMap(types -> types)
        .flatMap(each -> each.getAllInvolvedRawTypes().stream())
        .map(JavaClass::getBaseComponentType);
  }

  private static <M extends JavaMember> Stream<M> open(Collection<M> members) {
    return members.stream().filter(member -> isOpen(member.getModifiers()));
  }
}
