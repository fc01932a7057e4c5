package dev.breadcrumbs.cloudtrail.parquet;

import static com.jerolba.carpet.model.FieldTypes.BIG_DECIMAL;
import static com.jerolba.carpet.model.FieldTypes.BOOLEAN;
import static com.jerolba.carpet.model.FieldTypes.LIST;
import static com.jerolba.carpet.model.FieldTypes.LONG;
import static com.jerolba.carpet.model.FieldTypes.STRING;
import static com.jerolba.carpet.model.FieldTypes.writeRecordModel;

import com.jerolba.carpet.model.WriteRecordModelType;
import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;
import dev.breadcrumbs.cloudtrail.query.Row;
import dev.breadcrumbs.cloudtrail.query.Table;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tables as Parquet. Thread-safe. */
public final class ParquetTables {
  private ParquetTables() {}

  /**
   * Writes a table as one file. Columns of whole numbers, of booleans, and of numbers with at most
   * 29 digits before and 9 after the decimal point have that type. A column in which a row has
   * several values is a list of strings; any other is a string.
   *
   * @param table the table
   * @param file the file; one that is there is replaced
   * @throws CloudTrailException if it cannot be written
   */
  public static void write(Table table, Path file) {
    WriteRecordModelType<Row> model = writeRecordModel(Row.class);
    table.columns().forEach(column -> add(model, column, values(table, column)));
    try (ParquetFile<Row> written = new ParquetFile<>(file, Row.class, model)) {
      for (Row row : table) {
        written.add(row);
      }
      written.finish();
    } catch (IOException e) {
      throw new CloudTrailException("cannot write Parquet to " + file + ": " + e, e);
    }
  }

  private static List<Object> values(Table table, String column) {
    List<Object> values = new ArrayList<>();
    for (Row row : table) {
      Object value = row.get(column);
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  private static void add(WriteRecordModelType<Row> model, String column, List<Object> values) {
    if (!values.isEmpty() && values.stream().allMatch(Long.class::isInstance)) {
      model.withField(column, LONG, row -> row.get(column));
    } else if (!values.isEmpty() && values.stream().allMatch(Boolean.class::isInstance)) {
      model.withField(column, BOOLEAN, row -> row.get(column));
    } else if (!values.isEmpty() && values.stream().allMatch(ParquetTables::isDecimal)) {
      model.withField(column, BIG_DECIMAL, row -> decimal(row.get(column)));
    } else if (values.stream().anyMatch(List.class::isInstance)) {
      model.withField(column, LIST.ofType(STRING), row -> texts(row.get(column)));
    } else {
      model.withField(column, STRING, row -> text(row.get(column)));
    }
  }

  private static boolean isDecimal(Object value) {
    BigDecimal number =
        value instanceof Long whole
            ? BigDecimal.valueOf(whole)
            : value instanceof BigDecimal decimal ? decimal.stripTrailingZeros() : null;
    return number != null
        && number.scale() <= ParquetFile.PLACES
        && number.precision() - number.scale() <= ParquetFile.DIGITS - ParquetFile.PLACES;
  }

  private static @Nullable BigDecimal decimal(@Nullable Object value) {
    return value == null ? null : new BigDecimal(value.toString()).setScale(ParquetFile.PLACES);
  }

  private static @Nullable List<String> texts(@Nullable Object value) {
    if (value == null) {
      return null;
    }
    List<?> several = value instanceof List<?> list ? list : List.of(value);
    return several.stream().map(each -> Objects.requireNonNull(text(each))).toList();
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : Values.text(value);
  }
}
