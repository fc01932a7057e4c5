package dev.breadcrumbs.cloudtrail.sql;

import dev.breadcrumbs.cloudtrail.query.TableQuery;
import dev.breadcrumbs.cloudtrail.query.conformance.ConformanceCase;
import dev.breadcrumbs.cloudtrail.sql.Outcome.Verdict;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** Runs cases of the conformance suite on an engine of SQL. */
final class SqlConformance {
  private static final List<String> OWN_FAILURES =
      List.of(
          "no number that SQL has: ",
          "no time in the usual form: ",
          "arrays deeper than SQL looks: ",
          "an address of version 4 in the dress of version 6: ",
          // What the engine's reader of JSON refuses.
          "JSON transform error");

  /** Those that differ, as the notes of a statement and the text of SqlWriter tell. */
  private static final Set<String> TOLD =
      Set.of(
          // Objects, and numbers with fractions or exponents, are spelled as the engine does.
          "an object stands as JSON text with its names in order",
          "equal objects are one group whatever the order of their names",
          "an expression sees the text of a number",
          "numbers group by their plain digits",
          "a number with an enormous exponent groups by its short text",
          "the number found keeps its spelling",
          "of numbers of one size the spelling decides",
          // A value of another type than its column.
          "a known text of another type",
          // Of a name that stands twice, the first counts.
          "of a name that stands twice in an object the last counts",
          // Keys with dots are looked for where no element has the plain path.
          "keys: a key with dots in an array");

  /** Spark reads a number before anybody sees its text, and a value of another type as missing. */
  private static final Set<String> TOLD_OF_SPARK =
      Set.of(
          "eq to a text goes by text",
          "a number and its text are one group",
          "a number with an enormous exponent makes all of them texts",
          "a known list that is an object");

  private final SqlEngine engine;

  SqlConformance(SqlEngine engine) {
    this.engine = engine;
  }

  Outcome run(ConformanceCase each) throws SQLException, IOException {
    TableQuery query = each.search().get();
    SqlText text;
    try {
      text = SqlWriter.to(engine.dialect()).write(query);
    } catch (NotInSqlException e) {
      return Outcome.of(Verdict.CANNOT, e.getMessage());
    }
    engine.load(each.events());
    try {
      return compared(each, text, engine.query(text.sql()));
    } catch (SQLException e) {
      String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      boolean own = OWN_FAILURES.stream().anyMatch(message::contains);
      return Outcome.of(
          own ? Verdict.FAILS : Verdict.DIFFERENT, message + (own ? "" : "\n" + text));
    }
  }

  private Outcome compared(ConformanceCase each, SqlText text, SqlEngine.Result result) {
    boolean ordered = text.notes().stream().noneMatch(note -> note.contains("in any order"));
    boolean same =
        result.columns().equals(each.columns())
            && Rows.areSame(each.rows(), result.rows(), ordered);
    if (same) {
      return Outcome.of(Verdict.EQUAL, "");
    }
    Verdict verdict = isTold(each.name()) ? Verdict.TOLD : Verdict.DIFFERENT;
    return Outcome.of(
        verdict,
        each.columns()
            + " "
            + each.rows()
            + " but in SQL "
            + result.columns()
            + " "
            + result.rows()
            + (verdict == Verdict.TOLD ? "" : "\n" + text));
  }

  private boolean isTold(String name) {
    return TOLD.contains(name)
        || (engine.dialect() == SqlDialect.SPARK && TOLD_OF_SPARK.contains(name));
  }
}
