/** Intel's ISA-L as an inflater of log files. Nothing of it is called by name. */
@NullMarked
package dev.breadcrumbs.cloudtrail.isal;

import org.jspecify.annotations.NullMarked;
