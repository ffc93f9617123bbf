package dev.acidlint.repair;

import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.Expression;

/** Where an engine lives from now on. */
enum EngineHome {
  /** A static field of the class. */
  FIELD,
  /** A static field of a class within, since the class has other uses than the engine. */
  HOLDER,
  /** A map by the string that it is built from. */
  MAP,
  /** A bean of a class that is there to make some. */
  BEAN;

  static EngineHome of(EngineSite site) {
    if (site.key().isPresent()) {
      return MAP;
    }
    if (site.isInConfiguration()) {
      return BEAN;
    }
    return hasOtherUses(site.owner().orElseThrow(), site.method().orElseThrow()) ? HOLDER : FIELD;
  }

  /**
   * Whether the class is initialised, and with it a static field of it, for other reasons than to
   * run the method or another one of its instances: others may call a static method of it, or read
   * a static field that is no constant (JLS 12.4.1).
   */
  private static boolean hasOtherUses(TypeDeclaration<?> owner, CallableDeclaration<?> method) {
    return owner.getMembers().stream()
        .filter(member -> !Words.same(member, method))
        .anyMatch(EngineHome::isUsedFromOutside);
  }

  private static boolean isUsedFromOutside(BodyDeclaration<?> member) {
    if (member instanceof MethodDeclaration it) {
      return it.isStatic() && !it.isPrivate();
    }
    return member instanceof FieldDeclaration it
        && it.isStatic()
        && !it.isPrivate()
        && it.getVariables().stream()
            .anyMatch(
                v -> !it.isFinal() || v.getInitializer().filter(EngineHome::isPlain).isEmpty());
  }

  private static boolean isPlain(Expression value) {
    return value.isLiteralExpr()
        || (value.isBinaryExpr()
            && isPlain(value.asBinaryExpr().getLeft())
            && isPlain(value.asBinaryExpr().getRight()));
  }

  /** What stands for the engine where it was built. */
  String reference(String name, EngineText text) {
    return switch (this) {
      case FIELD, HOLDER -> name;
      case BEAN -> name + "()";
      case MAP -> name + ".computeIfAbsent(" + text.key().orElseThrow() + ", " + maker(text) + ")";
    };
  }

  private static String maker(EngineText text) {
    String key = text.fresh("key", "name");
    return key
        + " -> "
        + (text.isExpression() ? text.buildFrom(key) : factoryName(text) + "(" + key + ")");
  }

  private static String factoryName(EngineText text) {
    return text.fresh("create" + text.simpleType(), "createNew" + text.simpleType());
  }

  /** The members to put before the method, with what parts them from it. */
  String members(String name, EngineText text) {
    String indent = text.indent();
    String next = "\n\n" + indent;
    return switch (this) {
      case FIELD -> "private " + field(name, text, indent) + next;
      case HOLDER -> holder(name, text, indent) + next;
      case BEAN -> bean(name, text, indent) + next;
      case MAP -> map(name, text) + next + factoryOfKey(text, indent, next);
    };
  }

  private static String field(String name, EngineText text, String indent) {
    String head = "static final " + text.type() + " " + name + " = ";
    if (text.isExpression()) {
      return head + text.build(indent) + ";";
    }
    String create = factoryName(text);
    return head + create + "();\n\n" + indent + text.factory(create, "", indent);
  }

  private static String holder(String name, EngineText text, String indent) {
    int dot = name.indexOf('.');
    String inner = indent + text.unit();
    return "private static final class "
        + name.substring(0, dot)
        + " {\n"
        + inner
        + field(name.substring(dot + 1), text, inner)
        + "\n"
        + indent
        + "}";
  }

  private static String bean(String name, EngineText text, String indent) {
    String type = text.type();
    String thrown = String.join(", ", text.thrown().stream().map(text.imports()::name).toList());
    return "@"
        + text.imports().name("org.springframework.context.annotation.Bean")
        + "\n"
        + indent
        + type
        + " "
        + name
        + "()"
        + (thrown.isEmpty() ? "" : " throws " + thrown)
        + " {"
        + text.statements(indent + text.unit(), false)
        + "\n"
        + indent
        + "}";
  }

  private static String map(String name, EngineText text) {
    String type = text.type();
    return "private static final "
        + text.imports().name("java.util.Map")
        + "<String, "
        + type
        + "> "
        + name
        + " = new "
        + text.imports().name("java.util.concurrent.ConcurrentHashMap")
        + "<>();";
  }

  private static String factoryOfKey(EngineText text, String indent, String next) {
    return text.isExpression()
        ? ""
        : text.factory(factoryName(text), "String " + text.key().orElseThrow(), indent) + next;
  }
}
