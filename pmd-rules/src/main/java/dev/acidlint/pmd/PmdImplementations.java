package dev.acidlint.pmd;

import dev.acidlint.model.MethodId;
import dev.acidlint.pmd.program.Program;
import dev.acidlint.pmd.program.ProgramMethod;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.sourceforge.pmd.lang.java.ast.ASTFormalParameter;
import net.sourceforge.pmd.lang.java.ast.ASTMethodDeclaration;
import net.sourceforge.pmd.lang.java.ast.ASTTypeDeclaration;
import net.sourceforge.pmd.lang.java.symbols.JClassSymbol;

/**
 * Which method of a file runs where one of its methods without a body is called: the only one that
 * can, as far as is known. One that a function may stand for has none.
 */
final class PmdImplementations {
  private final PmdContext context;
  private final Map<ASTMethodDeclaration, ASTMethodDeclaration> known = new IdentityHashMap<>();
  private List<ASTTypeDeclaration> named;

  PmdImplementations(PmdContext context) {
    this.context = context;
  }

  /** The only implementation; the method itself if there is none in this file, or several. */
  ASTMethodDeclaration of(ASTMethodDeclaration method) {
    ASTMethodDeclaration found = known.get(method);
    if (found == null) {
      found =
          PmdTypes.attempt(() -> find(method), Optional.<ASTMethodDeclaration>empty())
              .orElse(method);
      known.put(method, found);
    }
    return found;
  }

  private Optional<ASTMethodDeclaration> find(ASTMethodDeclaration method) {
    ASTTypeDeclaration owner = method.getEnclosingType();
    if (owner.getDeclarations(ASTMethodDeclaration.class).filter(m -> m.getBody() == null).count()
        < 2) {
      return Optional.empty();
    }
    if (named == null) {
      named =
          method
              .getRoot()
              .descendants(ASTTypeDeclaration.class)
              .crossFindBoundaries()
              .filter(t -> !t.isAnonymous() && !t.isLocal())
              .toList();
    }
    Set<ASTMethodDeclaration> found = new LinkedHashSet<>();
    for (ASTTypeDeclaration type : named) {
      if (isBelow(type.getSymbol(), owner.getSymbol())) {
        implementation(type.getSymbol(), method).ifPresent(found::add);
      }
    }
    Optional<ASTMethodDeclaration> only =
        found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    return only.filter(m -> isOnlyOneElsewhere(method, m));
  }

  /** The other files of the program may have another, or more. */
  private boolean isOnlyOneElsewhere(ASTMethodDeclaration method, ASTMethodDeclaration here) {
    Program program = context.types().program();
    Optional<ProgramMethod> declared = program.find(id(method));
    return declared.isEmpty() || program.runs(declared.get()).id().equals(id(here));
  }

  private MethodId id(ASTMethodDeclaration method) {
    String owner = context.types().name(method.getEnclosingType().getSymbol());
    return new MethodId(owner, method.getName(), parameters(method));
  }

  private List<String> parameters(ASTMethodDeclaration method) {
    return method
        .getFormalParameters()
        .children(ASTFormalParameter.class)
        .toList(p -> context.types().of(p.getVarId()).name());
  }

  private static boolean isBelow(JClassSymbol type, JClassSymbol owner) {
    JClassSymbol above = type.getSuperclass();
    return (above != null && (above.equals(owner) || isBelow(above, owner)))
        || type.getSuperInterfaces().stream().anyMatch(i -> i.equals(owner) || isBelow(i, owner));
  }

  private Optional<ASTMethodDeclaration> implementation(
      JClassSymbol type, ASTMethodDeclaration method) {
    for (JClassSymbol each = type; each != null; each = each.getSuperclass()) {
      ASTTypeDeclaration node = each.tryGetNode();
      if (node == null) {
        return Optional.empty();
      }
      Optional<ASTMethodDeclaration> found =
          node.getDeclarations(ASTMethodDeclaration.class)
              .filter(m -> m.getName().equals(method.getName()) && !m.isStatic())
              .filter(m -> m.getBody() != null && parameters(m).equals(parameters(method)))
              .firstOpt();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
