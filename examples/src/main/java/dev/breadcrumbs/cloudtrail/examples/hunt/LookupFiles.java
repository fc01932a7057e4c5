package dev.breadcrumbs.cloudtrail.examples.hunt;

import dev.breadcrumbs.cloudtrail.query.LookupSink;
import dev.breadcrumbs.cloudtrail.query.LookupTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the tables of {@code outputlookup} into the files that somebody has named for them. */
final class LookupFiles implements LookupSink {
  private final Map<String, Path> files;

  LookupFiles(Map<String, Path> files) {
    this.files = Map.copyOf(files);
  }

  @Override
  public void write(LookupTable table, boolean append) {
    Path file = files.get(table.name());
    if (file == null) {
      throw new UsageException(
          "outputlookup writes '"
              + table.name()
              + "', and there is no file for it; give --outputlookup "
              + table.name()
              + "=FILE.csv");
    }
    try {
      if (append && Files.exists(file)) {
        appendTo(file, table);
      } else {
        Files.writeString(file, line(table.columns()) + lines(table), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new UsageException("cannot write lookup table " + file + ": " + e.getMessage());
    }
  }

  private static void appendTo(Path file, LookupTable table) throws IOException {
    List<String> columns = LookupTable.csv(table.name(), file).columns();
    if (!columns.equals(table.columns())) {
      throw new UsageException(
          file
              + " has the columns "
              + columns
              + ", and the rows to append have "
              + table.columns());
    }
    Files.writeString(file, lines(table), StandardCharsets.UTF_8, StandardOpenOption.APPEND);
  }

  private static String lines(LookupTable table) {
    return table.rows().stream().map(LookupFiles::line).collect(Collectors.joining());
  }

  private static String line(List<String> cells) {
    return cells.stream().map(LookupFiles::cell).collect(Collectors.joining(",")) + "\r\n";
  }

  private static String cell(String text) {
    boolean plain = text.chars().noneMatch(each -> "\",\r\n".indexOf(each) >= 0);
    return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
  }
}
