/** The order service in plain JDBC as it is often written: it works until something fails. */
package dev.acidlint.examples.jdbc.faulty;
