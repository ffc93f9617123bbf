package dev.acidlint.pmd;

import dev.acidlint.model.Expr;
import dev.acidlint.model.MethodDecl;
import dev.acidlint.model.MethodRef;
import dev.acidlint.model.TypeDecl;
import dev.acidlint.model.TypeRef;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import net.sourceforge.pmd.lang.java.ast.ASTConstructorCall;
import net.sourceforge.pmd.lang.java.ast.ASTEnumConstant;
import net.sourceforge.pmd.lang.java.ast.ASTExplicitConstructorInvocation;
import net.sourceforge.pmd.lang.java.ast.ASTExpression;
import net.sourceforge.pmd.lang.java.ast.ASTList;
import net.sourceforge.pmd.lang.java.ast.ASTMethodCall;
import net.sourceforge.pmd.lang.java.ast.ASTMethodReference;
import net.sourceforge.pmd.lang.java.ast.ASTSuperExpression;
import net.sourceforge.pmd.lang.java.ast.ASTThisExpression;
import net.sourceforge.pmd.lang.java.ast.ASTTypeDeclaration;
import net.sourceforge.pmd.lang.java.ast.JavaNode;
import net.sourceforge.pmd.lang.java.ast.TypeNode;
import net.sourceforge.pmd.lang.java.symbols.AnnotableSymbol;
import net.sourceforge.pmd.lang.java.symbols.JClassSymbol;
import net.sourceforge.pmd.lang.java.types.JMethodSig;
import net.sourceforge.pmd.lang.java.types.JTypeMirror;

/** What call sites name. */
final class PmdMethods {
  private final PmdContext context;

  PmdMethods(PmdContext context) {
    this.context = context;
  }

  PmdMethodRef of(ASTMethodCall call, Optional<Expr> receiver) {
    ASTExpression qualifier = call.getQualifier();
    boolean own =
        qualifier == null
            || (qualifier instanceof ASTThisExpression each && each.getQualifier() == null);
    String name = call.getMethodName();
    int arity = call.getArguments().size();
    Supplier<Optional<MethodDecl>> fallback =
        own
            ? () -> enclosing(call, name, arity)
            : qualifier instanceof ASTSuperExpression
                ? Optional::empty
                : () -> member(mirror(qualifier), name, arity);
    return new PmdMethodRef(
        context,
        PmdMethodRef.selected(call),
        name,
        receiver.map(Expr::type).orElseGet(() -> thisType(call)),
        qualifier instanceof ASTSuperExpression,
        () -> site(call, receiver),
        fallback,
        () -> context.elsewhere().find(call));
  }

  private static Optional<JTypeMirror> site(ASTMethodCall call, Optional<Expr> receiver) {
    if (call.getQualifier() == null) {
      return Optional.of(call.getEnclosingType().getTypeMirror());
    }
    Optional<JTypeMirror> chosen =
        receiver.orElseThrow() instanceof Expr.Call inner
                && inner.method() instanceof PmdMethodRef method
            ? method.returned()
            : Optional.empty();
    return chosen.or(() -> Optional.of(call.getQualifier().getTypeMirror()));
  }

  MethodRef of(ASTMethodReference reference, TypeRef receiver) {
    ASTExpression qualifier = reference.getQualifier();
    String name = reference.isConstructorReference() ? "<init>" : reference.getMethodName();
    return new PmdMethodRef(
        context,
        PmdMethodRef.selected(reference),
        name,
        receiver,
        qualifier instanceof ASTSuperExpression,
        () -> Optional.of(qualifier.getTypeMirror()),
        Optional::empty,
        Optional::empty);
  }

  MethodRef of(ASTConstructorCall call) {
    JTypeMirror type = mirror(call.getTypeNode());
    int arity = call.getArguments().size();
    return new PmdMethodRef(
        context,
        PmdMethodRef.selected(call),
        "<init>",
        context.types().of(call.getTypeNode()),
        false,
        Optional::empty,
        () -> member(type, "<init>", arity),
        () ->
            context
                .elsewhere()
                .constructor(context.types().of(call.getTypeNode()).name(), call.getArguments()));
  }

  MethodRef of(ASTExplicitConstructorInvocation call) {
    Supplier<JTypeMirror> type =
        () ->
            call.isThis()
                ? call.getEnclosingType().getTypeMirror()
                : call.getEnclosingType().getTypeMirror().getSuperClass();
    int arity = call.getArguments().size();
    return new PmdMethodRef(
        context,
        PmdMethodRef.selected(call),
        "<init>",
        context.types().of(type),
        false,
        Optional::empty,
        () -> member(PmdTypes.attempt(type, null), "<init>", arity),
        () ->
            context.elsewhere().constructor(context.types().of(type).name(), call.getArguments()));
  }

  MethodRef of(ASTEnumConstant constant) {
    JTypeMirror type = constant.getEnclosingType().getTypeMirror();
    int arity = ASTList.sizeOrZero(constant.getArguments());
    return new PmdMethodRef(
        context,
        PmdMethodRef.selected(constant),
        "<init>",
        context.types().of(type),
        false,
        Optional::empty,
        () -> member(type, "<init>", arity),
        Optional::empty);
  }

  /** What closes a resource of a try, of what type that is as far as anybody knows. */
  MethodRef closing(TypeNode resource, TypeRef type) {
    return new PmdMethodRef(
        context,
        () -> mostSpecific(resource.getTypeMirror()),
        "close",
        type,
        false,
        Optional::empty,
        () -> member(mirror(resource), "close", 0),
        () -> context.elsewhere().closing(type.name()));
  }

  private static JMethodSig mostSpecific(JTypeMirror type) {
    List<JMethodSig> all =
        type.streamMethods(m -> m.nameEquals("close") && m.getArity() == 0).toList();
    return all.stream()
        .filter(m -> !m.isAbstract())
        .findFirst()
        .orElse(all.isEmpty() ? null : all.get(0));
  }

  TypeRef thisType(JavaNode node) {
    return context.types().of(() -> node.getEnclosingType().getTypeMirror());
  }

  private static JTypeMirror mirror(TypeNode node) {
    return PmdTypes.attempt(node::getTypeMirror, null);
  }

  /** The only method of that name and arity in the nearest enclosing class that has the name. */
  private Optional<MethodDecl> enclosing(JavaNode site, String name, int arity) {
    for (ASTTypeDeclaration type : site.ancestors(ASTTypeDeclaration.class)) {
      TypeDecl declaration = context.declarations().type(type);
      if (declaration.methods().stream().anyMatch(m -> m.name().equals(name))) {
        return declaration.method(name, arity);
      }
    }
    return Optional.empty();
  }

  /** The only method of that name and arity in a class that the file declares. */
  private Optional<MethodDecl> member(JTypeMirror type, String name, int arity) {
    if (type == null || !(type.getSymbol() instanceof JClassSymbol symbol)) {
      return Optional.empty();
    }
    ASTTypeDeclaration node = symbol.tryGetNode();
    return node == null ? Optional.empty() : context.declarations().type(node).method(name, arity);
  }

  /** Names of the annotations of a symbol. */
  List<String> annotations(AnnotableSymbol symbol) {
    return symbol.getDeclaredAnnotations().stream()
        .map(a -> context.types().name(a.getAnnotationSymbol()))
        .toList();
  }
}
