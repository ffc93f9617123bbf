/**
 * The order service in Jakarta Persistence as it is often written: it works until something fails.
 */
package dev.acidlint.examples.jpa.faulty;
