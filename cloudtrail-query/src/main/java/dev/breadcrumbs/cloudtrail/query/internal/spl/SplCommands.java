package dev.breadcrumbs.cloudtrail.query.internal.spl;

import dev.breadcrumbs.cloudtrail.query.internal.expression.Suggestions;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.Token;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The commands that a text can have, by name. */
public final class SplCommands {
  private static final Map<String, Reading> ALL = all();

  private SplCommands() {}

  /** Reads the rest of a command, behind its name, and makes the search longer by it. */
  @FunctionalInterface
  interface Reading {
    void read(SplReader reader, Token name);
  }

  private static Map<String, Reading> all() {
    Map<String, Reading> all = new TreeMap<>();
    all.put("search", SearchParser::addTo);
    all.put("where", EvalCommands::where);
    all.put("eval", EvalCommands::eval);
    all.put("rex", TextCommands::rex);
    all.put("regex", TextCommands::regex);
    all.put("addtotals", TotalCommands::addtotals);
    all.put("addcoltotals", TotalCommands::addcoltotals);
    all.put("mvcombine", TotalCommands::mvcombine);
    all.put("fieldsummary", TotalCommands::fieldsummary);
    all.put("inputlookup", LookupCommands::inputlookup);
    all.put("outputlookup", LookupCommands::outputlookup);
    all.put("convert", ConvertCommand::read);
    all.put("spath", TextCommands::spath);
    all.put("makemv", TextCommands::makemv);
    all.put("nomv", TextCommands::nomv);
    all.put("rename", FieldCommands::rename);
    all.put("table", FieldCommands::table);
    all.put("fields", FieldCommands::fields);
    all.put("fillnull", FieldCommands::fillnull);
    all.put("mvexpand", FieldCommands::mvexpand);
    addOfRows(all);
    return all;
  }

  private static void addOfRows(Map<String, Reading> all) {
    all.put("stats", StatsCommands::stats);
    all.put("eventstats", StatsCommands::eventstats);
    all.put("streamstats", StatsCommands::streamstats);
    all.put("top", StatsCommands::top);
    all.put("rare", StatsCommands::rare);
    all.put("bin", TimeCommands::bin);
    all.put("bucket", TimeCommands::bin);
    all.put("timechart", TimeCommands::timechart);
    all.put("chart", TimeCommands::chart);
    all.put("transaction", TransactionCommand::read);
    all.put("append", JoinCommands::append);
    all.put("return", SubsearchParser::returned);
    all.put("format", SubsearchParser::format);
    all.put("join", JoinCommands::join);
    all.put("lookup", JoinCommands::lookup);
    all.put("iplocation", JoinCommands::iplocation);
    all.put("sort", SortCommand::read);
    all.put("head", RowCommands::head);
    all.put("tail", RowCommands::tail);
    all.put("reverse", RowCommands::reverse);
    all.put("dedup", RowCommands::dedup);
  }

  public static Set<String> names() {
    return ALL.keySet();
  }

  static Reading named(SplReader reader, Token name) {
    Reading found = ALL.get(name.raw().toLowerCase(Locale.ROOT));
    if (found == null) {
      String refusal = MissingCommands.refusal(name.raw());
      if (refusal != null) {
        throw reader.fail(name, refusal);
      }
      String hint = Suggestions.nearest(name.raw(), ALL.keySet());
      throw reader.fail(
          name,
          "unknown command "
              + name.shown()
              + (hint.isEmpty() ? "; there are " + String.join(", ", ALL.keySet()) : hint));
    }
    return found;
  }
}
