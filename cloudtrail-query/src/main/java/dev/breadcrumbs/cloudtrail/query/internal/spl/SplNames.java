package dev.breadcrumbs.cloudtrail.query.internal.spl;

import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.internal.expression.ColumnNames;
import dev.breadcrumbs.cloudtrail.query.internal.expression.FieldPath;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Shape;
import dev.breadcrumbs.cloudtrail.query.internal.plan.StarredName;
import dev.breadcrumbs.cloudtrail.query.internal.value.Wildcard;
import dev.breadcrumbs.cloudtrail.query.internal.vocabulary.FieldNames;
import dev.breadcrumbs.cloudtrail.query.internal.vocabulary.KnownPaths;
import dev.breadcrumbs.cloudtrail.query.internal.vocabulary.NameTable;
import dev.breadcrumbs.cloudtrail.query.internal.vocabulary.SplunkAliases;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the names in a text mean at one place of a search. */
final class SplNames {
  private static final int LONGEST = 1_000;
  private static final List<String> LEAVES = leaves();

  private final Shape shape;
  private final NameTable vocabulary;

  SplNames(Shape shape, NameTable vocabulary) {
    this.shape = shape;
    this.vocabulary = vocabulary;
  }

  /** The paths that lead to values: those below which there are others only lead there. */
  private static List<String> leaves() {
    Set<String> parents = new HashSet<>();
    for (String path : KnownPaths.ALL) {
      int dot = path.lastIndexOf('.');
      if (dot > 0) {
        parents.add(path.substring(0, dot));
      }
    }
    return KnownPaths.ALL.stream().filter(path -> !parents.contains(path)).toList();
  }

  /** A name as it may be written, which must not be too long. */
  static String checked(String name) {
    if (name.length() > LONGEST) {
      throw new SearchException("a name has at most 1,000 characters");
    }
    return name;
  }

  boolean isMade(String name) {
    return shape.has(name);
  }

  /**
   * The field of a name: what is known by just this name, then the event's own behind {@code raw.},
   * then what is known without regard to case.
   */
  NamedValue field(String name) {
    checked(name);
    if (shape.has(name)) {
      return NamedValue.named(name);
    }
    if (!shape.open()) {
      String column = known(name);
      if (column == null && shape.anyName()) {
        return NamedValue.named(withoutStars(name));
      }
      if (column == null) {
        throw shape.missing(name);
      }
      return NamedValue.named(column);
    }
    return ofEvent(name);
  }

  /** Where any name may be known, one with stars still stands for others. */
  private static String withoutStars(String name) {
    if (name.indexOf('*') >= 0) {
      throw new SearchException("one name has to stand here, and '" + name + "' may be several");
    }
    return name;
  }

  private NamedValue ofEvent(String name) {
    if (name.startsWith(FieldPath.RAW)) {
      return NamedValue.at(name.substring(FieldPath.RAW.length()));
    }
    NamedValue exact = FieldNames.exact(vocabulary, name);
    if (exact != null) {
      return exact;
    }
    String made = known(name);
    NamedValue found =
        made == null
            ? FieldNames.withoutCase(vocabulary, NamedValue.at(name).name())
            : NamedValue.named(made);
    if (found == null && shape.anyName()) {
      return NamedValue.at(withoutStars(name));
    }
    if (found == null) {
      throw new SearchException(
          "no field '" + name + "'" + FieldNames.suggestion(vocabulary, name, shape.names()));
    }
    return found;
  }

  /** The one known name that differs in case only, in marks of arrays or in {@code raw.}. */
  private @Nullable String known(String name) {
    return ColumnNames.find(name, shape.names());
  }

  /** A name with stars, with Splunk's names that fit it. */
  StarredName starred(String pattern) {
    StarredName bare = new StarredName(checked(pattern), List.of());
    if (vocabulary == NameTable.RAW) {
      return bare;
    }
    return new StarredName(
        pattern, SplunkAliases.all().stream().filter(each -> bare.fits(each.name())).toList());
  }

  /** The known names that fit a pattern with stars; of events also those that all have. */
  List<String> fitting(String pattern) {
    Predicate<String> fits = new Wildcard(starsOnly(checked(pattern)), false)::matches;
    List<String> found = new ArrayList<>(shape.names().stream().filter(fits).toList());
    if (shape.open()) {
      LEAVES.stream().filter(fits).filter(path -> !shape.has(path)).forEach(found::add);
    }
    if (found.isEmpty()) {
      throw new SearchException("no name fits '" + pattern + "'");
    }
    return found;
  }

  /** In names only the star is a wildcard. */
  static String starsOnly(String pattern) {
    return pattern.replace("\\", "\\\\").replace("?", "\\?");
  }
}
