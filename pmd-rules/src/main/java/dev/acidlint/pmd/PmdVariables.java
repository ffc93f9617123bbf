package dev.acidlint.pmd;

import dev.acidlint.model.Expr;
import dev.acidlint.model.TypeRef;
import dev.acidlint.model.Variable;
import dev.acidlint.model.Variable.LocalKind;
import java.lang.reflect.Modifier;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import net.sourceforge.pmd.lang.java.ast.ASTExpression;
import net.sourceforge.pmd.lang.java.ast.ASTFieldAccess;
import net.sourceforge.pmd.lang.java.ast.ASTFormalParameter;
import net.sourceforge.pmd.lang.java.ast.ASTVariableAccess;
import net.sourceforge.pmd.lang.java.ast.ASTVariableId;
import net.sourceforge.pmd.lang.java.ast.JModifier;
import net.sourceforge.pmd.lang.java.ast.JavaNode;
import net.sourceforge.pmd.lang.java.symbols.JFieldSymbol;
import net.sourceforge.pmd.lang.java.symbols.JVariableSymbol;
import net.sourceforge.pmd.lang.java.types.JTypeMirror;
import net.sourceforge.pmd.lang.java.types.Substitution;

/** The one model variable for each declaration of a file, and fields from elsewhere. */
final class PmdVariables {
  private final PmdTypes types;
  private final PmdPositions positions;
  private final PmdFieldsElsewhere elsewhere;
  private final Map<ASTVariableId, Variable.Local> locals = new IdentityHashMap<>();
  private final Map<ASTVariableId, Variable.Field> fields = new IdentityHashMap<>();

  PmdVariables(PmdTypes types, PmdPositions positions) {
    this.types = types;
    this.positions = positions;
    this.elsewhere = new PmdFieldsElsewhere(types);
  }

  /** A local variable or parameter; a record component as its compact constructor sees it. */
  Variable.Local local(ASTVariableId id) {
    // Not computeIfAbsent: a constant initialiser can lead to another variable.
    Variable.Local known = locals.get(id);
    if (known == null) {
      known =
          new Variable.Local(
              id.getName(),
              types.of(id),
              kind(id),
              index(id),
              EffectivelyFinal.holds(id),
              positions.span(id.getFirstToken()),
              id.isRecordComponent() ? Optional.empty() : constant(id));
      locals.put(id, known);
    }
    return known;
  }

  /** A field that the file declares. */
  Variable.Field field(ASTVariableId id) {
    Variable.Field known = fields.get(id);
    if (known == null) {
      known =
          new Variable.Field(
              types.name(id.getEnclosingType().getSymbol()),
              id.getName(),
              types.of(id),
              id.isEnumConstant() || id.hasModifiers(JModifier.STATIC),
              id.isEnumConstant() || id.isRecordComponent() || id.hasModifiers(JModifier.FINAL),
              id.isRecordComponent() || id.isEnumConstant() ? Optional.empty() : constant(id));
      fields.put(id, known);
    }
    return known;
  }

  /** What a simple name stands for; a field of nobody known if PMD cannot tell. */
  Variable of(ASTVariableAccess access) {
    JVariableSymbol symbol = PmdTypes.attempt(access::getReferencedSym, null);
    if (symbol instanceof JFieldSymbol field) {
      return field(field);
    }
    ASTVariableId id = symbol == null ? null : symbol.tryGetNode();
    return id == null ? inherited(access, access.getName()) : local(id);
  }

  /** The field of {@code receiver.name}. */
  Variable.Field of(ASTFieldAccess access, TypeRef receiver) {
    JFieldSymbol symbol = PmdTypes.attempt(access::getReferencedSym, null);
    return symbol != null
        ? field(symbol)
        : elsewhere
            .field(access, receiver)
            .orElseGet(() -> unknown(receiver.name(), access.getName(), false));
  }

  /** A field that only a class above can have. */
  Variable.Field inherited(JavaNode site, String name) {
    return elsewhere.field(site, name).orElseGet(() -> unknown("", name, false));
  }

  /** The field of a name after a dot. */
  Variable.Field member(Expr receiver, String name) {
    return elsewhere
        .member(receiver.type(), name)
        .orElseGet(() -> unknown(receiver.type().name(), name, receiver instanceof Expr.TypeName));
  }

  private static Variable.Field unknown(String owner, String name, boolean isStatic) {
    return new Variable.Field(owner, name, TypeRef.UNKNOWN, isStatic, false, Optional.empty());
  }

  private Variable.Field field(JFieldSymbol symbol) {
    ASTVariableId id = symbol.tryGetNode();
    if (id != null) {
      return field(id);
    }
    boolean isFinal = Modifier.isFinal(symbol.getModifiers());
    return new Variable.Field(
        types.name(symbol.getEnclosingClass()),
        symbol.getSimpleName(),
        types.of(() -> symbol.getTypeMirror(Substitution.EMPTY)),
        Modifier.isStatic(symbol.getModifiers()),
        isFinal,
        isFinal
            ? PmdTypes.attempt(
                () -> converted(symbol.getConstValue(), symbol.getTypeMirror(Substitution.EMPTY)),
                Optional.empty())
            : Optional.empty());
  }

  private static LocalKind kind(ASTVariableId id) {
    if (id.isExceptionBlockParameter()) {
      return LocalKind.EXCEPTION;
    }
    if (id.isPatternBinding()) {
      return LocalKind.PATTERN;
    }
    if (id.isLambdaParameter()) {
      return LocalKind.LAMBDA_PARAMETER;
    }
    if (id.isFormalParameter() || id.isRecordComponent()) {
      return LocalKind.PARAMETER;
    }
    return id.isResourceDeclaration() ? LocalKind.RESOURCE : LocalKind.LOCAL;
  }

  private static int index(ASTVariableId id) {
    if (id.isRecordComponent()) {
      return id.getParent().getIndexInParent();
    }
    if (id.getParent() instanceof ASTFormalParameter parameter) {
      // A receiver parameter is the first child, but no parameter.
      return parameter.getIndexInParent()
          - (parameter.getOwnerList().getReceiverParameter() == null ? 0 : 1);
    }
    return -1;
  }

  /** The value of a constant variable: final, with a constant initialiser (JLS 4.12.4). */
  private static Optional<Object> constant(ASTVariableId id) {
    ASTExpression initializer = id.getInitializer();
    if (initializer == null || !id.hasModifiers(JModifier.FINAL)) {
      return Optional.empty();
    }
    return PmdTypes.attempt(
        () -> {
          Object value = initializer.getConstValue();
          return value == null ? Optional.empty() : converted(value, id.getTypeMirror());
        },
        Optional.empty());
  }

  /** A constant as a value of its variable's type; class files keep all small ones as int. */
  private static Optional<Object> converted(Object value, JTypeMirror type) {
    if (value instanceof String) {
      return "java.lang.String".equals(type.toString()) ? Optional.of(value) : Optional.empty();
    }
    if (value instanceof Boolean) {
      return type.toString().equals("boolean") ? Optional.of(value) : Optional.empty();
    }
    Number number = value instanceof Character c ? Integer.valueOf(c) : number(value);
    if (number == null) {
      return Optional.empty();
    }
    return Optional.ofNullable(
        switch (type.toString()) {
          case "boolean" -> number.intValue() != 0;
          case "char" -> (char) number.intValue();
          case "byte" -> number.byteValue();
          case "short" -> number.shortValue();
          case "int" -> number.intValue();
          case "long" -> number.longValue();
          case "float" -> number.floatValue();
          case "double" -> number.doubleValue();
          default -> null;
        });
  }

  private static Number number(Object value) {
    return value instanceof Number number ? number : null;
  }
}
