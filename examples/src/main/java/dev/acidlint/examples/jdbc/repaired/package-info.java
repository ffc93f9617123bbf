/** The order service in plain JDBC exactly as Acidlint's repairs leave its faulty twin. */
package dev.acidlint.examples.jdbc.repaired;
