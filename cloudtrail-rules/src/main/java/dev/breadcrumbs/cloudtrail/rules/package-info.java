/**
 * Rules, and the engine that evaluates them: {@link dev.breadcrumbs.cloudtrail.rules.Rule} is a
 * value in Sigma's words, {@link dev.breadcrumbs.cloudtrail.rules.RuleEngine} runs a set of them
 * over any source, and a {@link dev.breadcrumbs.cloudtrail.rules.Finding} tells which rule matched
 * which events. Everything here is immutable and thread-safe unless its own text says otherwise.
 */
@NullMarked
package dev.breadcrumbs.cloudtrail.rules;

import org.jspecify.annotations.NullMarked;
