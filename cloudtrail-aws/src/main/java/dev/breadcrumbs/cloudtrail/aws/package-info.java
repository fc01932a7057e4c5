/**
 * Reads an organisation's logs where they are: log files in S3, and those announced by an SQS
 * queue.
 *
 * <p>{@link dev.breadcrumbs.cloudtrail.aws.S3Source} lists the log files of a bucket by account,
 * region and day; each is a {@link dev.breadcrumbs.cloudtrail.model.reading.LogFile} like any
 * other, so that searches, rules and reports are the same as on local files. {@link
 * dev.breadcrumbs.cloudtrail.aws.SqsSource} delivers log files as CloudTrail writes them.
 */
@NullMarked
package dev.breadcrumbs.cloudtrail.aws;

import org.jspecify.annotations.NullMarked;
