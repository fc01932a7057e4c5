/**
 * Intel's ISA-L as an inflater for log files. There is nothing to call: it is used when it is on
 * the class path.
 */
@NullMarked
package dev.breadcrumbs.cloudtrail.isal;

import org.jspecify.annotations.NullMarked;
