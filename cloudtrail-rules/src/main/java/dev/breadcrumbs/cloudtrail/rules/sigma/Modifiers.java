package dev.breadcrumbs.cloudtrail.rules.sigma;

import dev.breadcrumbs.cloudtrail.rules.sigma.Modifier.Role;
import dev.breadcrumbs.cloudtrail.rules.sigma.SigmaProblem.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The modifiers of one item, in order, which can be combined.
 *
 * @param chain the modifiers
 */
record Modifiers(List<Modifier> chain) {
  private static final Set<Role> DECIDING =
      EnumSet.of(Role.TEST, Role.NUMBER, Role.TIME, Role.NAMED);

  Modifiers {
    chain = List.copyOf(chain);
  }

  /**
   * Reads modifiers.
   *
   * @throws SigmaRefusal if there is no such modifier, or they cannot be combined
   */
  static Modifiers parse(List<String> names, int line) {
    List<Modifier> chain = new ArrayList<>();
    for (String name : names) {
      Modifier modifier = Modifier.named(name);
      if (modifier == null) {
        throw new SigmaRefusal(
            Kind.UNKNOWN_MODIFIER, line, "no modifier of Sigma 2.1: '" + name + "'");
      }
      chain.add(modifier);
    }
    Modifiers modifiers = new Modifiers(chain);
    String fault = modifiers.fault();
    if (fault != null) {
      throw new SigmaRefusal(Kind.BAD_MODIFIERS, line, "'" + modifiers + "': " + fault);
    }
    return modifiers;
  }

  private @Nullable String fault() {
    if (chain.stream().distinct().count() < chain.size()) {
      return "a modifier stands twice";
    }
    List<Modifier> tests = chain.stream().filter(each -> DECIDING.contains(each.role())).toList();
    boolean timeAndNumber =
        tests.size() == 2 && tests.get(0).role() == Role.TIME && tests.get(1).role() == Role.NUMBER;
    if (tests.size() > 1 && !timeAndNumber) {
      return tests.get(0) + " and " + tests.get(1) + " cannot be combined";
    }
    for (int at = 0; at < chain.size(); at++) {
      String fault = tests.isEmpty() ? faultOfText(at) : faultBeside(chain.get(at), tests.get(0));
      if (fault != null) {
        return fault;
      }
    }
    return null;
  }

  /** What is wrong with a modifier where the value stays a text. */
  private @Nullable String faultOfText(int at) {
    Modifier modifier = chain.get(at);
    if (modifier.role() == Role.FLAG) {
      return modifier + " is for re";
    }
    Modifier following = at + 1 < chain.size() ? chain.get(at + 1) : modifier;
    boolean encoded = following == Modifier.BASE64 || following == Modifier.BASE64OFFSET;
    if (modifier.isUtf16() && !encoded) {
      return modifier + " makes bytes: base64 or base64offset must come next";
    }
    return null;
  }

  /** What is wrong with a modifier where another makes the value something else than a text. */
  private @Nullable String faultBeside(Modifier modifier, Modifier test) {
    boolean fits =
        switch (modifier.role()) {
          case WHOLE ->
              switch (modifier) {
                case CASED -> test == Modifier.FIELDREF;
                case NOCASE -> false;
                case ALL -> test != Modifier.EXISTS && test.role() != Role.NAMED;
                default -> test != Modifier.EXISTS;
              };
          case PLACE -> test == Modifier.FIELDREF;
          case TEXT -> false;
          case EXPAND -> test == Modifier.RE || test == Modifier.CIDR;
          case FLAG -> test == Modifier.RE && chain.indexOf(test) < chain.indexOf(modifier);
          case TEST, NUMBER, TIME, NAMED -> true;
        };
    return fits ? null : modifier + " cannot be combined with " + test;
  }

  boolean has(Modifier modifier) {
    return chain.contains(modifier);
  }

  /** Those of a role, in order. */
  List<Modifier> of(Role role) {
    return chain.stream().filter(each -> each.role() == role).toList();
  }

  /** Those that change a text, in order. */
  List<Modifier> textSteps() {
    return chain.stream()
        .filter(
            each ->
                each.role() == Role.PLACE || each.role() == Role.TEXT || each.role() == Role.EXPAND)
        .toList();
  }

  @Override
  public String toString() {
    return chain.stream().map(Modifier::toString).collect(Collectors.joining("|"));
  }
}
