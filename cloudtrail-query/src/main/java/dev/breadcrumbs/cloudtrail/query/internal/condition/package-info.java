/** What an event or row must meet: clauses. */
@NullMarked
package dev.breadcrumbs.cloudtrail.query.internal.condition;

import org.jspecify.annotations.NullMarked;
