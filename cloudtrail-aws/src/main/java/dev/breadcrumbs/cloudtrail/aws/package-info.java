/**
 * Where an organisation's logs are: log files in S3, and those that a queue of SQS tells of.
 *
 * <p>{@link dev.breadcrumbs.cloudtrail.aws.S3Source} lists the log files of a bucket by account,
 * region and day; each is a {@link dev.breadcrumbs.cloudtrail.model.reading.LogFile} like any
 * other, so that searches, rules and reports are the same as on local files. {@link
 * dev.breadcrumbs.cloudtrail.aws.SqsSource} hands over log files as they are delivered.
 */
@NullMarked
package dev.breadcrumbs.cloudtrail.aws;

import org.jspecify.annotations.NullMarked;
