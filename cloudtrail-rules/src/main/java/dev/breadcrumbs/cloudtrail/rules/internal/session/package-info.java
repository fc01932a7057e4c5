/**
 * Adds up how credentials were used, in one pass: the uses of each credential, what calls issued
 * new ones, and which uses belong to one session.
 */
@NullMarked
package dev.breadcrumbs.cloudtrail.rules.internal.session;

import org.jspecify.annotations.NullMarked;
