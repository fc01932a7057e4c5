package dev.breadcrumbs.cloudtrail.benchmarks;

import static dev.breadcrumbs.cloudtrail.query.Aggregate.count;
import static dev.breadcrumbs.cloudtrail.query.Fields.AWS_REGION;
import static dev.breadcrumbs.cloudtrail.query.Fields.ERROR_CODE;
import static dev.breadcrumbs.cloudtrail.query.Fields.ERROR_MESSAGE;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.MFA_USED;
import static dev.breadcrumbs.cloudtrail.query.Fields.SOURCE_IP_ADDRESS;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_AGENT;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_IDENTITY_TYPE;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_IDENTITY_USER_NAME;
import static dev.breadcrumbs.cloudtrail.query.Search.events;
import static dev.breadcrumbs.cloudtrail.query.SortKey.desc;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.LoadedEvents;
import dev.breadcrumbs.cloudtrail.query.Row;
import dev.breadcrumbs.cloudtrail.query.RunOptions;
import dev.breadcrumbs.cloudtrail.query.Spl;
import dev.breadcrumbs.cloudtrail.query.Table;
import dev.breadcrumbs.cloudtrail.query.TableQuery;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** This SDK, asked as an application would: by searches in Java, or in Splunk's language. */
final class Breadcrumbs implements Contender {
  private static final Set<Search> IN_TEXT = EnumSet.complementOf(EnumSet.of(Search.EVERYTHING));

  /** Bare words belong to Splunk's language. */
  private static final Set<Search> IN_JAVA =
      EnumSet.of(Search.LOGINS, Search.ERRORS, Search.DENIED, Search.COMMON_VALUE);

  private final String name;
  private final Set<Search> searches;
  private final Function<Search, TableQuery> queries;

  private Breadcrumbs(String name, Set<Search> searches, Function<Search, TableQuery> queries) {
    this.name = name;
    this.searches = searches;
    this.queries = queries;
  }

  static Breadcrumbs inJava() {
    return new Breadcrumbs(Contenders.US, IN_JAVA, Breadcrumbs::query);
  }

  static Breadcrumbs inText() {
    return new Breadcrumbs(Contenders.IN_TEXT, IN_TEXT, search -> Spl.parse(text(search)));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Set<Search> searches(Form form) {
    return searches;
  }

  @Override
  public Session open(Form form, Path corpus, int threads) {
    Path[] files = form.files(corpus).toArray(Path[]::new);
    RunOptions options = RunOptions.threads(threads);
    if (form == Form.LOADED) {
      LoadedEvents loaded = CloudTrail.load(files);
      return search -> answer(queries.apply(search).run(loaded, options));
    }
    return search -> answer(queries.apply(search).run(CloudTrail.read(files), options));
  }

  private static TableQuery query(Search search) {
    return switch (search) {
      case LOGINS ->
          events()
              .filter(EVENT_NAME.eq("ConsoleLogin"))
              .stats(count())
              .by(USER_IDENTITY_USER_NAME, MFA_USED);
      case ERRORS -> events().stats(count()).by(ERROR_CODE.orElse("success")).sort(desc("count"));
      case DENIED ->
          events()
              .filter(ERROR_CODE.eq("AccessDenied"))
              .table(
                  AWS_REGION,
                  EVENT_NAME,
                  USER_IDENTITY_USER_NAME,
                  SOURCE_IP_ADDRESS,
                  USER_AGENT,
                  ERROR_MESSAGE);
      case COMMON_VALUE -> events().filter(USER_IDENTITY_TYPE.eq("IAMUser")).stats(count());
      case WORD, COMMON_WORD, EVERYTHING ->
          throw new IllegalArgumentException("a search by fields is wanted");
    };
  }

  private static String text(Search search) {
    return switch (search) {
      case LOGINS, DENIED, WORD, COMMON_WORD, COMMON_VALUE -> search.text();
      // In Splunk's vocabulary errorCode also tells of failed sign-ins, which the others do not.
      case ERRORS ->
          "* | eval code=coalesce('raw.errorCode', \"success\") | stats count by code | sort -"
              + " count";
      case EVERYTHING -> throw new IllegalArgumentException("a search is wanted");
    };
  }

  private static Answer answer(Table table) {
    return new Answer(table.stream().map(row -> texts(table.columns(), row)).toList());
  }

  private static List<String> texts(List<String> columns, Row row) {
    return columns.stream().map(row::text).toList();
  }
}
