package dev.acidlint.model;

import java.util.List;

/**
 * One source file, as every host hands it to the analysis.
 *
 * @param path as the host names the file; forward slashes
 * @param packageName empty for the unnamed package
 * @param imports in order of the text; not those of whole modules (Java 25)
 * @param types in order of the text; none in {@code package-info} and {@code module-info}
 */
public record SourceUnit(
    String path,
    SourceText text,
    String packageName,
    List<Import> imports,
    List<TypeDecl> types,
    List<Suppression> suppressions) {}
