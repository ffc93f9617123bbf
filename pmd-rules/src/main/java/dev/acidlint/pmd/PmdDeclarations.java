package dev.acidlint.pmd;

import dev.acidlint.flow.Steering;
import dev.acidlint.model.Annotation;
import dev.acidlint.model.Expr;
import dev.acidlint.model.FieldDecl;
import dev.acidlint.model.MethodDecl;
import dev.acidlint.model.MethodDecl.Modifier;
import dev.acidlint.model.Span;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.TypeDecl;
import dev.acidlint.model.TypeRef;
import dev.acidlint.model.Variable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import net.sourceforge.pmd.lang.ast.impl.javacc.JavaccToken;
import net.sourceforge.pmd.lang.java.ast.ASTAnonymousClassDeclaration;
import net.sourceforge.pmd.lang.java.ast.ASTBlock;
import net.sourceforge.pmd.lang.java.ast.ASTCompactConstructorDeclaration;
import net.sourceforge.pmd.lang.java.ast.ASTConstructorCall;
import net.sourceforge.pmd.lang.java.ast.ASTEnumConstant;
import net.sourceforge.pmd.lang.java.ast.ASTExecutableDeclaration;
import net.sourceforge.pmd.lang.java.ast.ASTFieldDeclaration;
import net.sourceforge.pmd.lang.java.ast.ASTFormalParameter;
import net.sourceforge.pmd.lang.java.ast.ASTInitializer;
import net.sourceforge.pmd.lang.java.ast.ASTMethodDeclaration;
import net.sourceforge.pmd.lang.java.ast.ASTRecordComponent;
import net.sourceforge.pmd.lang.java.ast.ASTRecordDeclaration;
import net.sourceforge.pmd.lang.java.ast.ASTThrowsList;
import net.sourceforge.pmd.lang.java.ast.ASTTypeDeclaration;
import net.sourceforge.pmd.lang.java.ast.ASTVariableId;
import net.sourceforge.pmd.lang.java.ast.JModifier;
import net.sourceforge.pmd.lang.java.ast.JavaNode;
import net.sourceforge.pmd.lang.java.ast.ModifierOwner;
import net.sourceforge.pmd.lang.java.symbols.JExecutableSymbol;

/** Classes and their members, each lowered once, so that whoever meets it gets the same object. */
final class PmdDeclarations {
  private static final Map<JModifier, Modifier> MODIFIERS =
      Map.of(
          JModifier.PUBLIC, Modifier.PUBLIC,
          JModifier.PROTECTED, Modifier.PROTECTED,
          JModifier.PRIVATE, Modifier.PRIVATE,
          JModifier.STATIC, Modifier.STATIC,
          JModifier.FINAL, Modifier.FINAL,
          JModifier.ABSTRACT, Modifier.ABSTRACT,
          JModifier.SYNCHRONIZED, Modifier.SYNCHRONIZED);

  private final PmdContext context;
  private final PmdPositions positions;
  private final PmdTypes types;
  private final Map<ASTTypeDeclaration, TypeDecl> declared = new IdentityHashMap<>();
  private final Map<JavaNode, MethodDecl> methods = new IdentityHashMap<>();
  private PmdImplementations implementations;

  PmdDeclarations(PmdContext context) {
    this.context = context;
    this.positions = context.positions();
    this.types = context.types();
  }

  TypeDecl type(ASTTypeDeclaration node) {
    TypeDecl known = declared.get(node);
    if (known == null) {
      known = lower(node);
      declared.put(node, known);
    }
    return known;
  }

  /** The declaration of a method that this file declares. */
  Optional<MethodDecl> method(JExecutableSymbol symbol) {
    JavaNode node = symbol.tryGetNode();
    ASTTypeDeclaration owner = symbol.getEnclosingClass().tryGetNode();
    if (owner == null) {
      return Optional.empty();
    }
    type(owner);
    if (node == null && owner instanceof ASTRecordDeclaration record) {
      // The symbol of a canonical constructor belongs to the components, not to its declaration.
      boolean canonical = record.getRecordComponents().getSymbol().equals(symbol);
      node =
          canonical ? owner.getDeclarations(ASTCompactConstructorDeclaration.class).first() : null;
    }
    if (node instanceof ASTMethodDeclaration method
        && method.getBody() == null
        && Steering.isNamed(method.getName())) {
      node = implementations().of(method);
    }
    return Optional.ofNullable(node == null ? null : methods.get(node));
  }

  private PmdImplementations implementations() {
    if (implementations == null) {
      implementations = new PmdImplementations(context);
    }
    return implementations;
  }

  private TypeDecl lower(ASTTypeDeclaration node) {
    String name = types.name(node.getSymbol());
    List<FieldDecl> fields = new ArrayList<>();
    List<MethodDecl> members = new ArrayList<>();
    List<MethodDecl> initialisers = new ArrayList<>();
    List<TypeDecl> nested = new ArrayList<>();
    if (node.getRecordComponents() != null) {
      node.getRecordComponents().forEach(c -> fields.add(component(c)));
    }
    if (node.isEnum()) {
      node.getEnumConstants().forEach(c -> fields.add(constant(c)));
    }
    for (JavaNode member : node.getDeclarations()) {
      if (member instanceof ASTFieldDeclaration field) {
        fields.addAll(fields(field));
      } else if (member instanceof ASTExecutableDeclaration method) {
        members.add(method(method, name));
      } else if (member instanceof ASTCompactConstructorDeclaration constructor) {
        members.add(constructor(constructor, name));
      } else if (member instanceof ASTInitializer initialiser) {
        initialisers.add(initialiser(initialiser, name));
      } else if (member instanceof ASTTypeDeclaration inner) {
        nested.add(type(inner));
      }
    }
    return new TypeDecl(
        name,
        node instanceof ASTAnonymousClassDeclaration
            ? positions.span(node.getBody())
            : positions.span(node),
        anchor(node),
        kind(node),
        node.hasModifiers(JModifier.FINAL) || node.isAnonymous() || node.isRecord(),
        node.hasModifiers(JModifier.ABSTRACT) || node.isInterface(),
        annotations(node),
        supertypes(node),
        types.of(() -> node.getTypeMirror()),
        List.copyOf(fields),
        List.copyOf(members),
        List.copyOf(initialisers),
        List.copyOf(nested));
  }

  private Span anchor(ASTTypeDeclaration node) {
    JavaNode parent = node.getParent();
    if (parent instanceof ASTConstructorCall call) {
      return context.expressions().newKeyword(call);
    }
    if (parent instanceof ASTEnumConstant constant) {
      return positions.span(constant.getVarId().getFirstToken());
    }
    String name = node.getSimpleName();
    JavaccToken from =
        node.getModifiers().getLastToken().isImplicit()
            ? PmdPositions.firstToken(node)
            : node.getModifiers().getLastToken().getNext();
    return name.isEmpty()
        ? positions.span(PmdPositions.firstToken(node))
        : positions.span(PmdPositions.find(from, node.getLastToken(), name));
  }

  private static TypeDecl.Kind kind(ASTTypeDeclaration node) {
    if (node.isAnonymous()) {
      return TypeDecl.Kind.ANONYMOUS;
    }
    if (node.isAnnotation()) {
      return TypeDecl.Kind.ANNOTATION;
    }
    if (node.isEnum()) {
      return TypeDecl.Kind.ENUM;
    }
    if (node.isRecord()) {
      return TypeDecl.Kind.RECORD;
    }
    return node.isInterface() ? TypeDecl.Kind.INTERFACE : TypeDecl.Kind.CLASS;
  }

  private List<TypeRef> supertypes(ASTTypeDeclaration node) {
    JavaNode parent = node.getParent();
    if (parent instanceof ASTConstructorCall call) {
      return List.of(types.of(call.getTypeNode()));
    }
    if (parent instanceof ASTEnumConstant constant) {
      return List.of(types.of(() -> constant.getEnclosingType().getTypeMirror()));
    }
    List<TypeRef> supertypes = new ArrayList<>();
    if (node.getSuperClassTypeNode() != null) {
      supertypes.add(types.of(node.getSuperClassTypeNode()));
    }
    node.getSuperInterfaceTypeNodes().forEach(t -> supertypes.add(types.of(t)));
    return supertypes;
  }

  private List<FieldDecl> fields(ASTFieldDeclaration node) {
    List<ASTVariableId> ids = node.getVarIds().toList();
    List<FieldDecl> fields = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      ASTVariableId id = ids.get(i);
      fields.add(
          new FieldDecl(
              context.variables().field(id),
              context.statements().declarator(node, id, i == 0, i == ids.size() - 1),
              positions.span(id.getFirstToken()),
              annotations(node),
              node.hasModifiers(JModifier.PRIVATE),
              context.events().mayHaveEvents(node),
              once(
                  () ->
                      Optional.ofNullable(id.getInitializer()).map(context.expressions()::lower))));
    }
    return fields;
  }

  private FieldDecl constant(ASTEnumConstant node) {
    return new FieldDecl(
        context.variables().field(node.getVarId()),
        positions.span(node),
        positions.span(node.getVarId().getFirstToken()),
        annotations(node),
        false,
        context.events().mayHaveEvents(node),
        once(() -> Optional.of(context.expressions().constant(node))));
  }

  private FieldDecl component(ASTRecordComponent node) {
    return new FieldDecl(
        context.variables().field(node.getVarId()),
        positions.span(node),
        positions.span(node.getVarId().getFirstToken()),
        annotations(node),
        false,
        false,
        Optional::empty);
  }

  private MethodDecl method(ASTExecutableDeclaration node, String owner) {
    boolean isMethod = node instanceof ASTMethodDeclaration;
    List<Variable.Local> parameters =
        node.getFormalParameters()
            .children(ASTFormalParameter.class)
            .toList(p -> context.variables().local(p.getVarId()));
    ASTThrowsList thrown = node.getThrowsList();
    JavaccToken beforeParameters =
        PmdPositions.before(
            PmdPositions.firstToken(node), node.getFormalParameters().getFirstToken());
    return register(
        node,
        new MethodDecl(
            isMethod ? node.getName() : "<init>",
            owner,
            positions.span(node),
            positions.span(beforeParameters),
            modifiers(node),
            annotations(node),
            parameters,
            node instanceof ASTMethodDeclaration method
                ? types.of(() -> method.getGenericSignature().getReturnType())
                : types.ofVoid(),
            thrown == null ? List.of() : thrown.toStream().toList(types::of),
            scan(node),
            () -> outermost(node),
            () -> Optional.ofNullable(node.getBody()).map(context.statements()::block)));
  }

  private MethodDecl constructor(ASTCompactConstructorDeclaration node, String owner) {
    List<Variable.Local> parameters = new ArrayList<>();
    node.getEnclosingType()
        .getRecordComponents()
        .forEach(c -> parameters.add(context.variables().local(c.getVarId())));
    return register(
        node,
        new MethodDecl(
            "<init>",
            owner,
            positions.span(node),
            positions.span(
                PmdPositions.before(PmdPositions.firstToken(node), node.getBody().getFirstToken())),
            modifiers(node),
            annotations(node),
            parameters,
            types.ofVoid(),
            List.of(),
            scan(node),
            () -> outermost(node),
            body(node.getBody())));
  }

  private MethodDecl initialiser(ASTInitializer node, String owner) {
    return register(
        node,
        new MethodDecl(
            node.isStatic() ? "<clinit>" : "<init-block>",
            owner,
            positions.span(node.getBody()),
            positions.span(node.getBody().getFirstToken()),
            node.isStatic() ? Set.of(Modifier.STATIC) : Set.of(),
            List.of(),
            List.of(),
            types.ofVoid(),
            List.of(),
            scan(node),
            () -> outermost(node),
            body(node.getBody())));
  }

  private Optional<TypeDecl> outermost(JavaNode member) {
    return Optional.ofNullable(member.ancestors(ASTTypeDeclaration.class).last()).map(this::type);
  }

  private Supplier<Optional<Stmt.Block>> body(ASTBlock block) {
    return () -> Optional.of(context.statements().block(block));
  }

  private MethodDecl.PreScan scan(JavaNode member) {
    return new MethodDecl.PreScan(
        context.preScan().mayPersist(member), context.events().mayHaveEvents(member));
  }

  private MethodDecl register(JavaNode node, MethodDecl method) {
    methods.put(node, method);
    return method;
  }

  private static Set<Modifier> modifiers(ModifierOwner node) {
    Set<Modifier> modifiers = EnumSet.noneOf(Modifier.class);
    for (JModifier each : node.getModifiers().getEffectiveModifiers()) {
      if (MODIFIERS.containsKey(each)) {
        modifiers.add(MODIFIERS.get(each));
      }
    }
    if (modifiers.contains(Modifier.PRIVATE)) {
      modifiers.remove(Modifier.ABSTRACT); // PMD implies it for private methods of interfaces
    }
    return modifiers;
  }

  private List<Annotation> annotations(ModifierOwner node) {
    return node.getDeclaredAnnotations()
        .toList(
            a ->
                new Annotation(
                    PmdTypes.attempt(
                        () -> types.name(a.getTypeMirror().getSymbol()), a.getSimpleName()),
                    positions.span(a)));
  }

  private static Supplier<Optional<Expr>> once(Supplier<Optional<Expr>> lowering) {
    return new Supplier<>() {
      private Optional<Expr> lowered;

      @Override
      public Optional<Expr> get() {
        if (lowered == null) {
          lowered = lowering.get();
        }
        return lowered;
      }
    };
  }
}
