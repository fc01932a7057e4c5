package dev.breadcrumbs.cloudtrail.query.internal.command.lookup;

import dev.breadcrumbs.cloudtrail.query.internal.value.CaseFolding;
import dev.breadcrumbs.cloudtrail.query.internal.value.CidrBlock;
import dev.breadcrumbs.cloudtrail.query.internal.value.SearchErrors;
import dev.breadcrumbs.cloudtrail.query.internal.value.Wildcard;
import java.util.function.Predicate;

/** What a cell of a lookup table stands for. */
enum CellMatch {
  /** The text itself. */
  EXACT,
  /** All texts that fit a pattern. */
  WILDCARD,
  /** The addresses of a block. */
  CIDR;

  /** The test of a cell; nothing meets an empty one. */
  Predicate<String> test(String cell, boolean ignoringCase) {
    if (cell.isEmpty()) {
      return text -> false;
    }
    return switch (this) {
      case EXACT -> exact(cell, ignoringCase);
      case WILDCARD -> new Wildcard(cell.replace("?", "\\?"), ignoringCase)::matches;
      case CIDR -> SearchErrors.checked(() -> CidrBlock.parse(cell))::contains;
    };
  }

  private static Predicate<String> exact(String cell, boolean ignoringCase) {
    String wanted = folded(cell, ignoringCase);
    return text -> folded(text, ignoringCase).equals(wanted);
  }

  static String folded(String text, boolean ignoringCase) {
    return ignoringCase ? CaseFolding.folded(text) : text;
  }
}
