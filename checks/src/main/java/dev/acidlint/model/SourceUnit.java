package dev.acidlint.model;

import java.util.List;

/**
 * One source file, as every host hands it to the analysis.
 *
 * @param path as the host names the file; forward slashes
 * @param packageName empty for the unnamed package
 */
public record SourceUnit(
    String path,
    SourceText text,
    String packageName,
    List<Import> imports,
    List<TypeDecl> types,
    List<Suppression> suppressions) {}
