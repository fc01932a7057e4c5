package dev.breadcrumbs.cloudtrail.query.internal.command.lookup;

import dev.breadcrumbs.cloudtrail.query.internal.expression.Frame;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds rows of a lookup table: by the texts of one column that is compared as it is, if there is
 * one, and then by looking at each. Immutable once made.
 */
final class LookupIndex {
  private final LookupData table;
  private final int[] outputs;
  private final List<List<Predicate<String>>> tests = new ArrayList<>();
  private final int indexed;
  private final Map<String, List<Integer>> rowsOf = new HashMap<>();
  private final List<Integer> all;

  LookupIndex(LookupTerms lookup) {
    table = lookup.table();
    outputs =
        lookup.outputs().stream()
            .mapToInt(each -> table.columns().indexOf(each.column()))
            .toArray();
    indexed =
        IntStream.range(0, lookup.keys().size())
            .filter(at -> table.match(lookup.keys().get(at)) == CellMatch.EXACT)
            .findFirst()
            .orElse(-1);
    all = IntStream.range(0, table.rows().size()).boxed().toList();
    all.forEach(row -> add(row, lookup.keys()));
  }

  private void add(int row, List<String> keys) {
    List<Predicate<String>> tested = new ArrayList<>();
    for (int at = 0; at < keys.size(); at++) {
      String cell = table.rows().get(row).get(table.columns().indexOf(keys.get(at)));
      tested.add(table.match(keys.get(at)).test(cell, table.isIgnoringCase()));
      if (at == indexed) {
        rowsOf
            .computeIfAbsent(
                CellMatch.folded(cell, table.isIgnoringCase()), first -> new ArrayList<>())
            .add(row);
      }
    }
    tests.add(tested);
  }

  /** The values of the outputs, each of all rows that match. */
  @Nullable Object[] find(List<NamedValue> fields, Frame frame) {
    List<List<String>> wanted =
        fields.stream()
            .map(
                field ->
                    Values.each(field.valueIn(frame)).stream()
                        .map(each -> Values.text(each))
                        .toList())
            .toList();
    List<List<Object>> found = new ArrayList<>();
    for (int at = 0; at < outputs.length; at++) {
      found.add(new ArrayList<>());
    }
    int matches = 0;
    for (int row : candidates(wanted)) {
      if (matches < LookupTerms.MOST_MATCHES && matches(row, wanted)) {
        matches++;
        for (int at = 0; at < outputs.length; at++) {
          String cell = table.rows().get(row).get(outputs[at]);
          Values.addAll(found.get(at), cell.isEmpty() ? null : cell);
        }
      }
    }
    return found.stream().map(Values::ofList).toArray();
  }

  private Iterable<Integer> candidates(List<List<String>> wanted) {
    if (indexed < 0) {
      return all;
    }
    List<String> texts = wanted.get(indexed);
    if (texts.size() == 1) {
      return rowsOf(texts.get(0));
    }
    TreeSet<Integer> rows = new TreeSet<>();
    texts.forEach(text -> rows.addAll(rowsOf(text)));
    return rows;
  }

  private List<Integer> rowsOf(String text) {
    return rowsOf.getOrDefault(CellMatch.folded(text, table.isIgnoringCase()), List.of());
  }

  private boolean matches(int row, List<List<String>> wanted) {
    List<Predicate<String>> tested = tests.get(row);
    for (int at = 0; at < tested.size(); at++) {
      if (wanted.get(at).stream().noneMatch(tested.get(at))) {
        return false;
      }
    }
    return true;
  }
}
