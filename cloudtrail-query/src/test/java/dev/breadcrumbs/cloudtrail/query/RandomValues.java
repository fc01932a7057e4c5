package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.query.internal.condition.And;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Cidr;
import dev.breadcrumbs.cloudtrail.query.internal.condition.CompareOperator;
import dev.breadcrumbs.cloudtrail.query.internal.condition.EvalClauses;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Exists;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Keyword;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Matches;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Not;
import dev.breadcrumbs.cloudtrail.query.internal.condition.NotIn;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Or;
import dev.breadcrumbs.cloudtrail.query.internal.condition.SearchValues;
import dev.breadcrumbs.cloudtrail.query.internal.condition.TimeBound;
import dev.breadcrumbs.cloudtrail.query.internal.expression.AllTexts;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Binary;
import dev.breadcrumbs.cloudtrail.query.internal.expression.BinaryOperator;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Case;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Clause;
import dev.breadcrumbs.cloudtrail.query.internal.expression.ClauseValue;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Coalesce;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Element;
import dev.breadcrumbs.cloudtrail.query.internal.expression.EpochSeconds;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.FunctionCall;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Literal;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Mvfilter;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Mvmap;
import dev.breadcrumbs.cloudtrail.query.internal.expression.TruthClause;
import dev.breadcrumbs.cloudtrail.query.internal.plan.AnyRow;
import dev.breadcrumbs.cloudtrail.query.internal.plan.RowPart;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Shape;
import dev.breadcrumbs.cloudtrail.query.internal.value.CidrBlock;
import dev.breadcrumbs.cloudtrail.query.internal.value.Regex;
import dev.breadcrumbs.cloudtrail.query.internal.vocabulary.KnownPaths;
import dev.breadcrumbs.cloudtrail.query.internal.vocabulary.SplunkAliases;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Makes random names, fields, expressions and conditions, of all kinds that there are. */
final class RandomValues {
  private static final List<String> TEXTS =
      List.of(
          "",
          "a",
          "GetUser",
          "get user",
          "\"",
          "\\",
          "\\\"",
          "it's",
          "*",
          "a*b",
          "a\\*",
          "?",
          "%",
          "a_b",
          "5",
          "-1.5",
          "1e3",
          "10.0.0.0/8",
          "192.0.2.1",
          "AND",
          "x | y",
          "```",
          "[a]",
          "]",
          "naive\u0301 \u65e5\u672c",
          "\ud83d\ude00",
          "\u0130I\u0131i",
          "\u00df\u1e9e",
          "\n",
          "\t",
          "`cloudtrail`",
          "eval(",
          "=",
          "!=",
          "a,b",
          "%Y",
          "\\\\",
          "A\\B",
          "{}",
          "true");
  private static final List<String> NAMES =
      List.of(
          "n",
          "Total",
          "a b",
          "it's",
          "say \"x\"",
          "back\\slash",
          "\u65e5\u672c",
          "and",
          "NOT",
          "by",
          "as",
          "count",
          "_x",
          "x.y",
          "a*b",
          "*",
          "",
          "2x",
          "7",
          "errorCode",
          "eventname",
          "EVENTNAME",
          "source",
          "index",
          "earliest",
          "search",
          "where",
          "|",
          "[",
          "]",
          "`",
          "(a)",
          "=",
          "null",
          "true",
          "x{}.y",
          "desc",
          "num",
          "eval",
          "keepempty",
          "limit",
          "a-b",
          "-a",
          "src_ip",
          "sortby",
          "over",
          "in",
          "like",
          "count(x)",
          " ",
          "\\",
          "'",
          "\"",
          "d");
  private static final List<String> PATHS =
      List.of(
          "eventName",
          "errorCode",
          "userIdentity.type",
          "port",
          "requestParameters.a.b",
          "requestParameters.items{}.id",
          "a b.c d",
          "it's.x",
          "responseElements.\"q\"",
          "raw.x",
          "and",
          "Total",
          "userName",
          "a*",
          "source",
          "eventname",
          "n",
          "\\.\\",
          "count");
  private static final List<String> REGEXES =
      List.of("^Get\\w+", "a|b", "(?i)x\"y", "\\\\", "\\d{2}\\.", "[\"']", "\\\"q", "%\\*");
  private static final List<String> BLOCKS =
      List.of("192.0.2.0/24", "2001:db8::/32", "198.51.100.7", "0.0.0.0/0");

  private final Random random;

  RandomValues(Random random) {
    this.random = random;
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  @SafeVarargs
  final <T> T choice(Supplier<? extends T>... choices) {
    return choices[random.nextInt(choices.length)].get();
  }

  <T> List<T> several(int most, Supplier<T> each) {
    List<T> several = new ArrayList<>();
    int count = 1 + random.nextInt(most);
    for (int made = 0; made < count; made++) {
      several.add(each.get());
    }
    return several;
  }

  int upTo(int most) {
    return random.nextInt(most + 1);
  }

  boolean flag() {
    return random.nextBoolean();
  }

  String text() {
    return random.nextInt(4) == 0 ? one(TEXTS) + one(TEXTS) : one(TEXTS);
  }

  String name() {
    return random.nextInt(8) == 0 ? one(NAMES) + one(NAMES) : one(NAMES);
  }

  /** A field of events, or of the names that a search has made. */
  Field field(Shape shape) {
    if (!shape.names().isEmpty() && (!shape.open() || random.nextInt(3) == 0)) {
      return Field.named(one(shape.names()));
    }
    return choice(
        () -> Field.at(one(PATHS)),
        () -> Field.at(one(KnownPaths.ALL)),
        () -> new Field(one(List.copyOf(SplunkAliases.all()))));
  }

  /** A field that may be more than a name. */
  Field anyField(Shape shape) {
    return switch (random.nextInt(6)) {
      case 0 -> field(shape).as(name());
      case 1 -> field(shape).orElse(text());
      default -> field(shape);
    };
  }

  Expression expression(Shape shape, int depth) {
    if (depth == 0) {
      return choice(() -> field(shape).expression(), this::literal);
    }
    Supplier<Expression> less = () -> expression(shape, depth - 1);
    return choice(
        less,
        () -> new Binary(one(List.of(BinaryOperator.values())), less.get(), less.get()),
        () -> new FunctionCall("lower", List.of(less.get())),
        () -> new FunctionCall("len", List.of(less.get())),
        () -> new FunctionCall("substr", List.of(less.get(), new Literal(1L), less.get())),
        () -> new FunctionCall("null", List.of()),
        () -> new FunctionCall("now", List.of()),
        () ->
            new FunctionCall("printf", List.of(new Literal("%s: %5.2f%%"), less.get(), less.get())),
        () -> mapped(shape, depth - 1),
        () -> filtered(shape, depth - 1),
        () -> new Coalesce(several(3, less)),
        () -> new EpochSeconds(less.get()),
        () -> truth(shape, depth - 1),
        () -> cases(shape, depth - 1));
  }

  private Expression mapped(Shape shape, int depth) {
    return Mvmap.of(field(shape).expression(), expression(shape, depth));
  }

  /** A condition on one field; where another comes up, just that. */
  private Expression filtered(Shape shape, int depth) {
    Clause clause = clause(shape, depth);
    return Element.fields(clause).size() == 1 && !Element.fields(clause).contains(new AllTexts())
        ? Mvfilter.of(clause)
        : field(shape).expression();
  }

  private Expression truth(Shape shape, int depth) {
    Clause clause = clause(shape, depth);
    return clause instanceof TruthClause is ? is.value() : new ClauseValue(clause);
  }

  private Expression cases(Shape shape, int depth) {
    List<Clause> tests = several(3, () -> clause(shape, depth));
    List<Expression> results = tests.stream().map(test -> expression(shape, depth)).toList();
    return new Case(tests, results, flag() ? expression(shape, depth) : null);
  }

  private Expression literal() {
    return choice(
        () -> new Literal(text()),
        () -> new Literal((long) random.nextInt(2000) - 1000),
        () -> new Literal(random.nextLong()),
        () -> new Literal(number()),
        () -> new Literal(flag()));
  }

  private BigDecimal number() {
    return BigDecimal.valueOf(random.nextInt(), random.nextInt(80) - 40);
  }

  Clause clause(Shape shape, int depth) {
    if (depth == 0) {
      return single(shape);
    }
    Supplier<Clause> less = () -> clause(shape, depth - 1);
    return choice(
        less,
        () -> new And(List.of(less.get(), less.get(), less.get())),
        () -> new Or(List.of(less.get(), less.get())),
        () -> Not.of(less.get()),
        () -> less.get().ignoringCase(),
        () -> compared(shape, depth - 1),
        () -> EvalClauses.of(expression(shape, depth - 1)),
        () -> new Exists(expression(shape, depth - 1), false),
        () -> NotIn.orExists(expression(shape, depth - 1)));
  }

  private Clause compared(Shape shape, int depth) {
    return EvalClauses.compare(
        expression(shape, depth), one(List.of(CompareOperator.values())), expression(shape, depth));
  }

  private Clause single(Shape shape) {
    Field field = anyField(shape);
    Clause clause =
        choice(
                () -> field.eq(text()),
                () -> field.ne(text()),
                () -> field.in(several(3, this::text)),
                () -> field.in(List.of()),
                () -> field(shape).notIn(several(3, this::text)),
                () -> field.contains(text()),
                () -> field.startsWith(text()),
                () -> field.endsWith(text()),
                () -> field.like(text()),
                () -> field.exists(),
                () -> field.missing(),
                () -> field.eq(random.nextLong()),
                () -> field.lt(random.nextGaussian()),
                () -> field.ge(random.nextInt()),
                () -> field.since(Instant.ofEpochSecond(random.nextInt(), random.nextInt(999))),
                () -> field.before(Instant.ofEpochSecond(random.nextLong() >> 30)),
                () -> new Condition(new Cidr(field.expression(), CidrBlock.parse(one(BLOCKS)))),
                () -> new Condition(new Matches(field.expression(), Regex.of(one(REGEXES)))),
                this::keyword,
                this::timeBound,
                () -> anyRow(shape))
            .clause();
    return flag() ? clause.ignoringCase() : clause;
  }

  private Condition anyRow(Shape shape) {
    Search found = Search.events().filter(new Condition(single(Shape.EVENTS)));
    Field same = field(Shape.EVENTS);
    if (flag() && shape.open() && !shape.has(same.name())) {
      TableQuery rows = flag() ? found.table(same) : found.stats(Aggregate.count()).by(same);
      return Condition.anyRowOf(rows, same);
    }
    String made = one(List.of("n", "a b", "search", "userName", "$x", "_time"));
    TableQuery rows = found.eval(made, same).head(3).table(Fields.EVENT_ID, Fields.at(made));
    List<RowPart> parts = rows.columns().stream().map(column -> part(column, shape)).toList();
    return new Condition(AnyRow.of(rows.commands(), parts));
  }

  private RowPart part(String column, Shape shape) {
    return flag()
        ? RowPart.everywhere(column)
        : new RowPart(column, field(shape).expression(), false);
  }

  private Condition timeBound() {
    String bound = one(List.of("-24h", "-1d@d", "now", "2024-05-01T10:00:00Z", "1709287200"));
    return new Condition(TimeBound.of(flag(), bound, SplunkAliases.TIME.expression()));
  }

  private Condition keyword() {
    String pattern = SearchValues.pattern(text());
    return pattern.chars().allMatch(each -> each == '*')
        ? Fields.EVENT_NAME.exists()
        : new Condition(Keyword.of(pattern));
  }
}
