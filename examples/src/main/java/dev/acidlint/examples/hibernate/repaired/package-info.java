/** The order service in Hibernate's own API exactly as Acidlint's repairs leave its faulty twin. */
package dev.acidlint.examples.hibernate.repaired;
