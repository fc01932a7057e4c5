/** Programs that run where the logs are: on AWS. */
@NullMarked
package dev.breadcrumbs.cloudtrail.examples.aws;

import org.jspecify.annotations.NullMarked;
