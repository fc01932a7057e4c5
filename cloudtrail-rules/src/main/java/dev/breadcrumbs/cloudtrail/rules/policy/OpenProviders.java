package dev.breadcrumbs.cloudtrail.rules.policy;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.Field;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The OpenID Connect providers of which a trust policy takes more than one party's tokens. */
record OpenProviders(Field policy) implements Function<CloudTrailEvent, List<String>> {
  private static final String PROVIDER = ":oidc-provider/";

  /** Those that IAM knows by itself. Their audience is one application, which is all they tell. */
  private static final Set<String> OF_APPLICATIONS =
      Set.of(
          "accounts.google.com",
          "cognito-identity.amazonaws.com",
          "graph.facebook.com",
          "www.amazon.com");

  private static final Set<String> AUDIENCES = Set.of("aud", "oaud", "azp", "app_id");

  /** Claims that tell whose a token is, of the providers whose tokens CI systems have. */
  private static final Set<String> OWNERS =
      Set.of(
          "sub",
          "email",
          "enterprise",
          "enterprise_id",
          "job_workflow_ref",
          "namespace_id",
          "namespace_path",
          "organization_id",
          "project_id",
          "project_path",
          "repository",
          "repository_id",
          "repository_owner",
          "repository_owner_id");

  private static final String SUBJECT = "sub";
  private static final String SERVICE_ACCOUNT = "system:serviceaccount:";

  @Override
  public List<String> apply(CloudTrailEvent event) {
    return Statements.allowing(policy, event).flatMap(OpenProviders::open).distinct().toList();
  }

  private static Stream<String> open(Statement statement) {
    Narrowing narrowing = statement.narrowing();
    if (narrowing.narrows() || namesOwner(narrowing)) {
      return Stream.of();
    }
    boolean namesApplication =
        narrowing.demands(
            (key, value) -> AUDIENCES.contains(claim(key)) && !Wildcards.hasAny(value));
    return statement
        .providers()
        .filter(
            provider ->
                provider.contains(PROVIDER)
                    || (OF_APPLICATIONS.contains(provider) && !namesApplication));
  }

  private static boolean namesOwner(Narrowing narrowing) {
    return narrowing.demands(
        (key, value) -> OWNERS.contains(claim(key)) && isOfOneOwner(claim(key), value));
  }

  private static String claim(String key) {
    return key.substring(key.lastIndexOf(':') + 1);
  }

  /**
   * Whether only one owner can have a value. Behind a whole name there may be wildcards, as in
   * {@code repo:octo-org/*}; in {@code repo:octo*} there are other owners' names, too.
   */
  private static boolean isOfOneOwner(String claim, String value) {
    if (!Wildcards.hasAny(value)) {
      return !value.isEmpty();
    }
    String start = Wildcards.fixedStart(value);
    int names = 0;
    int from = 0;
    for (int at = 0; at < start.length(); at++) {
      if (start.charAt(at) == ':' || start.charAt(at) == '/') {
        names += at > from ? 1 : 0;
        from = at + 1;
      }
    }
    return names >= namesNeeded(claim, value);
  }

  /** The first name of a subject tells what the second is of. */
  private static int namesNeeded(String claim, String value) {
    if (!claim.equals(SUBJECT)) {
      return 1;
    }
    return value.startsWith(SERVICE_ACCOUNT) ? 3 : 2;
  }
}
