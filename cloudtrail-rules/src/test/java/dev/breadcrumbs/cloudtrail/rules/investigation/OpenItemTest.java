package dev.breadcrumbs.cloudtrail.rules.investigation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpenItemTest {
  private static List<String> open(Call... calls) {
    return StorySearch.from("AKIAEVE")
        .run(CloudTrail.of(Stream.of(calls).map(Call::event).toList()))
        .open()
        .stream()
        .map(item -> item.what() + " " + item.name())
        .toList();
  }

  private static Call iam(String name, long second, String... parameters) {
    Call call = Call.of("iam.amazonaws.com", name, second).by("eve", "AKIAEVE");
    for (int at = 0; at < parameters.length; at += 2) {
      call.put("requestParameters." + parameters[at], parameters[at + 1]);
    }
    return call;
  }

  @Test
  void what_was_opened_is_open_until_it_is_undone() {
    Call attach = iam("AttachUserPolicy", 0, "userName", "bob", "policyArn", "arn:admin");
    Call detach = iam("DetachUserPolicy", 5, "userName", "bob", "policyArn", "arn:admin");
    Call other = iam("DetachUserPolicy", 5, "userName", "bob", "policyArn", "arn:other");

    assertThat(open(attach)).containsExactly("policy attached bob arn:admin");
    assertThat(open(attach, detach)).isEmpty();
    assertThat(open(attach, other)).hasSize(1);
    assertThat(
            open(
                attach,
                iam("DetachUserPolicy", 5, "userName", "bob", "policyArn", "arn:admin").denied()))
        .hasSize(1);
  }

  @Test
  void an_undo_before_the_opening_undoes_nothing_and_one_of_somebody_else_does() {
    Call create = iam("CreateUser", 3, "userName", "bob");

    assertThat(open(create, iam("DeleteUser", 1, "userName", "bob"))).containsExactly("user bob");
    assertThat(open(create, iam("DeleteUser", 9, "userName", "bob").by("admin", "AKIAADMIN")))
        .isEmpty();
    assertThat(
            open(
                create,
                iam("DeleteUser", 9, "userName", "bob").put("recipientAccountId", "210987654321")))
        .hasSize(1);
  }

  @Test
  void what_was_undone_is_told_with_who_undid_it_and_when() {
    Call create = iam("CreateUser", 3, "userName", "bob");
    Call delete = iam("DeleteUser", 9, "userName", "bob").by("admin", "AKIAADMIN");

    Story story =
        StorySearch.from("AKIAEVE").run(CloudTrail.of(List.of(create.event(), delete.event())));

    assertThat(story.closed())
        .singleElement()
        .satisfies(item -> assertThat(item.opened().what()).isEqualTo("user"))
        .satisfies(item -> assertThat(item.opened().since()).isEqualTo(Call.second(3)))
        .satisfies(item -> assertThat(item.closed()).isEqualTo(Call.second(9)))
        .satisfies(item -> assertThat(item.eventName()).isEqualTo("DeleteUser"))
        .satisfies(item -> assertThat(item.session()).isEmpty());
    assertThat(story.toJson()).contains("\"closedByEventName\":\"DeleteUser\"");
  }

  @Test
  void a_key_is_closed_when_it_is_deleted_or_set_inactive() {
    Call made = iam("CreateAccessKey", 0).put("responseElements.accessKey.accessKeyId", "AKIANEW");

    assertThat(open(made)).containsExactly("access key AKIANEW");
    assertThat(open(made, iam("DeleteAccessKey", 2, "accessKeyId", "AKIANEW"))).isEmpty();
    assertThat(
            open(made, iam("UpdateAccessKey", 2, "accessKeyId", "AKIANEW", "status", "Inactive")))
        .isEmpty();
    assertThat(open(made, iam("UpdateAccessKey", 2, "accessKeyId", "AKIANEW", "status", "Active")))
        .hasSize(1);
  }

  @Test
  void shares_are_taken_back_by_the_call_that_gives_them() {
    Call share =
        Call.of("ec2.amazonaws.com", "ModifySnapshotAttribute", 0)
            .by("eve", "AKIAEVE")
            .put("requestParameters.snapshotId", "snap-1")
            .json(
                "requestParameters.createVolumePermission",
                "{\"add\":{\"items\":[{\"userId\":\"210987654321\"}]}}");
    Call back =
        Call.of("ec2.amazonaws.com", "ModifySnapshotAttribute", 5)
            .by("eve", "AKIAEVE")
            .put("requestParameters.snapshotId", "snap-1")
            .json(
                "requestParameters.createVolumePermission",
                "{\"remove\":{\"items\":[{\"userId\":\"210987654321\"}]}}");

    assertThat(open(share)).containsExactly("snapshot shared snap-1 210987654321");
    assertThat(open(share, back)).isEmpty();
  }

  @Test
  void a_port_is_closed_by_the_same_permission_and_calls_have_versions() {
    String port =
        "{\"items\":[{\"fromPort\":22,\"ipRanges\":{\"items\":[{\"cidrIp\":\"0.0.0.0/0\"}]}}]}";
    Call open =
        Call.of("ec2.amazonaws.com", "AuthorizeSecurityGroupIngress", 0)
            .by("eve", "AKIAEVE")
            .put("requestParameters.groupId", "sg-1")
            .json("requestParameters.ipPermissions", port);
    Call other =
        Call.of("ec2.amazonaws.com", "RevokeSecurityGroupIngress", 1)
            .by("eve", "AKIAEVE")
            .put("requestParameters.groupId", "sg-1")
            .json("requestParameters.ipPermissions", port.replace("22", "80"));
    Call function =
        Call.of("lambda.amazonaws.com", "UpdateFunctionCode20150331v2", 2)
            .by("eve", "AKIAEVE")
            .put("requestParameters.functionName", "billing");

    assertThat(open(open, other)).hasSize(1).first().asString().startsWith("open to the network");
    assertThat(open(function)).containsExactly("code replaced billing");
  }
}
