/**
 * Makes the CloudTrail log files bundled with the examples.
 *
 * <p>One day of one account, told as stories: a user at the console, a stolen access key, a
 * monitoring user that polls, roles and services at work. Everything is drawn from a fixed seed, so
 * the same files come out on every machine. All names, ids and addresses are synthetic.
 */
@NullMarked
package dev.breadcrumbs.cloudtrail.examples.sample;

import org.jspecify.annotations.NullMarked;
