/**
 * Small programs that embed the SDK, one question each. They read the files and folders that they
 * are given, or else the sample log files that lie beside them.
 */
@NullMarked
package dev.breadcrumbs.cloudtrail.examples;

import org.jspecify.annotations.NullMarked;
