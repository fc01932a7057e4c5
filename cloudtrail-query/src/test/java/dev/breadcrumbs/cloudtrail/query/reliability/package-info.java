/** The inputs that docs/reliability.md lists: every envelope, and every kind of damage. */
@NullMarked
package dev.breadcrumbs.cloudtrail.query.reliability;

import org.jspecify.annotations.NullMarked;
