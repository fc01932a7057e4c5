package dev.breadcrumbs.cloudtrail.aws;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/** An object's place, and the requests for it. */
record ObjectPlace(S3Client client, String bucket, String key) {
  String name() {
    return "s3://" + bucket + "/" + key;
  }

  /** Opens it at a byte; with the tag that an earlier answer had, only if it is still the same. */
  ResponseInputStream<GetObjectResponse> open(long from, @Nullable String tag) {
    GetObjectRequest.Builder request = GetObjectRequest.builder().bucket(bucket).key(key);
    if (from > 0) {
      request.range("bytes=" + from + "-");
    }
    if (tag != null) {
      request.ifMatch(tag);
    }
    return client.getObject(request.build());
  }

  HeadObjectResponse head() {
    return client.headObject(HeadObjectRequest.builder().bucket(bucket).key(key).build());
  }
}
