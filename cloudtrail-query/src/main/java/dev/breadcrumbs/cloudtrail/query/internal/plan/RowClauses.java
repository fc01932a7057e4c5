package dev.breadcrumbs.cloudtrail.query.internal.plan;

import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.internal.condition.AmongTexts;
import dev.breadcrumbs.cloudtrail.query.internal.condition.And;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Keyword;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Or;
import dev.breadcrumbs.cloudtrail.query.internal.condition.RowsByText;
import dev.breadcrumbs.cloudtrail.query.internal.condition.TextMatch;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Clause;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.value.CaseFolding;
import dev.breadcrumbs.cloudtrail.query.internal.value.TextOperator;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes one condition of the rows of a second search: any of them, and of each all values that it
 * has. A text is compared as it is: nothing in it is a pattern, as it comes from events and not
 * from who asks. A row is looked up by the column that tells rows apart best, so that many rows
 * cost an event little.
 */
final class RowClauses {
  /** Splunk takes as many from a search in brackets, and drops the others. */
  static final int MOST = 10_000;

  /** Texts are looked for one by one in all values of an event. */
  static final int MOST_EVERYWHERE = 1_000;

  private static final Clause ALWAYS = new And(List.of());

  private final List<RowPart> parts;
  private final List<Set<String>> texts;
  private final List<Map<String, List<Clause>>> byText;
  private final List<Clause> choices = new ArrayList<>();

  private RowClauses(List<RowPart> parts) {
    this.parts = parts;
    this.texts = parts.stream().<Set<String>>map(part -> new HashSet<>()).toList();
    this.byText = parts.stream().<Map<String, List<Clause>>>map(part -> new HashMap<>()).toList();
  }

  /**
   * The condition.
   *
   * @throws SearchException if there are too many rows that differ
   */
  static Clause of(ResultRows table, List<RowPart> parts) {
    return new RowClauses(parts).of(distinct(table, parts));
  }

  /** The different rows, as the texts of their values without case; a missing one has none. */
  private static Set<List<List<String>>> distinct(ResultRows table, List<RowPart> parts) {
    boolean everywhere = parts.stream().anyMatch(RowPart::everywhere);
    int most = everywhere ? MOST_EVERYWHERE : MOST;
    Set<List<List<String>>> rows = new LinkedHashSet<>();
    for (@Nullable Object[] row : table.rows()) {
      rows.add(parts.stream().map(part -> texts(table.value(row, part.column()), part)).toList());
      if (rows.size() > most) {
        throw new SearchException(
            "a search in brackets has found more than "
                + most
                + " different rows"
                + (everywhere ? " of texts that are looked for everywhere" : "")
                + "; keep fewer, or use join, which has no such bound");
      }
    }
    return rows;
  }

  private static List<String> texts(@Nullable Object value, RowPart part) {
    return Values.each(value).stream()
        .map(Values::text)
        .map(CaseFolding::folded)
        .filter(text -> !part.everywhere() || !text.isEmpty())
        .toList();
  }

  private Clause of(Set<List<List<String>>> rows) {
    for (List<List<String>> row : rows) {
      for (int at = 0; at < row.size(); at++) {
        texts.get(at).addAll(row.get(at));
      }
    }
    rows.forEach(this::add);
    for (int at = 0; at < parts.size(); at++) {
      if (!byText.get(at).isEmpty()) {
        choices.add(lookedUp(parts.get(at).value(), byText.get(at)));
      }
    }
    return choices.size() == 1 ? choices.get(0) : new Or(choices);
  }

  private void add(List<List<String>> row) {
    int key =
        IntStream.range(0, row.size())
            .filter(at -> !parts.get(at).everywhere() && !row.get(at).isEmpty())
            .boxed()
            .max(Comparator.comparingInt(at -> texts.get(at).size()))
            .orElse(-1);
    List<Clause> rest = new ArrayList<>();
    for (int at = 0; at < row.size(); at++) {
      if (at != key && !row.get(at).isEmpty()) {
        rest.add(clause(parts.get(at), row.get(at)));
      }
    }
    Clause whole = rest.isEmpty() ? ALWAYS : rest.size() == 1 ? rest.get(0) : new And(rest);
    if (key >= 0) {
      row.get(key)
          .forEach(
              text -> byText.get(key).computeIfAbsent(text, first -> new ArrayList<>()).add(whole));
    } else if (!rest.isEmpty()) {
      choices.add(whole);
    }
  }

  /** Any of a column's values: of a multivalue, as Splunk has it, one will do. */
  private static Clause clause(RowPart part, List<String> texts) {
    if (!part.everywhere()) {
      return new TextMatch(part.value(), TextOperator.EQ, texts, true);
    }
    List<Clause> any = texts.stream().<Clause>map(text -> keyword(part, text)).toList();
    return any.size() == 1 ? any.get(0) : new Or(any);
  }

  private static Clause keyword(RowPart part, String text) {
    return Keyword.of(text.replaceAll("[\\\\*?]", "\\\\$0")).on(part.value());
  }

  private static Clause lookedUp(Expression value, Map<String, List<Clause>> rests) {
    boolean alone = rests.values().stream().allMatch(rest -> rest.contains(ALWAYS));
    if (alone) {
      return new AmongTexts(value, rests.keySet());
    }
    Map<String, Clause> byText = new HashMap<>();
    rests.forEach((text, rest) -> byText.put(text, rest.size() == 1 ? rest.get(0) : new Or(rest)));
    return new RowsByText(value, byText);
  }
}
