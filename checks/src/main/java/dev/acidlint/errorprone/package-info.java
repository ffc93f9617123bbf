/**
 * The Error Prone host: lowers javac's attributed trees to the neutral model, and shows findings as
 * diagnostics with their repairs as suggested fixes.
 */
package dev.acidlint.errorprone;
