/** What a search needs, step by step: names followed from command to command. */
@NullMarked
package dev.breadcrumbs.cloudtrail.query.internal.plan;

import org.jspecify.annotations.NullMarked;
