/**
 * How rules run: conditions are tested on events, what matches waits until no earlier event can
 * come, and detectors put events together. It works on values of its own, which the package of the
 * rules makes of rules; it knows no rule, no finding and no tuning, and names nothing of that
 * package. Not exported.
 */
@NullMarked
package dev.breadcrumbs.cloudtrail.rules.internal.engine;

import org.jspecify.annotations.NullMarked;
