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
 * Writes searches in SQL. The statement gives the rows that our own engine gives of the same
 * events, each value as a printed table has it: several values of one field are one text, with
 * commas between. What SQL cannot say is refused, with the command that it is in; and where only
 * the run can tell that a value is none that SQL has, such as a number of 40 digits, the statement
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
  /** The name of the table where no other is given. */
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
   * Returns a writer of one engine's SQL.
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
   * @param name its name as it stands in a statement, with a catalog and quotes as they are needed
   * @return the writer
   */
  public SqlWriter table(String name) {
    return new SqlWriter(dialect, Objects.requireNonNull(name, "name is null"), now);
  }

  /**
   * Returns a writer with another present: relative times such as {@code -24h} become fixed ones
   * when they are written.
   *
   * @param present what they count from; without it, when the statement is written
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
   * @throws NotInSqlException if the engine's SQL has no words for a command or function
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
