package dev.breadcrumbs.cloudtrail.query.internal.spl;

import dev.breadcrumbs.cloudtrail.query.internal.command.Append;
import dev.breadcrumbs.cloudtrail.query.internal.command.Head;
import dev.breadcrumbs.cloudtrail.query.internal.command.lookup.Inputlookup;
import dev.breadcrumbs.cloudtrail.query.internal.command.lookup.LookupData;
import dev.breadcrumbs.cloudtrail.query.internal.command.lookup.Outputlookup;
import dev.breadcrumbs.cloudtrail.query.internal.plan.CommandList;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.Mode;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.Token;

/** Reads commands that take whole tables, or write them. */
final class LookupCommands {
  private LookupCommands() {}

  /** The rows of a table: first of all, or, with {@code append=t}, behind those that there are. */
  static void inputlookup(SplReader reader, Token name) {
    OptionParser options = new OptionParser(reader, name, "append", "start", "max").read();
    Token named = new FieldListParser(reader).name();
    LookupData table = reader.checked(named, () -> reader.context().tableNamed(named.text()));
    options.read();
    boolean appends = options.flag("append", false);
    if (!appends && !reader.commands().commands().isEmpty()) {
      throw reader.fail(
          name, "inputlookup begins a search; behind other commands it takes append=t");
    }
    SplReader rows = reader.ofSubsearch(name, reader.nesting());
    rows.add(named, () -> new Inputlookup(table, options.number("start", 0)));
    if (reader.acceptWord(Mode.LIST, "where")) {
      SearchParser.addTo(rows, name);
      options.read();
    }
    if (options.token("max") != null) {
      rows.add(name, () -> new Head(options.number("max", 0)));
    }
    CommandList found = rows.commands();
    if (appends) {
      reader.add(name, () -> new Append(found));
    } else {
      found.commands().forEach(command -> reader.add(name, () -> command));
    }
  }

  static void outputlookup(SplReader reader, Token name) {
    OptionParser options =
        new OptionParser(reader, name, "append", "create_empty", "override_if_empty").read();
    Token named = new FieldListParser(reader).name();
    options.read();
    boolean ifEmpty = options.flag("override_if_empty", true) && options.flag("create_empty", true);
    reader.add(
        named,
        () ->
            new Outputlookup(
                SplNames.checked(named.text()),
                options.flag("append", false),
                ifEmpty,
                reader.context().writer()));
  }
}
