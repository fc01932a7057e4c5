package dev.breadcrumbs.cloudtrail.query.internal.spl;

import dev.breadcrumbs.cloudtrail.query.internal.command.Aggregation;
import dev.breadcrumbs.cloudtrail.query.internal.command.Eventstats;
import dev.breadcrumbs.cloudtrail.query.internal.command.Streamstats;
import dev.breadcrumbs.cloudtrail.query.internal.command.Top;
import dev.breadcrumbs.cloudtrail.query.internal.command.TopColumns;
import dev.breadcrumbs.cloudtrail.query.internal.command.starred.AggregationItem;
import dev.breadcrumbs.cloudtrail.query.internal.command.starred.StarredStats;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.Mode;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.Token;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code stats} and its relatives, {@code top} and {@code rare}. */
final class StatsCommands {
  private StatsCommands() {}

  static void stats(SplReader reader, Token name) {
    StatsParser parser = new StatsParser(reader);
    List<AggregationItem> starred = new ArrayList<>();
    List<Aggregation> aggregates = parser.aggregates(starred);
    List<NamedValue> by = parser.by();
    reader.add(
        name,
        () ->
            reader.namesAreFound()
                ? StarredStats.of(aggregates, starred, by)
                : StarredStats.of(aggregates, starred, by, reader::fieldsOf));
  }

  static void eventstats(SplReader reader, Token name) {
    StatsParser parser = new StatsParser(reader);
    List<Aggregation> aggregates = parser.aggregates();
    List<NamedValue> by = parser.by();
    reader.add(name, () -> new Eventstats(aggregates, by));
  }

  static void streamstats(SplReader reader, Token name) {
    OptionParser options = new OptionParser(reader, name, "current", "window").read();
    StatsParser parser = new StatsParser(reader);
    List<Aggregation> aggregates = parser.aggregates();
    List<NamedValue> by = parser.by();
    options.read();
    reader.add(
        name,
        () ->
            new Streamstats(
                aggregates, by, options.flag("current", true), options.number("window", 0)));
  }

  static void top(SplReader reader, Token name) {
    frequent(reader, name, false);
  }

  static void rare(SplReader reader, Token name) {
    frequent(reader, name, true);
  }

  private static TopColumns columns(OptionParser options) {
    TopColumns usual = TopColumns.USUAL;
    return new TopColumns(
        options.text("countfield", usual.countField()),
        options.text("percentfield", usual.percentField()),
        options.flag("showcount", true),
        options.flag("showperc", true),
        options.flag("useother", false),
        options.text("otherstr", usual.otherstr()));
  }

  private static void frequent(SplReader reader, Token name, boolean rare) {
    OptionParser options =
        new OptionParser(
                reader,
                name,
                "limit",
                "countfield",
                "percentfield",
                "showcount",
                "showperc",
                "useother",
                "otherstr")
            .read();
    Token first = reader.peek(Mode.LIST);
    int limit =
        OptionParser.isNumber(first)
            ? OptionParser.number(reader, reader.next(Mode.LIST))
            : Top.LIMIT;
    options.read();
    List<NamedValue> fields = new FieldListParser(reader).columns();
    List<NamedValue> by = new StatsParser(reader).by();
    options.read();
    reader.add(
        name, () -> new Top(rare, options.number("limit", limit), fields, by, columns(options)));
  }
}
