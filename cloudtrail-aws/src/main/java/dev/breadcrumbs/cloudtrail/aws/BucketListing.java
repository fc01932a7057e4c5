package dev.breadcrumbs.cloudtrail.aws;

import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Asks a bucket for what it holds.
 *
 * @param page how many keys one answer may have, at most 1,000
 */
record BucketListing(S3Client client, String bucket, int page) {
  private static final int LARGEST_PAGE = 1_000;

  static BucketListing of(S3Client client, String bucket) {
    return new BucketListing(client, bucket, LARGEST_PAGE);
  }

  /** A fault that a listing ended with, in words. */
  static final class ListingException extends CloudTrailException {
    private static final long serialVersionUID = 1L;

    ListingException(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** Returns the folders right below one, each with the slash at its end. */
  List<String> foldersIn(String folder) {
    // Some servers name a folder once a page.
    Set<String> found = new LinkedHashSet<>();
    eachPage(
        ListObjectsV2Request.builder().bucket(bucket).prefix(folder).delimiter("/"),
        answer -> {
          answer.commonPrefixes().stream().map(CommonPrefix::prefix).forEach(found::add);
          return true;
        });
    return List.copyOf(found);
  }

  /** Returns whether any key begins so. */
  boolean hasAny(String prefix) {
    return !request(
            ListObjectsV2Request.builder().bucket(bucket).prefix(prefix).maxKeys(1).build(), prefix)
        .contents()
        .isEmpty();
  }

  /** Hands over the objects of a range in the order of their keys, whose folder marks are none. */
  void objectsIn(KeyRange range, Consumer<S3Object> objects) {
    eachPage(
        ListObjectsV2Request.builder()
            .bucket(bucket)
            .prefix(range.prefix())
            .startAfter(range.after()),
        answer -> {
          for (S3Object object : answer.contents()) {
            if (range.endsBefore(object.key())) {
              return false;
            }
            if (!object.key().endsWith("/")) {
              objects.accept(object);
            }
          }
          return true;
        });
  }

  private interface Page {
    /** Takes a page, and tells whether the next one is wanted. */
    boolean take(ListObjectsV2Response answer);
  }

  private void eachPage(ListObjectsV2Request.Builder request, Page pages) {
    String token = null;
    do {
      ListObjectsV2Request next = request.continuationToken(token).maxKeys(page).build();
      ListObjectsV2Response answer = request(next, next.prefix());
      boolean goesOn = pages.take(answer) && Boolean.TRUE.equals(answer.isTruncated());
      token = goesOn ? answer.nextContinuationToken() : null;
    } while (token != null);
  }

  private ListObjectsV2Response request(ListObjectsV2Request request, String prefix) {
    try {
      return client.listObjectsV2(request);
    } catch (SdkException e) {
      throw new ListingException(
          "cannot list s3://" + bucket + "/" + prefix + ": " + S3Faults.reasonOf(e), e);
    }
  }
}
