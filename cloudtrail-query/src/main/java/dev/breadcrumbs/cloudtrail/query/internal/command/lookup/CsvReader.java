package dev.breadcrumbs.cloudtrail.query.internal.command.lookup;

import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;
import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.internal.plan.RowLimit;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads comma-separated values as RFC 4180 has them. Serves one text. */
final class CsvReader {
  private static final int END = -1;
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  /** Characters of a cell, far beyond any that is looked up. */
  private static final int LONGEST_CELL = 1_000_000;

  private static final int MOST_COLUMNS = 10_000;

  /** Characters of a table: what is held in memory has an end, whatever the file has. */
  private static final long MOST_CHARACTERS = 500_000_000;

  private final String name;
  private final Reader reader;
  private int current;
  private int line = 1;
  private long characters;

  private CsvReader(String name, Reader reader) {
    this.name = name;
    this.reader = reader;
  }

  /** The records of a text; a line of nothing is none. */
  static List<List<String>> read(String name, Reader reader) {
    try {
      return new CsvReader(name, new BufferedReader(reader)).readAll();
    } catch (IOException e) {
      throw new CloudTrailException("cannot read lookup table '" + name + "'", e);
    }
  }

  private List<List<String>> readAll() throws IOException {
    List<List<String>> records = new ArrayList<>();
    advance();
    if (current == BYTE_ORDER_MARK) {
      advance();
    }
    while (current != END) {
      int first = line;
      List<String> record = readRecord();
      if (record.size() == 1 && record.get(0).isEmpty()) {
        continue;
      }
      if (!records.isEmpty() && record.size() != records.get(0).size()) {
        throw new SearchException(
            String.format(
                Locale.ROOT,
                "line %d of lookup table '%s' has %d cells, and not %d as the first",
                first,
                name,
                record.size(),
                records.get(0).size()));
      }
      records.add(record);
      RowLimit.check(records.size());
    }
    return records;
  }

  private List<String> readRecord() throws IOException {
    List<String> cells = new ArrayList<>();
    cells.add(readCell());
    while (current == ',') {
      advance();
      if (cells.size() == MOST_COLUMNS) {
        throw failure(line, "it has more than " + MOST_COLUMNS + " cells");
      }
      cells.add(readCell());
    }
    if (current == '\r') {
      advance();
    }
    if (current == '\n') {
      advance();
      line++;
    } else if (current != END) {
      throw failure(line, "there is text behind a closing quote, or a line that only returns");
    }
    return cells;
  }

  private String readCell() throws IOException {
    return current == '"' ? readQuoted() : readPlain();
  }

  private String readPlain() throws IOException {
    StringBuilder cell = new StringBuilder();
    while (current != END && current != ',' && current != '\n' && current != '\r') {
      if (current == '"') {
        throw failure(line, "a quote stands within a cell that does not begin with one");
      }
      append(cell);
      advance();
    }
    return cell.toString();
  }

  private String readQuoted() throws IOException {
    int first = line;
    StringBuilder cell = new StringBuilder();
    advance();
    while (true) {
      if (current == END) {
        throw failure(first, "a quote is not closed");
      }
      if (current == '"') {
        advance();
        if (current != '"') {
          return cell.toString();
        }
      }
      line += current == '\n' ? 1 : 0;
      append(cell);
      advance();
    }
  }

  private void append(StringBuilder cell) {
    if (cell.length() == LONGEST_CELL) {
      throw failure(line, "a cell is longer than " + LONGEST_CELL + " characters");
    }
    cell.append((char) current);
  }

  private void advance() throws IOException {
    current = reader.read();
    if (++characters > MOST_CHARACTERS) {
      throw failure(line, "the table is longer than " + MOST_CHARACTERS + " characters");
    }
  }

  private SearchException failure(int at, String what) {
    return new SearchException("line " + at + " of lookup table '" + name + "': " + what);
  }
}
