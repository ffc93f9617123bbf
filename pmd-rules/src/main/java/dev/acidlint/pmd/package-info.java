/**
 * The PMD host: lowers PMD's Java tree to the neutral model, and shows findings as violations.
 * PMD's own Java type system answers the questions about types.
 */
package dev.acidlint.pmd;
