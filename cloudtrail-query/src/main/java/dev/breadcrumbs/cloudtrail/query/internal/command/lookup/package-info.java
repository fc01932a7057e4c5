/** Values that are looked up elsewhere: in tables, and where addresses are. */
@NullMarked
package dev.breadcrumbs.cloudtrail.query.internal.command.lookup;

import org.jspecify.annotations.NullMarked;
