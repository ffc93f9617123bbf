/** The order service in Jakarta Persistence exactly as Acidlint's repairs leave its faulty twin. */
package dev.acidlint.examples.jpa.repaired;
