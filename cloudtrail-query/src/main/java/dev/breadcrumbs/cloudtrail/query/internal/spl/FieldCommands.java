package dev.breadcrumbs.cloudtrail.query.internal.spl;

import dev.breadcrumbs.cloudtrail.query.internal.command.Fillnull;
import dev.breadcrumbs.cloudtrail.query.internal.command.Mvexpand;
import dev.breadcrumbs.cloudtrail.query.internal.command.Rename;
import dev.breadcrumbs.cloudtrail.query.internal.command.starred.FieldItem;
import dev.breadcrumbs.cloudtrail.query.internal.command.starred.NamePattern;
import dev.breadcrumbs.cloudtrail.query.internal.command.starred.StarredFillnull;
import dev.breadcrumbs.cloudtrail.query.internal.command.starred.StarredProject;
import dev.breadcrumbs.cloudtrail.query.internal.command.starred.StarredRemove;
import dev.breadcrumbs.cloudtrail.query.internal.command.starred.StarredRename;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.Mode;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.Token;
import java.util.ArrayList;
import java.util.List;

/** Reads commands that choose, name and fill fields. */
final class FieldCommands {
  private FieldCommands() {}

  static void table(SplReader reader, Token name) {
    List<FieldItem> items = new FieldListParser(reader).ofColumns().items();
    reader.add(name, () -> StarredProject.of("table", items));
  }

  static void fields(SplReader reader, Token name) {
    boolean removes = reader.acceptSign(Mode.LIST, "-");
    if (!removes) {
      reader.acceptSign(Mode.LIST, "+");
      List<FieldItem> items = new FieldListParser(reader).withoutRaw().ofColumns().items();
      reader.add(name, () -> StarredProject.of("fields", items));
      return;
    }
    List<FieldItem> items = new FieldListParser(reader).withoutRaw().items();
    if (!items.isEmpty()) {
      reader.add(name, () -> StarredRemove.of(items));
    }
  }

  static void rename(SplReader reader, Token name) {
    do {
      FieldListParser names = new FieldListParser(reader);
      Token old = names.name();
      if (!reader.acceptWord(Mode.LIST, "as")) {
        throw reader.fail(
            reader.peek(Mode.LIST),
            "expected 'as' and a new name, but there is " + reader.peek(Mode.LIST).shown());
      }
      if (names.isPattern(old)) {
        renameFitting(reader, old, names.name());
      } else {
        NamedValue field = names.field(old);
        String newName = names.newName();
        reader.add(old, () -> new Rename(field, newName));
      }
    } while (reader.acceptSign(Mode.LIST, ",") || !reader.atEnd(Mode.LIST));
  }

  private static void renameFitting(SplReader reader, Token old, Token wanted) {
    if (reader.namesAreFound()) {
      reader.add(
          old,
          () -> new StarredRename(reader.starred(old.text()), SplNames.checked(wanted.text())));
      return;
    }
    NamePattern pattern = reader.checked(old, () -> NamePattern.of(old.text(), wanted.text()));
    List<String> found = new ArrayList<>(reader.checked(old, () -> reader.fitting(old)));
    for (String each : found) {
      NamedValue field = reader.checked(old, () -> reader.names().field(each));
      reader.add(old, () -> new Rename(field, SplNames.checked(pattern.renamed(each))));
    }
  }

  static void fillnull(SplReader reader, Token name) {
    OptionParser options = new OptionParser(reader, name, "value").read();
    List<FieldItem> items =
        reader.atEnd(Mode.LIST) ? List.of() : new FieldListParser(reader).items();
    options.read();
    reader.add(name, () -> StarredFillnull.of(options.text("value", Fillnull.ZERO), items));
  }

  static void mvexpand(SplReader reader, Token name) {
    OptionParser options = new OptionParser(reader, name, "limit").read();
    NamedValue field = new FieldListParser(reader).field();
    options.read();
    reader.add(name, () -> new Mvexpand(field, options.number("limit", 0)));
  }
}
