package dev.acidlint.errorprone;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCAnnotation;
import com.sun.tools.javac.tree.JCTree.JCBlock;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.tree.JCTree.JCModifiers;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import dev.acidlint.model.Annotation;
import dev.acidlint.model.Expr;
import dev.acidlint.model.FieldDecl;
import dev.acidlint.model.MethodDecl;
import dev.acidlint.model.MethodDecl.Modifier;
import dev.acidlint.model.Span;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.TypeDecl;
import dev.acidlint.model.TypeDecl.Kind;
import dev.acidlint.model.TypeRef;
import dev.acidlint.model.Variable;
import dev.acidlint.model.Variable.LocalKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Lowers classes and their members; leaves out what javac has generated. */
final class JavacDeclarations {
  private static final Map<Modifier, Long> MODIFIERS =
      Map.of(
          Modifier.PUBLIC, (long) Flags.PUBLIC,
          Modifier.PROTECTED, (long) Flags.PROTECTED,
          Modifier.PRIVATE, (long) Flags.PRIVATE,
          Modifier.STATIC, (long) Flags.STATIC,
          Modifier.FINAL, (long) Flags.FINAL,
          Modifier.ABSTRACT, (long) Flags.ABSTRACT,
          Modifier.SYNCHRONIZED, (long) Flags.SYNCHRONIZED);

  private final JavacUnit unit;
  private final JavacPositions at;
  private final Map<ClassSymbol, TypeDecl> outermost = new HashMap<>();

  JavacDeclarations(JavacUnit unit) {
    this.unit = unit;
    this.at = unit.positions();
  }

  /** A member or local class, or one at the top. */
  TypeDecl lower(JCClassDecl tree) {
    Kind kind =
        switch (tree.getKind()) {
          case INTERFACE -> Kind.INTERFACE;
          case ENUM -> Kind.ENUM;
          case RECORD -> Kind.RECORD;
          case ANNOTATION_TYPE -> Kind.ANNOTATION;
          default -> Kind.CLASS;
        };
    List<TypeRef> supertypes = new ArrayList<>();
    if (tree.extending != null) {
      supertypes.add(unit.type(tree.extending.type));
    }
    for (JCExpression each : tree.implementing) {
      supertypes.add(unit.type(each.type));
    }
    Span keyword = at.wordFrom(at.preferred(tree));
    boolean named = tree.name.contentEquals(at.text(keyword));
    Span anchor = named ? keyword : at.wordFrom(keyword.end());
    TypeDecl lowered = lower(tree, kind, anchor, List.copyOf(supertypes));
    if (tree.sym != null) {
      outermost.put(tree.sym, lowered);
    }
    return lowered;
  }

  /** The body of a {@code new} or of an enum constant. */
  TypeDecl anonymous(JCClassDecl tree, TypeRef supertype, Span anchor) {
    return lower(tree, Kind.ANONYMOUS, anchor, List.of(supertype));
  }

  private TypeDecl lower(JCClassDecl tree, Kind kind, Span anchor, List<TypeRef> supertypes) {
    ClassSymbol symbol = tree.sym;
    String name = symbol == null ? tree.name.toString() : unit.types().of(symbol).name();
    List<FieldDecl> fields = new ArrayList<>();
    List<MethodDecl> methods = new ArrayList<>();
    List<MethodDecl> initialisers = new ArrayList<>();
    List<TypeDecl> nested = new ArrayList<>();
    JCTree previous = null;
    for (JCTree member : tree.defs) {
      if (member instanceof JCVariableDecl field) {
        fields.add(field(field, previous));
      } else if (member instanceof JCMethodDecl method) {
        if (isWritten(method)) {
          methods.add(method(method, name));
        }
      } else if (member instanceof JCBlock block) {
        initialisers.add(initialiser(block, name));
      } else if (member instanceof JCClassDecl type) {
        nested.add(lower(type));
      }
      previous = member;
    }
    long flags = symbol == null ? tree.mods.flags : symbol.flags();
    return new TypeDecl(
        name,
        at.span(tree),
        anchor,
        kind,
        kind == Kind.ANONYMOUS || (flags & Flags.FINAL) != 0,
        kind == Kind.INTERFACE
            || kind == Kind.ANNOTATION
            || (kind == Kind.CLASS && (flags & Flags.ABSTRACT) != 0),
        annotations(tree.mods),
        supertypes,
        unit.types().of(symbol),
        List.copyOf(fields),
        List.copyOf(methods),
        List.copyOf(initialisers),
        List.copyOf(nested));
  }

  private boolean isWritten(JCMethodDecl tree) {
    long flags = tree.sym == null ? tree.mods.flags : tree.sym.flags();
    return (flags & (Flags.GENERATEDCONSTR | Flags.GENERATED_MEMBER)) == 0 && at.isWritten(tree);
  }

  private FieldDecl field(JCVariableDecl tree, JCTree previous) {
    Span anchor = at.name(tree);
    Variable.Field variable =
        tree.sym != null && unit.variable(tree.sym) instanceof Variable.Field field
            ? field
            : new Variable.Field(
                "", tree.name.toString(), TypeRef.UNKNOWN, false, false, Optional.empty());
    Span span = unit.statements().declarator(tree, previous);
    boolean constant = (tree.mods.flags & Flags.ENUM) != 0;
    return new FieldDecl(
        variable,
        span,
        anchor,
        annotations(tree.mods),
        (tree.mods.flags & Flags.PRIVATE) != 0,
        unit.mayHaveEvents(tree),
        once(() -> constant ? enumConstant(tree, span, anchor) : initialiser(tree)));
  }

  private Optional<Expr> initialiser(JCVariableDecl tree) {
    return unit.expressions().lowerOptional(tree.init);
  }

  private Optional<Expr> enumConstant(JCVariableDecl tree, Span declaration, Span name) {
    return tree.init instanceof JCNewClass construction
        ? Optional.of(
            unit.expressions()
                .calls()
                .enumConstant(construction, new Span(name.start(), declaration.end()), name))
        : initialiser(tree);
  }

  /** A body is lowered once, so that whoever asks sees the same classes and variables in it. */
  private static <T> Supplier<T> once(Supplier<T> lowering) {
    return new Supplier<>() {
      private T lowered;

      @Override
      public T get() {
        if (lowered == null) {
          lowered = lowering.get();
        }
        return lowered;
      }
    };
  }

  private MethodDecl method(JCMethodDecl tree, String owner) {
    List<Variable.Local> parameters = new ArrayList<>();
    for (JCVariableDecl each : tree.params) {
      parameters.add(unit.declare(each, LocalKind.PARAMETER, parameters.size()));
    }
    List<TypeRef> thrown = new ArrayList<>();
    for (JCExpression each : tree.thrown) {
      thrown.add(unit.type(each.type));
    }
    boolean constructor = tree.restype == null;
    MethodDecl lowered =
        new MethodDecl(
            tree.name.toString(),
            owner,
            at.span(tree),
            at.wordFrom(at.preferred(tree)),
            modifiers(tree.sym == null ? tree.mods.flags : tree.sym.flags()),
            annotations(tree.mods),
            parameters,
            constructor ? unit.types().nothing() : unit.type(tree.restype.type),
            thrown,
            scan(tree),
            () -> outermost(tree.sym),
            () -> Optional.ofNullable(tree.body).map(unit.statements()::block));
    if (tree.sym != null) {
      unit.declare(tree.sym, lowered);
    }
    return lowered;
  }

  private Optional<TypeDecl> outermost(MethodSymbol method) {
    return Optional.ofNullable(method).map(m -> outermost.get(m.outermostClass()));
  }

  private MethodDecl initialiser(JCBlock tree, String owner) {
    boolean isStatic = (tree.flags & Flags.STATIC) != 0;
    Span span = at.span(at.brace(tree), tree);
    return new MethodDecl(
        isStatic ? "<clinit>" : "<init-block>",
        owner,
        span,
        new Span(span.start(), Math.min(span.start() + 1, span.end())),
        isStatic ? Set.of(Modifier.STATIC) : Set.of(),
        List.of(),
        List.of(),
        unit.types().nothing(),
        List.of(),
        scan(tree),
        Optional::empty,
        () -> Optional.<Stmt.Block>of(unit.statements().block(tree)));
  }

  private MethodDecl.PreScan scan(JCTree member) {
    boolean persists = unit.mayPersist(member);
    return new MethodDecl.PreScan(persists, persists && unit.mayHaveEvents(member));
  }

  private static Set<Modifier> modifiers(long flags) {
    Set<Modifier> found = EnumSet.noneOf(Modifier.class);
    // javac flags default methods as abstract too.
    long meant = (flags & Flags.DEFAULT) == 0 ? flags : flags & ~Flags.ABSTRACT;
    MODIFIERS.forEach(
        (modifier, flag) -> {
          if ((meant & flag) != 0) {
            found.add(modifier);
          }
        });
    return found;
  }

  private List<Annotation> annotations(JCModifiers modifiers) {
    List<Annotation> found = new ArrayList<>();
    for (JCAnnotation each : modifiers.annotations) {
      TypeRef type = unit.type(each.annotationType.type);
      String name = type.isUnknown() ? each.annotationType.toString() : type.name();
      found.add(new Annotation(name, at.span(each)));
    }
    return List.copyOf(found);
  }
}
