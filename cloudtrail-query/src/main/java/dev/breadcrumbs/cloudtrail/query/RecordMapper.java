package dev.breadcrumbs.cloudtrail.query;

import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Makes a caller's records of rows: a column for each component, found by its name. */
final class RecordMapper<T extends Record> {
  private final Constructor<T> constructor;
  private final RecordComponent[] components;
  private final int[] columns;

  RecordMapper(Class<T> type, List<String> columnNames) {
    components = type.getRecordComponents();
    columns =
        Arrays.stream(components)
            .mapToInt(component -> columnOf(component.getName(), type, columnNames))
            .toArray();
    constructor = constructorOf(type);
  }

  private Constructor<T> constructorOf(Class<T> type) {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<T> found = type.getDeclaredConstructor(types);
      found.setAccessible(true);
      return found;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("a record without its canonical constructor: " + type, e);
    } catch (InaccessibleObjectException e) {
      throw new SearchException(
          type.getName()
              + " is not accessible: make it public in an exported package, or open its package to"
              + " dev.breadcrumbs.cloudtrail.query",
          e);
    }
  }

  /** The exact name first, then without case and signs, then the last name of a path. */
  private static int columnOf(String component, Class<?> type, List<String> columns) {
    List<UnaryOperator<String>> spellings =
        List.of(name -> name, RecordMapper::folded, name -> folded(lastName(name)));
    for (UnaryOperator<String> spelling : spellings) {
      String wanted = spelling.apply(component);
      int[] found =
          IntStream.range(0, columns.size())
              .filter(at -> spelling.apply(columns.get(at)).equals(wanted))
              .toArray();
      if (found.length == 1) {
        return found[0];
      }
      if (found.length > 1) {
        throw new SearchException(
            type.getSimpleName() + "." + component + " could be several columns of " + columns);
      }
    }
    throw new SearchException(
        type.getSimpleName() + " needs a column '" + component + "'; this table has " + columns);
  }

  /** An aggregate, such as {@code dc(userIdentity.arn)}, is no path. */
  private static String lastName(String path) {
    return path.endsWith(")") ? path : path.substring(path.lastIndexOf('.') + 1);
  }

  private static String folded(String name) {
    return name.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
  }

  T map(Row row) {
    Object[] arguments = new Object[components.length];
    for (int at = 0; at < arguments.length; at++) {
      String column = row.columns().get(columns[at]);
      arguments[at] = Conversions.convert(row.get(columns[at]), components[at].getType(), column);
    }
    try {
      return constructor.newInstance(arguments);
    } catch (InvocationTargetException e) {
      throw new SearchException("the record refused the row " + row + ": " + e.getCause(), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make a record of a row", e);
    }
  }
}
