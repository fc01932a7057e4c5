package dev.breadcrumbs.cloudtrail.query.internal.expression;

import dev.breadcrumbs.cloudtrail.model.IdentityTypes;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Who acted, by name: what {@code Actor.displayName()} is of a typed event, read off the fields of
 * any. It is never missing. A field is read only where the kind of identity asks for it.
 *
 * @param parts the fields of the identity, in the order of {@link Part}
 */
public record ActorName(List<Expression> parts) implements Expression {
  private static final String UNKNOWN = "unknown";
  private static final String ROLE_IN_ARN = ":assumed-role/";
  private static final Set<String> ROLES = Set.of(IdentityTypes.ASSUMED_ROLE, IdentityTypes.ROLE);

  private static final List<Part> NAMES_AT_LAST =
      List.of(Part.INVOKED_BY, Part.PRINCIPAL_ID, Part.ACCOUNT_ID);

  /** What the name is made of. */
  private enum Part {
    TYPE("type"),
    USER_NAME("userName"),
    ARN("arn"),
    PRINCIPAL_ID("principalId"),
    ACCOUNT_ID("accountId"),
    INVOKED_BY("invokedBy"),
    SOURCE_IDENTITY("sessionContext.sourceIdentity"),
    ISSUER("sessionContext.sessionIssuer.userName"),
    ON_BEHALF_OF("onBehalfOf.userId");

    private final String path;

    Part(String path) {
      this.path = path;
    }

    @Nullable String in(ActorName name, PathValues values) {
      Object value = name.parts.get(ORDER.indexOf(this)).valueIn(values);
      return value == null || value instanceof List ? null : Values.text(value);
    }
  }

  private static final List<Part> ORDER = List.of(Part.values());

  public ActorName {
    parts = List.copyOf(parts);
  }

  /** The name of who is in an event's {@code userIdentity}. */
  public static ActorName ofEvent() {
    return new ActorName(
        ORDER.stream()
            .<Expression>map(part -> new AtPath(FieldPath.parse("userIdentity." + part.path)))
            .toList());
  }

  @Override
  public Object valueIn(PathValues values) {
    String chosen = given(chosen(Part.TYPE.in(this, values), values));
    return chosen == null ? fallback(values) : chosen;
  }

  /** The name that fits the kind of identity best. */
  private @Nullable String chosen(@Nullable String type, PathValues values) {
    if (type == null) {
      // Events of services may name the service and nothing else.
      boolean service = Part.ARN.in(this, values) == null;
      return service ? Part.INVOKED_BY.in(this, values) : null;
    }
    if (ROLES.contains(type)) {
      return ofRole(values);
    }
    return switch (type) {
      case IdentityTypes.ROOT -> "root";
      case IdentityTypes.AWS_SERVICE -> Part.INVOKED_BY.in(this, values);
      case IdentityTypes.IDENTITY_CENTER_USER -> ofIdentityCenter(values);
      default -> null;
    };
  }

  private @Nullable String ofIdentityCenter(PathValues values) {
    String userName = given(Part.USER_NAME.in(this, values));
    return userName == null ? Part.ON_BEHALF_OF.in(this, values) : userName;
  }

  private @Nullable String ofRole(PathValues values) {
    String sourceIdentity = given(Part.SOURCE_IDENTITY.in(this, values));
    if (sourceIdentity != null) {
      return sourceIdentity;
    }
    String session = given(session(values));
    return session == null ? role(values) : session;
  }

  private @Nullable String session(PathValues values) {
    String arn = Part.ARN.in(this, values);
    if (arn != null && arn.contains(ROLE_IN_ARN)) {
      return lastSegment(arn);
    }
    String principal = Part.PRINCIPAL_ID.in(this, values);
    int colon = principal == null ? -1 : principal.indexOf(':');
    return principal == null || colon < 0 ? null : principal.substring(colon + 1);
  }

  private @Nullable String role(PathValues values) {
    String issuer = Part.ISSUER.in(this, values);
    if (issuer != null) {
      return issuer;
    }
    String arn = Part.ARN.in(this, values);
    int start = arn == null ? -1 : arn.indexOf(ROLE_IN_ARN);
    if (arn == null || start < 0) {
      return null;
    }
    String rest = arn.substring(start + ROLE_IN_ARN.length());
    int slash = rest.lastIndexOf('/');
    return slash < 0 ? rest : rest.substring(0, slash);
  }

  private String fallback(PathValues values) {
    String userName = given(Part.USER_NAME.in(this, values));
    if (userName != null) {
      return userName;
    }
    String arn = Part.ARN.in(this, values);
    String ofArn = arn == null ? null : given(lastSegment(arn));
    if (ofArn != null) {
      return ofArn;
    }
    for (Part part : NAMES_AT_LAST) {
      String name = given(part.in(this, values));
      if (name != null) {
        return name;
      }
    }
    return UNKNOWN;
  }

  private static String lastSegment(String arn) {
    return arn.substring(Math.max(arn.lastIndexOf('/'), arn.lastIndexOf(':')) + 1);
  }

  private static @Nullable String given(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }

  @Override
  public Expression replacingPaths(UnaryOperator<Expression> replacement) {
    return new ActorName(parts.stream().map(part -> part.replacingPaths(replacement)).toList());
  }

  @Override
  public String toString() {
    return "actor";
  }
}
