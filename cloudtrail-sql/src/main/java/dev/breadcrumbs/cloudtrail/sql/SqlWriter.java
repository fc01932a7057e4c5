package dev.breadcrumbs.cloudtrail.sql;

import dev.breadcrumbs.cloudtrail.query.TableQuery;
import dev.breadcrumbs.cloudtrail.query.internal.plan.SearchAccess;
import dev.breadcrumbs.cloudtrail.sql.internal.compile.SearchCompiler;
import dev.breadcrumbs.cloudtrail.sql.internal.compile.Unsayable;
import dev.breadcrumbs.cloudtrail.sql.internal.compile.Written;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes searches in SQL. The statement returns the same rows as our own engine on the same events,
 * with each value as in a printed table: several values of one field become one text, separated by
 * commas. What SQL cannot express is refused, and the exception names the command. Where only the
 * run can show that SQL cannot represent a value, such as a number with 40 digits, the statement
 * fails.
 *
 * <pre>{@code
 * String sql = SqlWriter.to(SqlDialect.ATHENA)
 *     .table("cloudtrail_logs")
 *     .write(Spl.parse("errorCode=AccessDenied | stats count by userName"))
 *     .sql();
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class SqlWriter {
  /** The default name of the table. */
  public static final String TABLE = "cloudtrail_logs";

  private final SqlDialect dialect;
  private final String table;
  private final @Nullable Instant now;

  private SqlWriter(SqlDialect dialect, String table, @Nullable Instant now) {
    this.dialect = dialect;
    this.table = table;
    this.now = now;
  }

  /**
   * Returns a writer for the SQL of one engine.
   *
   * @param dialect the engine
   * @return the writer
   */
  public static SqlWriter to(SqlDialect dialect) {
    return new SqlWriter(Objects.requireNonNull(dialect, "dialect is null"), TABLE, null);
  }

  /**
   * Returns a writer for another table.
   *
   * @param name its name as written in a statement, with catalog and quotes where needed
   * @return the writer
   */
  public SqlWriter table(String name) {
    return new SqlWriter(dialect, Objects.requireNonNull(name, "name is null"), now);
  }

  /**
   * Returns a writer that counts relative times such as {@code -24h} from a given time; they are
   * written as fixed times.
   *
   * @param present the time to count from; by default, the time when the statement is written
   * @return the writer
   */
  public SqlWriter now(Instant present) {
    return new SqlWriter(dialect, table, Objects.requireNonNull(present, "present is null"));
  }

  /**
   * Returns a search in SQL.
   *
   * @param query the search
   * @return the statement
   * @throws NotInSqlException if the engine's SQL cannot express a command or function
   */
  public SqlText write(TableQuery query) {
    Instant present = now == null ? Instant.now() : now;
    try {
      Written written =
          new SearchCompiler(dialect.words(), present).text(SearchAccess.commandsOf(query), table);
      return new SqlText(written.sql(), written.notes());
    } catch (Unsayable e) {
      throw new NotInSqlException(String.valueOf(e.getMessage()));
    }
  }
}
