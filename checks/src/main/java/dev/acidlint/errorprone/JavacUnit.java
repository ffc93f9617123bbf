package dev.acidlint.errorprone;

import com.sun.tools.javac.code.Kinds;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.CompletionFailure;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import dev.acidlint.model.MethodDecl;
import dev.acidlint.model.Span;
import dev.acidlint.model.TypeRef;
import dev.acidlint.model.Variable;
import dev.acidlint.model.Variable.LocalKind;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javax.tools.JavaFileObject;

/** What the lowering of one file shares: its positions, types, variables and declared methods. */
final class JavacUnit {
  private final JavacPositions positions;
  private final JavacTypes types;
  private final Map<String, String> imported;
  private final PersistenceGraph persistence;
  private final JavaFileObject file;
  private final UnaryOperator<MethodSymbol> implementation;
  private final Function<MethodSymbol, Optional<MethodDecl>> elsewhere;
  private final Predicate<VarSymbol> unassigned;
  private final Map<VarSymbol, Variable> variables = new IdentityHashMap<>();
  private final Map<MethodSymbol, MethodDecl> methods = new HashMap<>();
  private final JavacDeclarations declarations;
  private final JavacStatements statements;
  private final JavacExpressions expressions;

  /**
   * @param imported canonical names of the classes that are imported one by one, by simple name
   * @param persistence in which the file is included
   * @param implementation the method that runs where one is called
   * @param elsewhere declarations of methods of other files
   * @param unassigned whether nothing is assigned to a variable after its declaration
   */
  JavacUnit(
      JavacPositions positions,
      JavacTypes types,
      Map<String, String> imported,
      PersistenceGraph persistence,
      JavaFileObject file,
      UnaryOperator<MethodSymbol> implementation,
      Function<MethodSymbol, Optional<MethodDecl>> elsewhere,
      Predicate<VarSymbol> unassigned) {
    this.positions = positions;
    this.types = types;
    this.imported = imported;
    this.persistence = persistence;
    this.file = file;
    this.implementation = implementation;
    this.elsewhere = elsewhere;
    this.unassigned = unassigned;
    this.declarations = new JavacDeclarations(this);
    this.statements = new JavacStatements(this);
    this.expressions = new JavacExpressions(this);
  }

  JavacPositions positions() {
    return positions;
  }

  JavacTypes types() {
    return types;
  }

  JavacDeclarations declarations() {
    return declarations;
  }

  JavacStatements statements() {
    return statements;
  }

  JavacExpressions expressions() {
    return expressions;
  }

  boolean mayPersist(JCTree methodOrInitialiser) {
    return persistence.mayPersist(file, methodOrInitialiser);
  }

  boolean mayHaveEvents(JCTree member) {
    return persistence.mayHaveEvents(file, member);
  }

  /** The handle on a type; of a class that is missing, if the name can be told. */
  TypeRef type(Type type) {
    if (type == null || !type.hasTag(TypeTag.ERROR)) {
      return types.of(type);
    }
    // An unresolved method is a member of its class; what may be a class is not, or of a package.
    Symbol symbol = type.tsym;
    if (symbol == null || symbol.owner instanceof Symbol.ClassSymbol) {
      return TypeRef.UNKNOWN;
    }
    String name = symbol.getQualifiedName().toString();
    String canonical = name.indexOf('.') > 0 ? name : imported.get(name);
    return canonical == null ? TypeRef.UNKNOWN : new JavacMissingRef(canonical);
  }

  void declare(MethodSymbol symbol, MethodDecl declaration) {
    methods.put(symbol, declaration);
  }

  /** The declaration of a method of this file or of another of the compilation. */
  Optional<MethodDecl> declaration(MethodSymbol symbol) {
    MethodSymbol runs = implementation.apply(symbol);
    MethodDecl own = methods.get(runs);
    return own == null ? elsewhere.apply(runs) : Optional.of(own);
  }

  /** The declaration of a method of this file. */
  Optional<MethodDecl> ownDeclaration(MethodSymbol symbol) {
    return Optional.ofNullable(methods.get(symbol));
  }

  /** Makes the variable that a tree declares, or finds it if that was done before. */
  Variable.Local declare(JCVariableDecl tree, LocalKind kind, int index) {
    if (tree.sym != null && variables.get(tree.sym) instanceof Variable.Local known) {
      return known;
    }
    Variable.Local local =
        new Variable.Local(
            tree.name.isEmpty() ? "_" : tree.name.toString(),
            tree.sym == null ? TypeRef.UNKNOWN : type(tree.sym.type),
            kind,
            index,
            tree.sym != null && isEffectivelyFinal(tree.sym),
            positions.name(tree),
            tree.sym == null ? Optional.empty() : constant(tree.sym));
    if (tree.sym != null) {
      variables.put(tree.sym, local);
    }
    return local;
  }

  /** The variable that a name stands for. */
  Variable variable(VarSymbol symbol) {
    Variable known = variables.get(symbol);
    if (known == null) {
      known =
          symbol.owner != null && symbol.owner.kind == Kinds.Kind.TYP
              ? field(symbol)
              : undeclared(symbol);
      variables.put(symbol, known);
    }
    return known;
  }

  private Variable.Field field(VarSymbol symbol) {
    return new Variable.Field(
        types.ownerOf(symbol).name(),
        symbol.name.toString(),
        type(symbol.type),
        symbol.isStatic(),
        symbol.isFinal(),
        constant(symbol));
  }

  /** A local variable whose declaration was not lowered: a component of a record pattern, say. */
  private Variable.Local undeclared(VarSymbol symbol) {
    return new Variable.Local(
        symbol.name.toString(),
        type(symbol.type),
        LocalKind.PATTERN,
        -1,
        isEffectivelyFinal(symbol),
        new Span(0, 0),
        constant(symbol));
  }

  private boolean isEffectivelyFinal(VarSymbol symbol) {
    return symbol.isFinal() || unassigned.test(symbol);
  }

  private static Optional<Object> constant(VarSymbol symbol) {
    try {
      return Optional.ofNullable(symbol.getConstantValue());
    } catch (CompletionFailure missing) {
      return Optional.empty();
    }
  }
}
