package dev.breadcrumbs.cloudtrail.query.internal.spl;

import dev.breadcrumbs.cloudtrail.query.internal.command.Addtotals;
import dev.breadcrumbs.cloudtrail.query.internal.command.Fieldsummary;
import dev.breadcrumbs.cloudtrail.query.internal.command.Mvcombine;
import dev.breadcrumbs.cloudtrail.query.internal.command.TotalTerms;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.Mode;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.Token;
import java.util.List;

/** Reads commands that sum up or join rows that there are. */
final class TotalCommands {
  private TotalCommands() {}

  static void addtotals(SplReader reader, Token name) {
    OptionParser options =
        new OptionParser(reader, name, "row", "col", "fieldname", "label", "labelfield").read();
    List<NamedValue> fields = fields(reader);
    options.read();
    add(reader, name, options, fields, true, false);
  }

  /** {@code addtotals row=f col=t}. */
  static void addcoltotals(SplReader reader, Token name) {
    OptionParser options = new OptionParser(reader, name, "label", "labelfield").read();
    List<NamedValue> fields = fields(reader);
    options.read();
    add(reader, name, options, fields, false, true);
  }

  private static void add(
      SplReader reader,
      Token name,
      OptionParser options,
      List<NamedValue> fields,
      boolean row,
      boolean col) {
    TotalTerms usual = TotalTerms.OF_ROWS;
    reader.add(
        name,
        () ->
            new Addtotals(
                new TotalTerms(
                    options.flag("row", row),
                    options.flag("col", col),
                    SplNames.checked(options.text("fieldname", usual.fieldname())),
                    options.text("label", usual.label()),
                    SplNames.checked(options.text("labelfield", usual.labelfield()))),
                fields));
  }

  private static List<NamedValue> fields(SplReader reader) {
    return reader.atEnd(Mode.LIST) ? List.of() : new FieldListParser(reader).fieldsOrPatterns();
  }

  static void mvcombine(SplReader reader, Token name) {
    OptionParser options = new OptionParser(reader, name, "delim").read();
    NamedValue field = new FieldListParser(reader).field();
    options.read();
    Token delim = options.token("delim");
    if (delim != null) {
      throw reader.fail(
          delim, "mvcombine has no delim= here; join the values by eval: x=mvjoin(x, \",\")");
    }
    reader.add(name, () -> new Mvcombine(field));
  }

  static void fieldsummary(SplReader reader, Token name) {
    OptionParser options = new OptionParser(reader, name, "maxvals").read();
    List<NamedValue> fields = fields(reader);
    options.read();
    int maxvals = options.number("maxvals", Fieldsummary.MAXVALS);
    reader.add(name, () -> new Fieldsummary(maxvals, fields));
  }
}
