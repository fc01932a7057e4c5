package dev.breadcrumbs.cloudtrail.rules.output;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.rules.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Who acted, from where and in which account, as the event says that completed a finding.
 *
 * @param account the account that the event belongs to
 * @param region the region
 * @param address the address that the call came from, or the name of a service
 * @param actor the name to show
 * @param role the role that was assumed, if one was
 * @param arn the principal
 */
record FindingFacts(
    @Nullable String account,
    @Nullable String region,
    @Nullable String address,
    String actor,
    @Nullable String role,
    @Nullable String arn) {
  static FindingFacts of(Finding finding) {
    CloudTrailEvent event = finding.event().orElse(null);
    return new FindingFacts(
        event == null ? null : event.recipientAccountId(),
        event == null ? null : event.awsRegion(),
        event == null ? null : event.sourceIPAddress(),
        finding.actor().displayName(),
        finding.actor().role(),
        event == null || event.userIdentity() == null ? null : event.userIdentity().arn());
  }
}
