package dev.acidlint.errorprone;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Kinds;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.CompletionFailure;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Name;
import com.sun.tools.javac.util.Names;
import dev.acidlint.model.TypeRef;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Answers the model's questions about types, once for each class of a compilation.
 *
 * <p>The names of all supertypes of a class are collected when first asked for, so that asking for
 * a class that is not on the class path costs nothing, and a supertype that is missing is still
 * known by its name.
 */
final class JavacTypes {
  private final Types types;
  private final Symtab symtab;
  private final Name close;
  private final Predicate<String> catalogued;
  private final Map<TypeSymbol, JavacClassRef> classes = new HashMap<>();
  private final Map<TypeSymbol, Boolean> known = new HashMap<>();

  /**
   * @param catalogued whether a canonical name is of a catalogued type
   */
  JavacTypes(Context context, Predicate<String> catalogued) {
    this.types = Types.instance(context);
    this.symtab = Symtab.instance(context);
    this.close = Names.instance(context).fromString("close");
    this.catalogued = catalogued;
  }

  /** The handle on a type; unknown for null, the type of {@code null}, and errors. */
  TypeRef of(Type type) {
    if (type == null) {
      return TypeRef.UNKNOWN;
    }
    if (type.isPrimitiveOrVoid()) {
      return new JavacSimpleRef(type.getTag().name().toLowerCase(Locale.ROOT), false);
    }
    switch (type.getTag()) {
      case CLASS:
        return type.isIntersection() ? of(types.erasure(type)) : of(type.tsym);
      case ARRAY:
        TypeRef component = of(types.elemtype(type));
        return component.isUnknown()
            ? TypeRef.UNKNOWN
            : new JavacSimpleRef(component.name() + "[]", true);
      case TYPEVAR:
      case WILDCARD:
        return of(types.erasure(type));
      default:
        return TypeRef.UNKNOWN;
    }
  }

  /** The handle on {@code void}. */
  TypeRef nothing() {
    return of(symtab.voidType);
  }

  /** The handle on a class. */
  TypeRef of(TypeSymbol symbol) {
    return symbol instanceof ClassSymbol type ? classOf(type) : TypeRef.UNKNOWN;
  }

  private JavacClassRef classOf(ClassSymbol symbol) {
    JavacClassRef found = classes.get(symbol);
    if (found == null) {
      found = new JavacClassRef(this, symbol, nameOf(symbol));
      classes.put(symbol, found);
    }
    return found;
  }

  /**
   * Whether the type, or one that it extends or implements, is catalogued; of a union whether one
   * of its alternatives is. Cheap when asked again.
   */
  boolean isCatalogued(Type type) {
    if (type == null || type.isPrimitiveOrVoid()) {
      return false;
    }
    if (type.hasTag(TypeTag.ARRAY)) {
      return isCatalogued(types.elemtype(type));
    }
    if (type.hasTag(TypeTag.TYPEVAR) || type.hasTag(TypeTag.WILDCARD) || type.isIntersection()) {
      return isCatalogued(types.erasure(type));
    }
    if (type instanceof Type.UnionClassType union) {
      for (Type alternative : union.getAlternativeTypes()) {
        if (isCatalogued(alternative)) {
          return true;
        }
      }
    }
    return isCatalogued(type.tsym);
  }

  /** Whether the class, or one that it extends or implements, is catalogued. */
  boolean isCatalogued(Symbol symbol) {
    if (!(symbol instanceof ClassSymbol type)) {
      return false;
    }
    Boolean found = known.get(type);
    if (found == null) {
      found = false;
      for (String name : classOf(type).supertypes()) {
        if (catalogued.test(name)) {
          found = true;
          break;
        }
      }
      known.put(type, found);
    }
    return found;
  }

  /** The class that a type erases to; null for primitive types, arrays, and where there is none. */
  TypeSymbol erased(Type type) {
    if (type == null || type.isPrimitiveOrVoid() || type.hasTag(TypeTag.ARRAY)) {
      return null;
    }
    boolean variable = type.hasTag(TypeTag.TYPEVAR) || type.hasTag(TypeTag.WILDCARD);
    return variable || type.isIntersection() ? types.erasure(type).tsym : type.tsym;
  }

  /** Canonical name, local and anonymous classes as the model names them. */
  static String nameOf(ClassSymbol symbol) {
    Symbol owner = symbol.owner;
    String simple = symbol.name.toString();
    if (owner == null || owner.kind == Kinds.Kind.PCK || owner.kind == Kinds.Kind.ERR) {
      return symbol.getQualifiedName().toString();
    }
    if (owner instanceof ClassSymbol enclosing && !simple.isEmpty()) {
      return nameOf(enclosing) + "." + simple;
    }
    ClassSymbol enclosing = owner.enclClass();
    return enclosing == null ? simple : nameOf(enclosing) + "$" + simple;
  }

  /** Whether javac has the class, and not only its name. */
  boolean exists(ClassSymbol symbol) {
    try {
      symbol.complete();
      return symbol.kind != Kinds.Kind.ERR && !symbol.type.isErroneous();
    } catch (CompletionFailure missing) {
      return false;
    }
  }

  /** Names of the class, its superclasses and interfaces, as far as javac has them. */
  Set<String> supertypesOf(ClassSymbol symbol) {
    Set<String> names = new LinkedHashSet<>();
    collect(symbol.type, names);
    names.add("java.lang.Object");
    return names;
  }

  private void collect(Type type, Set<String> names) {
    if (type == null
        || !(type.tsym instanceof ClassSymbol symbol)
        || !names.add(classOf(symbol).name())) {
      return;
    }
    try {
      symbol.complete();
      collect(types.supertype(symbol.type), names);
      for (Type each : types.interfaces(symbol.type)) {
        collect(each, names);
      }
    } catch (CompletionFailure missing) {
      // Its name is all there is to know.
    }
  }

  /** Checked exceptions of its {@link #closeOf close()}. */
  List<String> closeExceptionsOf(ClassSymbol symbol) {
    try {
      return closeOf(symbol.type).stream()
          .flatMap(m -> types.memberType(symbol.type, m).getThrownTypes().stream())
          .filter(this::isChecked)
          .map(thrown -> of(thrown).name())
          .filter(name -> !name.isEmpty())
          .toList();
    } catch (CompletionFailure missing) {
      // A missing class may be anything.
      return List.of();
    }
  }

  /** The {@code close()} that runs at the end of a try whose resource is of that type. */
  Optional<MethodSymbol> closeOf(Type resource) {
    TypeSymbol symbol = erased(resource);
    MethodSymbol found = null;
    try {
      for (Type each : symbol == null ? List.<Type>of() : types.closure(symbol.type)) {
        for (Symbol member : each.tsym.members().getSymbolsByName(close)) {
          if (member instanceof MethodSymbol method
              && method.params().isEmpty()
              && method.isPublic()) {
            boolean better = isAbstract(found) && !isAbstract(method);
            found = found == null || better ? method : found;
          }
        }
      }
    } catch (CompletionFailure missing) {
      return Optional.empty();
    }
    return Optional.ofNullable(found);
  }

  private static boolean isAbstract(MethodSymbol method) {
    return method != null && (method.flags() & Flags.ABSTRACT) != 0;
  }

  private boolean isChecked(Type thrown) {
    return !types.isSubtype(types.erasure(thrown), symtab.runtimeExceptionType)
        && !types.isSubtype(types.erasure(thrown), symtab.errorType);
  }

  /** Whether every value of the one type is of the other, both erased. */
  boolean isSubtype(Type type, Type other) {
    if (type == null || other == null || type.isErroneous() || other.isErroneous()) {
      return false;
    }
    try {
      return types.isSubtype(
          types.erasure(types.boxedTypeOrType(type)), types.erasure(types.boxedTypeOrType(other)));
    } catch (CompletionFailure missing) {
      return false;
    }
  }

  /** Whether the one method of the functional interface returns nothing. */
  boolean returnsNothing(Type functional) {
    if (functional == null || !functional.hasTag(TypeTag.CLASS) || functional.isErroneous()) {
      return false;
    }
    try {
      return types.findDescriptorType(functional).getReturnType().hasTag(TypeTag.VOID);
    } catch (CompletionFailure | Types.FunctionDescriptorLookupError unknown) {
      return false;
    }
  }

  /** Parameter types, erased as declared. */
  List<TypeRef> parametersOf(MethodSymbol method) {
    return types.erasure(method.type.getParameterTypes()).stream().map(this::of).toList();
  }

  /** The class that declares a member; {@code Object} for those of arrays. */
  TypeRef ownerOf(Symbol member) {
    Symbol owner = member.owner;
    return owner == symtab.arrayClass ? of(symtab.objectType) : of(owner.enclClass());
  }

  boolean isArrayMember(Symbol member) {
    return member.owner == symtab.arrayClass;
  }

  /** Whether it is what javac makes up for {@code int[]::new}. */
  boolean isArrayConstructor(Symbol member) {
    return member.isConstructor() && isArrayMember(member);
  }
}
