package dev.breadcrumbs.cloudtrail.examples.sample;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** PutBucketAcl calls, with the access list in the XML-turned-JSON form that S3 records. */
final class BucketAcl {
  static final String ALL_USERS = "http://acs.amazonaws.com/groups/global/AllUsers";
  static final String LOG_DELIVERY = "http://acs.amazonaws.com/groups/s3/LogDelivery";

  private static final String OWNER =
      "'DisplayName':'frothly','ID':'" + "0123456789abcdef".repeat(4) + "'";

  private BucketAcl() {}

  /** Grants full control to the owner and nothing to anyone else. */
  static Call ownerOnly(String bucketName) {
    return put(bucketName, Stream.of());
  }

  /** Grants full control to the owner and the permissions given to a group. */
  static Call withGroup(String bucketName, String groupUri, String... permissions) {
    String group = "'URI':'" + groupUri + "'";
    return put(
        bucketName,
        Arrays.stream(permissions).map(permission -> grant("Group", group, permission)));
  }

  private static Call put(String bucketName, Stream<String> groupGrants) {
    String grants =
        Stream.concat(Stream.of(grant("CanonicalUser", OWNER, "FULL_CONTROL")), groupGrants)
            .collect(Collectors.joining(","));
    return Call.of(
            Service.S3,
            "PutBucketAcl",
            String.format(
                Locale.ROOT,
                """
                {'AccessControlPolicy':{'AccessControlList':{'Grant':[%s]},
                  'xmlns':'http://s3.amazonaws.com/doc/2006-03-01/','Owner':{%s}},
                  'bucketName':'%s','acl':['']}\
                """,
                grants,
                OWNER,
                bucketName))
        .adding(S3Calls.SIGNED);
  }

  private static String grant(String granteeType, String grantee, String permission) {
    return String.format(
        Locale.ROOT,
        """
        {'Grantee':{'xsi:type':'%s',
          'xmlns:xsi':'http://www.w3.org/2001/XMLSchema-instance',%s},'Permission':'%s'}\
        """,
        granteeType,
        grantee,
        permission);
  }
}
