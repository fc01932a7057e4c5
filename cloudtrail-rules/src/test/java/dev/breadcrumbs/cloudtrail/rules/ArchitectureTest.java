package dev.breadcrumbs.cloudtrail.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;
import dev.breadcrumbs.cloudtrail.model.reading.ReadBuffers;
import dev.breadcrumbs.cloudtrail.model.reading.ReadLog;
import dev.breadcrumbs.cloudtrail.model.reading.RecordFramer;
import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.Table;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules that the main classes of model, query and rules keep to. */
class ArchitectureTest {
  private static final String BASE = "dev.breadcrumbs.cloudtrail";
  private static final JavaClasses CLASSES = MainModules.classes();

  /** What no module exports. */
  private static final String[] INTERNAL = {
    BASE + "..internal..", BASE + ".model.scan", BASE + ".model.store"
  };

  /** Made to be changed, by one thread or behind a lock, as their own texts say. */
  private static final Set<Class<?>> MUTABLE =
      Set.of(
          // Gathers a rule's metadata until the rule is made.
          RuleBuilder.class,
          // The running state of rules, behind a lock.
          RuleStream.class,
          // Remembers what was seen, behind a lock.
          MemorySeenStore.class,
          // Adds up the account of a running reading.
          ReadLog.class,
          // Stands on one record of a file after the other.
          RecordFramer.class,
          // Lends buffers until it is closed.
          ReadBuffers.class);

  @Test
  void layers_only_look_down() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage(BASE + "..")
        .layer("model")
        .definedBy(BASE + ".model..")
        .layer("query")
        .definedBy(BASE + ".query..")
        .layer("rules")
        .definedBy(BASE + ".rules..")
        .whereLayer("rules")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("query")
        .mayOnlyBeAccessedByLayers("rules")
        .whereLayer("model")
        .mayOnlyBeAccessedByLayers("query", "rules")
        .ensureAllClassesAreContainedInArchitecture()
        .check(CLASSES);
  }

  @Test
  void packages_have_no_cycles() {
    slices()
        .matching(BASE + ".(**)")
        .should()
        .beFreeOfCycles()
        // What users catch is of the face; whoever finds the fault throws it.
        .ignoreDependency(DescribedPredicate.alwaysTrue(), type(SearchException.class))
        .check(CLASSES);
  }

  @Test
  void only_exported_packages_have_public_classes() {
    // Java has nothing between public and package-private: what several packages of a module share
    // is public, in packages that are exported to our own modules only, or not at all.
    classes()
        .that()
        .arePublic()
        .and()
        .areTopLevelClasses()
        .and()
        .resideOutsideOfPackages(INTERNAL)
        .should()
        .resideInAnyPackage(MainModules.exportedPackages())
        .check(CLASSES);
  }

  @Test
  void public_classes_are_immutable() {
    fields()
        .that()
        .areNotStatic()
        .and()
        // What works for one thread there, no code of others sees.
        .areDeclaredInClassesThat(resideOutsideOfPackages(INTERNAL))
        .and()
        .areDeclaredInClassesThat(arePublicAndNot(MUTABLE))
        .should()
        .beFinal()
        .check(CLASSES);
  }

  private static DescribedPredicate<JavaClass> arePublicAndNot(Set<Class<?>> exceptions) {
    return DescribedPredicate.describe(
        "are public and not among the exceptions",
        type ->
            type.getModifiers().contains(JavaModifier.PUBLIC)
                && exceptions.stream().noneMatch(type::isEquivalentTo));
  }

  @Test
  void exceptions_have_one_root() {
    classes()
        .that()
        .areAssignableTo(Throwable.class)
        .and()
        // Others are caught before a user can see them.
        .arePublic()
        .and()
        // Internal exceptions never leave the module: its face says them in its own terms.
        .resideOutsideOfPackages(INTERNAL)
        .should()
        .beAssignableTo(CloudTrailException.class)
        .check(CLASSES);
  }

  @Test
  void nothing_is_logged_or_printed_unasked() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.util.logging..")
        .check(CLASSES);
    // Table.print() is how the caller asks for it.
    noClasses()
        .that()
        .doNotBelongToAnyOf(Table.class)
        .should(ACCESS_STANDARD_STREAMS)
        .check(CLASSES);
  }
}
