package dev.acidlint.errorprone;

import com.sun.tools.javac.code.Attribute;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.CompletionFailure;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree.JCCatch;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.tree.JCTree.JCStatement;
import com.sun.tools.javac.tree.JCTree.JCThrow;
import com.sun.tools.javac.tree.JCTree.JCTypeCast;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.util.Name;
import dev.acidlint.catalogue.Catalogue;
import dev.acidlint.flow.CaughtType;
import dev.acidlint.flow.Contract;
import dev.acidlint.flow.NamedOpener;
import dev.acidlint.model.TypeRef;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Tells of single trees whether they may be an event that a rule judges. It says yes wherever the
 * analysis may ({@code Flow#hasEvents}), so that nobody need lower a body to find that there is
 * none: most have none. What it has once found out of a name or class, it knows for all of a
 * compilation.
 */
final class JavacEvents {
  private final Catalogue catalogue;
  private final JavacTypes types;
  private final Map<Name, Set<String>> owners = new HashMap<>();
  private final Map<TypeSymbol, Boolean> engines = new HashMap<>();
  private final Map<TypeSymbol, Boolean> acting = new HashMap<>();
  private final Map<TypeSymbol, Boolean> failures = new HashMap<>();

  JavacEvents(Catalogue catalogue, JavacTypes types) {
    this.catalogue = catalogue;
    this.types = types;
  }

  /** Whether a call may open, close, begin, end or build something. */
  boolean isEvent(JCMethodInvocation tree, Symbol symbol) {
    return acts(tree, symbol)
        || yieldsEngine(tree.type)
        || (symbol instanceof MethodSymbol method && mustBeClosed(method));
  }

  private boolean acts(JCMethodInvocation tree, Symbol symbol) {
    Name name = symbol == null ? TreeInfo.name(tree.meth) : symbol.name;
    Set<String> candidates = name == null ? Set.of() : acting(name);
    if (candidates.isEmpty()) {
      return false;
    }
    TypeRef declaring = symbol instanceof MethodSymbol ? types.ownerOf(symbol) : TypeRef.UNKNOWN;
    if (!(tree.meth instanceof JCFieldAccess select)) {
      return !declaring.isResolved() || isAny(declaring, candidates);
    }
    TypeRef receiver = types.of(select.selected.type);
    return !receiver.isResolved()
        || TreeInfo.skipParens(select.selected) instanceof JCTypeCast
        || isAny(receiver, candidates)
        || isAny(declaring, candidates)
        || NamedOpener.maybe(name.toString(), catalogue);
  }

  /** The types on which methods of that name do more than to work on what is there. */
  private Set<String> acting(Name name) {
    Set<String> known = owners.get(name);
    if (known == null) {
      String written = name.toString();
      boolean constructor = written.equals("this") || written.equals("super");
      known = catalogue.actingOwners(constructor ? "<init>" : written);
      owners.put(name, known);
    }
    return known;
  }

  private boolean isAny(TypeRef type, Set<String> candidates) {
    for (String each : candidates) {
      if (type.isA(each) || catalogue.supertypes(type.name()).contains(each)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the contract of a method says that its result is to be closed. */
  private static boolean mustBeClosed(MethodSymbol method) {
    try {
      for (Attribute.Compound each : method.getAnnotationMirrors()) {
        if (Contract.mayMeanMustBeClosed(each.type.tsym.name.toString())) {
          return true;
        }
      }
    } catch (CompletionFailure missing) {
      // An annotation that cannot be read says nothing.
    }
    return false;
  }

  /** Whether an engine that is followed as a session is may be of that type. */
  boolean yieldsEngine(Type type) {
    TypeSymbol symbol = types.erased(type);
    if (symbol == null) {
      return false;
    }
    Boolean known = engines.get(symbol);
    if (known == null) {
      known = catalogue.isEngineFollowed(symbol.name.toString());
      engines.put(symbol, known);
    }
    return known;
  }

  /** Whether something that is to be closed or ended may be created. */
  boolean isEvent(JCNewClass tree) {
    TypeSymbol symbol = types.erased(tree.clazz.type);
    if (symbol == null) {
      return true;
    }
    Boolean known = acting.get(symbol);
    if (known == null) {
      known = catalogue.actsWhenCreated(symbol.name.toString());
      acting.put(symbol, known);
    }
    return known;
  }

  /** Whether a failure of the database may end in a handler. */
  boolean mayKeepFailure(JCCatch handler) {
    JCStatement last = handler.body.stats.last();
    if (last instanceof JCThrow) {
      return false;
    }
    if (handler.param.type instanceof Type.UnionClassType union) {
      for (Type alternative : union.getAlternativeTypes()) {
        if (mayBeFailure(alternative)) {
          return true;
        }
      }
      return false;
    }
    return mayBeFailure(handler.param.type);
  }

  private boolean mayBeFailure(Type type) {
    TypeSymbol symbol = types.erased(type);
    if (symbol == null) {
      return true;
    }
    Boolean known = failures.get(symbol);
    if (known == null) {
      known = CaughtType.mayBeFailure(types.of(symbol), catalogue);
      failures.put(symbol, known);
    }
    return known;
  }
}
