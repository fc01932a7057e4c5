package dev.breadcrumbs.cloudtrail.query.internal.spl;

import dev.breadcrumbs.cloudtrail.query.internal.command.Aggregation;
import dev.breadcrumbs.cloudtrail.query.internal.command.Bin;
import dev.breadcrumbs.cloudtrail.query.internal.command.BinAuto;
import dev.breadcrumbs.cloudtrail.query.internal.command.chart.ChartRows;
import dev.breadcrumbs.cloudtrail.query.internal.command.chart.ChartTerms;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Command;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.Mode;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.Token;
import dev.breadcrumbs.cloudtrail.query.internal.time.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads commands that put times and numbers into buckets. */
final class TimeCommands {
  private TimeCommands() {}

  static void bin(SplReader reader, Token name) {
    OptionParser options = new OptionParser(reader, name, "span", "bins").read();
    FieldListParser names = new FieldListParser(reader);
    NamedValue field = names.field();
    options.read();
    String newName = reader.acceptWord(Mode.LIST, "as") ? names.newName() : field.name();
    options.read();
    Token span = options.token("span");
    if (span == null) {
      int bins = options.number("bins", BinAuto.BINS);
      reader.add(name, () -> new BinAuto(field, bins, newName));
      return;
    }
    reader.add(span, () -> new Bin(field, Span.parse(span.text()), newName));
  }

  static void timechart(SplReader reader, Token name) {
    OptionParser options =
        new OptionParser(reader, name, "span", "bins", "limit", "useother", "usenull", "cont")
            .read();
    StatsParser parser = new StatsParser(reader);
    List<Aggregation> aggregates = parser.aggregates();
    options.read();
    NamedValue by = byColumn(reader);
    options.read();
    reader.add(name, () -> charted(ChartTerms.time(aggregates), options, by));
  }

  static void chart(SplReader reader, Token name) {
    OptionParser options = new OptionParser(reader, name, "limit", "useother", "usenull").read();
    StatsParser parser = new StatsParser(reader);
    List<Aggregation> aggregates = parser.aggregates();
    options.read();
    FieldListParser names = new FieldListParser(reader);
    NamedValue over = reader.acceptWord(Mode.LIST, "over") ? names.column(names.name()) : null;
    List<NamedValue> by = parser.by();
    options.read();
    if (over == null && by.isEmpty()) {
      throw reader.fail(name, "chart needs a field of its rows: chart count over userName");
    }
    if (by.size() > (over == null ? 2 : 1)) {
      throw reader.fail(name, "chart has rows of one field, and columns of one other");
    }
    NamedValue rows = over == null ? by.get(0) : over;
    NamedValue columns = over == null ? (by.size() == 2 ? by.get(1) : null) : first(by);
    reader.add(name, () -> charted(ChartTerms.over(rows, aggregates), options, columns));
  }

  private static @Nullable NamedValue byColumn(SplReader reader) {
    if (!reader.acceptWord(Mode.LIST, "by")) {
      return null;
    }
    FieldListParser names = new FieldListParser(reader);
    return names.column(names.name());
  }

  private static @Nullable NamedValue first(List<NamedValue> fields) {
    return fields.isEmpty() ? null : fields.get(0);
  }

  private static Command charted(ChartTerms usual, OptionParser options, @Nullable NamedValue by) {
    ChartTerms chart = by == null ? usual : usual.by(by);
    Token bins = options.token("bins");
    chart = bins == null ? chart : chart.bins(options.number("bins", 0));
    Token span = options.token("span");
    chart = span == null ? chart : chart.span(span.text());
    Token limit = options.token("limit");
    chart = limit == null ? chart : chart.limit(options.number("limit", 0));
    chart = options.flag("useother", true) ? chart : chart.withoutOther();
    chart = options.flag("usenull", true) ? chart : chart.withoutNull();
    return new ChartRows(options.flag("cont", true) ? chart : chart.withGaps());
  }
}
