package dev.acidlint.pmd;

import dev.acidlint.model.Expr;
import dev.acidlint.model.Span;
import dev.acidlint.model.TypeRef;
import dev.acidlint.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sourceforge.pmd.lang.ast.impl.javacc.JavaccToken;
import net.sourceforge.pmd.lang.java.ast.ASTAmbiguousName;

/**
 * Lowers names that PMD could not tell apart, since a class is missing: {@code Db.open()} of a
 * class in another file, {@code em.flush()} of an inherited field. Java's naming conventions (JLS
 * 6.1) decide: what begins with an upper-case letter and is not all upper-case names a class.
 * {@code LOG} is an inherited constant, unless a class of that name is known.
 */
final class PmdNames {
  private final PmdContext context;

  PmdNames(PmdContext context) {
    this.context = context;
  }

  Expr lower(ASTAmbiguousName node) {
    List<JavaccToken> segments = segments(node);
    int last = lastOfType(segments, context.types());
    JavaccToken first = segments.get(0);
    Expr lowered =
        last < 0
            ? name(node, first)
            : new Expr.TypeName(span(first, segments.get(last)), type(segments, last));
    for (JavaccToken segment : segments.subList(Math.max(last, 0) + 1, segments.size())) {
      Variable.Field field = context.variables().member(lowered, segment.getImage());
      lowered = new Expr.FieldAccess(span(first, segment), field.type(), lowered, field);
    }
    return lowered;
  }

  private Expr name(ASTAmbiguousName node, JavaccToken first) {
    Variable.Field field = context.variables().inherited(node, first.getImage());
    return new Expr.Name(context.positions().span(first), field.type(), field);
  }

  /** Index of the last segment of a leading class name; -1 if there is none. */
  private static int lastOfType(List<JavaccToken> segments, PmdTypes types) {
    int at = 0;
    if (!isClass(segments.get(0), types)) {
      do {
        at++;
      } while (at < segments.size() && !looksLikeNestedClass(segments.get(at)));
    }
    if (at == segments.size()) {
      return -1;
    }
    while (at + 1 < segments.size() && looksLikeNestedClass(segments.get(at + 1))) {
      at++;
    }
    return at;
  }

  /** The class that a name stands for, as it is written; empty if it is no class's. */
  static Optional<String> typeName(ASTAmbiguousName node, PmdTypes types) {
    List<JavaccToken> segments = segments(node);
    return lastOfType(segments, types) == segments.size() - 1
        ? Optional.of(written(segments, segments.size() - 1))
        : Optional.empty();
  }

  private static List<JavaccToken> segments(ASTAmbiguousName node) {
    List<JavaccToken> segments = new ArrayList<>();
    for (JavaccToken token : node.tokens()) {
      if (!token.imageEquals(".")) {
        segments.add(token);
      }
    }
    return segments;
  }

  private static boolean isClass(JavaccToken first, PmdTypes types) {
    return looksLikeNestedClass(first)
        || (beginsUpperCase(first) && types.isKnownAs(first.getImage()));
  }

  private static boolean beginsUpperCase(JavaccToken segment) {
    return Character.isUpperCase(segment.getImage().codePointAt(0));
  }

  private static boolean looksLikeNestedClass(JavaccToken segment) {
    return beginsUpperCase(segment)
        && segment.getImage().codePoints().anyMatch(Character::isLowerCase);
  }

  private TypeRef type(List<JavaccToken> segments, int last) {
    return context.types().unresolved(written(segments, last));
  }

  private static String written(List<JavaccToken> segments, int last) {
    StringBuilder written = new StringBuilder();
    for (JavaccToken segment : segments.subList(0, last + 1)) {
      written.append(written.isEmpty() ? "" : ".").append(segment.getImageCs());
    }
    return written.toString();
  }

  private Span span(JavaccToken first, JavaccToken last) {
    return context.positions().span(first, last);
  }
}
