package dev.breadcrumbs.cloudtrail.rules.catalogue;

import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.RuleSet;
import java.util.List;
import java.util.stream.Stream;

/** All rules that come with the SDK. */
public final class Catalogue {
  private static final RuleSet ALL =
      RuleSet.of(
          Stream.of(
                  SigninRules.ALL,
                  CloudTrailRules.ALL,
                  IamRules.ALL,
                  Ec2Rules.ALL,
                  S3Rules.ALL,
                  AccessRules.ALL,
                  ConsoleRules.ALL,
                  RootRules.ALL,
                  MfaRules.ALL,
                  PasswordRules.ALL,
                  CredentialRules.ALL,
                  UserRules.ALL,
                  PolicyRules.ALL,
                  PolicyTextRules.ALL,
                  RoleRules.ALL,
                  FederationRules.ALL,
                  IdentityCenterRules.ALL,
                  StsRules.ALL,
                  MonitoringRules.ALL,
                  ThreatDetectionRules.ALL,
                  LoggingRules.ALL,
                  OrganizationRules.ALL,
                  AccountRules.ALL,
                  DiscoveryRules.ALL,
                  ToolRules.ALL,
                  CisRules.ALL,
                  S3ProtectionRules.ALL,
                  S3ObjectRules.ALL,
                  SnapshotRules.ALL,
                  DatabaseRules.ALL,
                  DataStoreRules.ALL,
                  InstanceRules.ALL,
                  InstanceAccessRules.ALL,
                  NetworkRules.ALL,
                  SystemsManagerRules.ALL,
                  SecretRules.ALL,
                  KeyRules.ALL,
                  LambdaRules.ALL,
                  ContainerRules.ALL,
                  DeploymentRules.ALL,
                  DomainRules.ALL,
                  MessagingRules.ALL,
                  ModelRules.ALL,
                  PlatformRules.ALL)
              .flatMap(List::stream)
              .toList());

  private Catalogue() {}

  /**
   * Returns all rules.
   *
   * @return the rules, by theme
   */
  public static RuleSet all() {
    return ALL;
  }

  /**
   * Finds a rule by its id.
   *
   * @param id such as {@code trail-stopped}
   * @return the rule
   * @throws IllegalArgumentException if there is none
   */
  public static Rule rule(String id) {
    return ALL.find(id).orElseThrow(() -> new IllegalArgumentException("no rule '" + id + "'"));
  }
}
