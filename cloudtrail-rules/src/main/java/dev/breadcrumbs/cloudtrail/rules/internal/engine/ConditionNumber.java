package dev.breadcrumbs.cloudtrail.rules.internal.engine;

/**
 * The place of a condition.
 *
 * @param rule the number of its rule among the active
 * @param condition its number among the conditions of the rule
 */
public record ConditionNumber(int rule, int condition) {}
