package dev.acidlint.pmd.program;

/**
 * What is known of a field by its declaration.
 *
 * @param owner canonical name of the class that declares it
 * @param type canonical erased name
 */
public record ProgramField(
    String owner, String name, String type, boolean isStatic, boolean isFinal) {}
