package dev.acidlint.flow;

import dev.acidlint.model.Variable;

/**
 * Names a resource within one method: by the site that opened it, or by the access path that leads
 * to one from outside.
 *
 * @param site offset of the opener's anchor; -1 for an access path
 * @param path the access path; empty for an opened one
 */
public record ResourceId(int site, String path) {

  /** Keys of every state: the equality that records come with is slow to start. */
  @Override
  public boolean equals(Object other) {
    return other instanceof ResourceId that && site == that.site && path.equals(that.path);
  }

  @Override
  public int hashCode() {
    return 31 * site + path.hashCode();
  }

  static ResourceId opened(int site) {
    return new ResourceId(site, "");
  }

  static ResourceId at(String path) {
    return new ResourceId(-1, path);
  }

  /** Whether it is kept in a field: neither a parameter nor what a call gives. */
  public boolean isField() {
    return isSymbolic() && !path.contains("@") && !path.contains("()");
  }

  /** Whether it is what a variable holds as the method begins. */
  public boolean isOf(Variable.Local variable) {
    return path.equals(Paths.of(variable));
  }

  public boolean isSymbolic() {
    return site < 0;
  }
}
