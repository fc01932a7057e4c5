package dev.breadcrumbs.cloudtrail.examples.sample;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** A finished record, with what the delivery into log files needs to know of it. */
record Event(Instant time, Instant delivered, String region, ObjectNode json) {}
