package dev.breadcrumbs.cloudtrail.query.internal.condition;

import dev.breadcrumbs.cloudtrail.query.internal.expression.Clause;
import dev.breadcrumbs.cloudtrail.query.internal.expression.ListOf;
import dev.breadcrumbs.cloudtrail.query.internal.expression.SiteList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The lists of the site that a clause asks for. */
public final class SiteLists {
  private SiteLists() {}

  /** Reads those lists that are asked for and given. */
  public static Map<String, SiteList> read(
      Set<String> names, Map<String, ? extends Collection<String>> given) {
    Map<String, SiteList> read = new HashMap<>();
    for (String name : names) {
      Collection<String> entries = given.get(name);
      if (entries != null) {
        read.put(name, SiteList.of(entries));
      }
    }
    return read;
  }

  /** The clause with these lists. One that was set before keeps its entries. */
  public static Clause given(Clause clause, Map<String, SiteList> lists) {
    return replacing(clause, list -> list.isOpen() ? list.given(lists.get(list.name())) : list);
  }

  /** The clause that makes sense without some lists. */
  public static Clause optional(Clause clause, Set<String> names) {
    return replacing(clause, list -> names.contains(list.name()) ? list.asOptional() : list);
  }

  /** The names of some of its lists, in the order of texts. */
  public static Set<String> names(Clause clause, Predicate<ListOf> which) {
    Set<String> names = new TreeSet<>();
    replacing(
        clause,
        list -> {
          if (which.test(list)) {
            names.add(list.name());
          }
          return list;
        });
    return Collections.unmodifiableSet(names);
  }

  private static Clause replacing(Clause clause, UnaryOperator<ListOf> replacement) {
    return clause.replacingPaths(
        leaf -> leaf instanceof ListOf list ? replacement.apply(list) : leaf);
  }
}
