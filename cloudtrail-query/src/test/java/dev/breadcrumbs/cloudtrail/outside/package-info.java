/** Tests that see only what an application sees: the compiler proves the public surface. */
package dev.breadcrumbs.cloudtrail.outside;
