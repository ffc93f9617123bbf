package dev.acidlint.errorprone;

import com.sun.tools.javac.code.Attribute;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.CompletionFailure;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import dev.acidlint.model.MethodDecl;
import dev.acidlint.model.MethodRef;
import dev.acidlint.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A method that javac has resolved. */
final class JavacMethodRef implements MethodRef {
  private final JavacUnit unit;
  private final MethodSymbol symbol;
  private final Type site;
  private final boolean virtual;
  private final String name;
  private List<TypeRef> parameters;
  private List<TypeRef> thrown;
  private List<String> annotations;
  private Optional<MethodDecl> declaration;

  /**
   * @param site the method's type as the call instantiates it; null if not known
   * @param virtual false for {@code super.m()}
   */
  JavacMethodRef(JavacUnit unit, MethodSymbol symbol, Type site, boolean virtual) {
    this.unit = unit;
    this.symbol = symbol;
    this.site = site;
    this.virtual = virtual;
    // It is asked for in each state, and javac decodes it each time.
    this.name = symbol.name.toString();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public TypeRef owner() {
    return unit.types().ownerOf(symbol);
  }

  @Override
  public List<TypeRef> parameters() {
    if (parameters == null) {
      parameters = unit.types().parametersOf(symbol);
    }
    return parameters;
  }

  @Override
  public boolean isResolved() {
    return true;
  }

  @Override
  public boolean isStatic() {
    return symbol.isStatic();
  }

  @Override
  public boolean isOverridable() {
    Symbol owner = symbol.owner;
    return virtual
        && !symbol.isConstructor()
        && (symbol.flags() & (Flags.PRIVATE | Flags.STATIC | Flags.FINAL)) == 0
        && (owner.flags() & (Flags.FINAL | Flags.RECORD)) == 0
        && !owner.name.isEmpty()
        && !unit.types().isArrayMember(symbol);
  }

  @Override
  public List<TypeRef> thrown() {
    if (thrown == null) {
      Type method = site == null ? symbol.type : site;
      List<TypeRef> found = new ArrayList<>();
      try {
        for (Type each : method.getThrownTypes()) {
          found.add(unit.type(each));
        }
      } catch (CompletionFailure missing) {
        // What cannot be read is not thrown: unknown means silent.
      }
      thrown = List.copyOf(found);
    }
    return thrown;
  }

  @Override
  public List<String> annotations() {
    if (annotations == null) {
      List<String> found = new ArrayList<>();
      try {
        for (Attribute.Compound each : symbol.getAnnotationMirrors()) {
          if (each.type.tsym instanceof ClassSymbol type) {
            found.add(JavacTypes.nameOf(type));
          }
        }
      } catch (CompletionFailure missing) {
        // An annotation that cannot be read says nothing.
      }
      annotations = List.copyOf(found);
    }
    return annotations;
  }

  @Override
  public Optional<MethodDecl> declaration() {
    if (declaration == null) {
      declaration = unit.declaration(symbol);
    }
    return declaration;
  }

  @Override
  public String toString() {
    return owner().name() + "#" + name();
  }
}
