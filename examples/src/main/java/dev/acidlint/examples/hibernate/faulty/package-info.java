/**
 * The order service in Hibernate's own API as it is often written: it works until something fails.
 */
package dev.acidlint.examples.hibernate.faulty;
