/** How values come from an event or row. */
@NullMarked
package dev.breadcrumbs.cloudtrail.query.internal.expression;

import org.jspecify.annotations.NullMarked;
