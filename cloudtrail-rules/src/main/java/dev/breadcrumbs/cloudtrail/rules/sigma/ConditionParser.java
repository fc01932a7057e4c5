package dev.breadcrumbs.cloudtrail.rules.sigma;

import dev.breadcrumbs.cloudtrail.rules.sigma.SigmaProblem.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a condition (Sigma rules specification 2.1, "Condition"): {@code or} binds
 * least, then {@code and}, {@code not}, {@code x of}, and brackets most.
 *
 * @param <C> what is made of it
 */
final class ConditionParser<C> {
  private static final Pattern TOKEN = Pattern.compile("[()|]|[^\\s()|]+");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");
  private static final int LONGEST = 10_000;
  private static final int DEEPEST = 100;

  private final Map<String, C> selections;
  private final Function<String, @Nullable C> others;
  private final ConditionAlgebra<C> algebra;
  private final ExpansionBudget budget;
  private final int line;
  private final List<String> tokens = new ArrayList<>();
  private final Set<String> used = new HashSet<>();
  private int next;
  private int depth;
  private boolean negates;

  ConditionParser(
      Map<String, C> selections, ConditionAlgebra<C> algebra, ExpansionBudget budget, int line) {
    this(selections, unknown -> null, algebra, budget, line);
  }

  /**
   * Makes a parser.
   *
   * @param selections what names in the condition mean
   * @param others what other names mean; null if nothing
   */
  ConditionParser(
      Map<String, C> selections,
      Function<String, @Nullable C> others,
      ConditionAlgebra<C> algebra,
      ExpansionBudget budget,
      int line) {
    this.selections = selections;
    this.others = others;
    this.algebra = algebra;
    this.budget = budget;
    this.line = line;
  }

  /** All names in a condition, in order, each once. */
  static List<String> names(String text, int line) {
    check(text, line);
    List<String> names = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      String token = matcher.group();
      if (!isOperator(token) && !"()|".contains(token) && !names.contains(token)) {
        names.add(token);
      }
    }
    return names;
  }

  private static void check(String text, int line) {
    if (text.length() > LONGEST) {
      throw new SigmaRefusal(
          Kind.TOO_LARGE, line, "a condition of " + text.length() + " characters");
    }
  }

  /** The names of the selections that the conditions read so far ask for. */
  Set<String> used() {
    return used;
  }

  /** Whether one of the conditions read so far has a {@code not} in it. */
  boolean negates() {
    return negates;
  }

  C parse(String text) {
    check(text, line);
    tokens.clear();
    next = 0;
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    if (tokens.contains("|")) {
      throw new SigmaRefusal(
          Kind.OBSOLETE, line, "'|' in a condition: count by a correlation of its own instead");
    }
    C condition = or();
    if (next < tokens.size()) {
      throw unexpected();
    }
    return condition;
  }

  private C or() {
    List<C> members = new ArrayList<>(List.of(and()));
    while (take("or")) {
      members.add(and());
    }
    return algebra.anyOf(members);
  }

  private C and() {
    List<C> members = new ArrayList<>(List.of(not()));
    while (take("and")) {
      members.add(not());
    }
    return algebra.allOf(members);
  }

  private C not() {
    if (!take("not")) {
      return primary();
    }
    negates = true;
    deeper();
    C negated = algebra.not(not());
    depth--;
    return negated;
  }

  private void deeper() {
    if (++depth > DEEPEST) {
      throw new SigmaRefusal(Kind.TOO_LARGE, line, "a condition that is nested too deep");
    }
  }

  private C primary() {
    if (take("(")) {
      deeper();
      C inner = or();
      if (!take(")")) {
        throw refusal("a bracket is not closed");
      }
      depth--;
      return inner;
    }
    if (next + 1 < tokens.size() && isWord(next + 1, "of")) {
      return quantified();
    }
    return selection();
  }

  private C selection() {
    if (next >= tokens.size()) {
      throw refusal("it ends where a " + algebra.named() + " should be");
    }
    String name = tokens.get(next);
    if (isWord(next, "near")) {
      throw new SigmaRefusal(
          Kind.OBSOLETE, line, "'near' in a condition: use a temporal correlation instead");
    }
    C found = selections.containsKey(name) ? selections.get(name) : others.apply(name);
    if (found == null) {
      throw isOperator(name) || name.equals(")")
          ? unexpected()
          : refusal("there is no " + algebra.named() + " '" + name + "'");
    }
    next++;
    used.add(name);
    return found;
  }

  private static boolean isOperator(String token) {
    return Set.of("and", "or", "not", "of").contains(token.toLowerCase(Locale.ROOT));
  }

  private C quantified() {
    String quantifier = tokens.get(next).toLowerCase(Locale.ROOT);
    next += 2;
    if (next >= tokens.size()) {
      throw refusal("it ends behind 'of'");
    }
    String target = tokens.get(next++);
    List<C> matching = matching(target);
    budget.spend(matching.size(), line);
    if (quantifier.equals("all")) {
      return algebra.allOf(matching);
    }
    if (quantifier.equals("any")) {
      return algebra.anyOf(matching);
    }
    if (!NUMBER.matcher(quantifier).matches()) {
      throw refusal("before 'of' stands neither a number nor all or any: '" + quantifier + "'");
    }
    return AtLeast.of(Integer.parseInt(quantifier), matching, algebra, budget, line);
  }

  private List<C> matching(String target) {
    boolean them = target.equalsIgnoreCase("them");
    Pattern names = them ? Pattern.compile("(?!_).*") : globbed(target);
    List<C> matching = new ArrayList<>();
    selections.forEach(
        (name, condition) -> {
          if (names.matcher(name).matches()) {
            used.add(name);
            matching.add(condition);
          }
        });
    if (matching.isEmpty()) {
      throw refusal("there is no " + algebra.named() + " '" + target + "'");
    }
    return matching;
  }

  private static Pattern globbed(String target) {
    StringBuilder regex = new StringBuilder();
    // Stars beside each other mean no more than one, and would take long to try.
    for (String plain : target.replaceAll("\\*+", "*").split("\\*", -1)) {
      regex.append(regex.isEmpty() ? "" : ".*").append(Pattern.quote(plain));
    }
    return Pattern.compile(regex.toString());
  }

  private boolean isWord(int at, String word) {
    return tokens.get(at).equalsIgnoreCase(word) && !selections.containsKey(tokens.get(at));
  }

  private boolean take(String token) {
    boolean found = next < tokens.size() && isWord(next, token);
    next += found ? 1 : 0;
    return found;
  }

  private SigmaRefusal unexpected() {
    return refusal("'" + tokens.get(next) + "' stands where it cannot");
  }

  private SigmaRefusal refusal(String reason) {
    return new SigmaRefusal(Kind.BAD_CONDITION, line, "condition: " + reason);
  }
}
