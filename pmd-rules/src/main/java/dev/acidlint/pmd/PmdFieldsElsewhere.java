package dev.acidlint.pmd;

import dev.acidlint.model.TypeRef;
import dev.acidlint.model.Variable;
import dev.acidlint.pmd.program.Program;
import dev.acidlint.pmd.program.ProgramField;
import java.util.Optional;
import net.sourceforge.pmd.lang.java.ast.ASTExpression;
import net.sourceforge.pmd.lang.java.ast.ASTFieldAccess;
import net.sourceforge.pmd.lang.java.ast.ASTSuperExpression;
import net.sourceforge.pmd.lang.java.ast.ASTThisExpression;
import net.sourceforge.pmd.lang.java.ast.ASTTypeDeclaration;
import net.sourceforge.pmd.lang.java.ast.JavaNode;

/**
 * Which field of a class in another file a name means that PMD cannot tell, by the index of the
 * program.
 */
final class PmdFieldsElsewhere {
  private final PmdTypes types;
  private final Program program;

  PmdFieldsElsewhere(PmdTypes types) {
    this.types = types;
    this.program = types.program();
  }

  /** The field of a simple name: the innermost class that inherits one decides (JLS 6.4.1). */
  Optional<Variable.Field> field(JavaNode site, String name) {
    return program.mayDeclareField(name)
        ? PmdTypes.attempt(() -> inScope(site, name), Optional.empty())
        : Optional.empty();
  }

  /** The field of {@code this.name}, {@code super.name} or {@code receiver.name}. */
  Optional<Variable.Field> field(ASTFieldAccess access, TypeRef receiver) {
    if (!program.mayDeclareField(access.getName())) {
      return Optional.empty();
    }
    return isOwn(access.getQualifier())
        ? PmdTypes.attempt(
            () -> above(access.getEnclosingType(), access.getName()), Optional.empty())
        : member(receiver, access.getName());
  }

  /** Whether {@code this} or {@code super} stands there, of the innermost class. */
  static boolean isOwn(ASTExpression qualifier) {
    return qualifier instanceof ASTSuperExpression
        || (qualifier instanceof ASTThisExpression own && own.getQualifier() == null);
  }

  /** The field of that name in a class of the program. */
  Optional<Variable.Field> member(TypeRef type, String name) {
    return program.mayDeclareField(name)
        ? program.field(type.name(), name).map(this::lowered)
        : Optional.empty();
  }

  private Optional<Variable.Field> inScope(JavaNode site, String name) {
    for (ASTTypeDeclaration type : site.ancestors(ASTTypeDeclaration.class)) {
      Optional<Variable.Field> found = above(type, name);
      if (found.isPresent() || !isSettled(type)) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Variable.Field> above(ASTTypeDeclaration type, String name) {
    return PmdIndex.supertypes(type, types).stream()
        .flatMap(each -> program.field(each, name).stream())
        .findFirst()
        .map(this::lowered);
  }

  /** Whether every class above one is known, so that none of them can have the field. */
  private boolean isSettled(ASTTypeDeclaration type) {
    return types.hierarchy(type.getSymbol()).complete();
  }

  private Variable.Field lowered(ProgramField field) {
    return new Variable.Field(
        field.owner(),
        field.name(),
        types.ofName(field.type()),
        field.isStatic(),
        field.isFinal(),
        Optional.empty());
  }
}
