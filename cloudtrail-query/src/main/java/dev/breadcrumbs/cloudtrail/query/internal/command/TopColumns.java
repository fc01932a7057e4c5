package dev.breadcrumbs.cloudtrail.query.internal.command;

import dev.breadcrumbs.cloudtrail.query.internal.expression.Quotes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Which columns {@code top} and {@code rare} have beside the fields. */
public record TopColumns(
    String countField,
    String percentField,
    boolean showcount,
    boolean showperc,
    boolean useother,
    String otherstr) {
  public static final TopColumns USUAL =
      new TopColumns("count", "percent", true, true, false, "OTHER");

  public TopColumns {
    Objects.requireNonNull(countField, "countField is null");
    Objects.requireNonNull(percentField, "percentField is null");
    Objects.requireNonNull(otherstr, "otherstr is null");
  }

  List<String> columns() {
    List<String> columns = new ArrayList<>();
    if (showcount) {
      columns.add(countField);
    }
    if (showperc) {
      columns.add(percentField);
    }
    return columns;
  }

  String text() {
    return named("countfield", countField, USUAL.countField)
        + named("percentfield", percentField, USUAL.percentField)
        + (showcount ? "" : " showcount=f")
        + (showperc ? "" : " showperc=f")
        + (useother ? " useother=t" : "")
        + named("otherstr", otherstr, USUAL.otherstr);
  }

  private static String named(String option, String text, String usual) {
    return text.equals(usual) ? "" : " " + option + "=" + Quotes.text(text);
  }
}
