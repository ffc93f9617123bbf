package dev.acidlint.flow;

import dev.acidlint.catalogue.Catalogue;
import dev.acidlint.catalogue.ResourceFacts;
import dev.acidlint.model.Descent;
import dev.acidlint.model.Expr;
import dev.acidlint.model.MethodDecl;
import dev.acidlint.model.MethodRef;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.TypeRef;
import dev.acidlint.model.Variable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether anything can happen in a body that a rule judges: something is opened, closed, begun,
 * ended or built, by itself or by a method that it calls, or a failure is caught. Where a session
 * is only worked with or passed on, there is nothing to interpret: most of the code of a library
 * for persistence is of that sort.
 *
 * <p>It asks for declared types only, and notes none of them: what the interpreter learns of types
 * on its way does not depend on who was asked before.
 */
final class Events {
  private static final Set<String> ANYTHING =
      Set.of("java.lang.AutoCloseable", "java.io.Closeable", "java.lang.Object");

  private final Typing typing;
  private final Catalogue catalogue;
  private final SummaryCache known;
  private final OtherFiles others;

  Events(Typing typing, SummaryCache known, OtherFiles others) {
    this.typing = typing;
    this.catalogue = typing.catalogue();
    this.known = known;
    this.others = others;
  }

  /**
   * What stands in one body, functions inside included; those of classes are bodies of their own.
   */
  private final class Found {
    private final List<MethodDecl> calls = new ArrayList<>();

    /** Something that a caller sees, too. */
    private boolean acts;

    /** A failure is caught and may be kept, or dropped by a return. */
    private boolean catches;

    /** Types of the fields that something is put into which is not just a parameter. */
    private final List<TypeRef> stored = new ArrayList<>();

    private boolean callsAnything;

    Found(Stmt body) {
      statement(body);
    }

    private void statement(Stmt s) {
      if (acts) {
        return;
      }
      if (s instanceof Stmt.Try t) {
        acts |= !t.resources().isEmpty();
        catches |= mayKeepFailure(t) || t.finalizer().filter(Events::returns).isPresent();
      } else if (s instanceof Stmt.LocalVariable local) {
        acts |= isEngine(local.variable().type());
      }
      Descent.expressionsOf(s).forEach(this::expression);
      Descent.children(s).forEach(this::statement);
    }

    private void expression(Expr e) {
      if (acts) {
        return;
      }
      if (e instanceof Expr.Call call) {
        callsAnything = true;
        acts |= isEvent(call);
        call.method().declaration().filter(MethodDecl::mayPersist).ifPresent(calls::add);
      } else if (e instanceof Expr.New creation) {
        callsAnything = true;
        acts |= isEvent(creation);
      } else if (e instanceof Expr.Assign assign) {
        acts |= isEngine(assign.target().type());
        if (isField(assign.target()) && !isParameter(assign.value())) {
          stored.add(assign.target().type());
        }
      } else if (e instanceof Expr.Cast cast) {
        acts |= isEngine(cast.type());
      } else if (e instanceof Expr.Lambda lambda) {
        statement(lambda.body());
      } else if (e instanceof Expr.SwitchExpression s) {
        s.arms().forEach(arm -> arm.body().forEach(this::statement));
      }
      Descent.children(e).forEach(this::expression);
    }
  }

  /** Whether anything can; all that it may call is looked at, however far it is. */
  boolean in(Stmt.Block body, Optional<MethodDecl> of) {
    Found own = new Found(body);
    return own.acts
        || own.catches
        || (of.filter(MethodDecl::isConstructor).isPresent() && mayLose(own))
        || isReached(own);
  }

  /** What a constructor has got and put into a field is lost if it fails then. */
  private boolean mayLose(Found own) {
    return own.callsAnything && own.stored.stream().anyMatch(this::mayBeFollowed);
  }

  private static boolean isField(Expr e) {
    return e instanceof Expr.FieldAccess
        || (e instanceof Expr.Name name && name.variable() instanceof Variable.Field);
  }

  /** What a constructor is given is not its own to lose. */
  private static boolean isParameter(Expr e) {
    return e instanceof Expr.Name name
        && name.variable() instanceof Variable.Local local
        && local.kind() == Variable.LocalKind.PARAMETER;
  }

  private boolean mayBeFollowed(TypeRef type) {
    return !type.isResolved()
        || ANYTHING.contains(type.name())
        || isFollowed(type.name())
        || type.supertypes().stream().anyMatch(this::isFollowed);
  }

  private boolean isFollowed(String type) {
    return typing.resource(type).filter(Run::isFollowed).isPresent();
  }

  /** Whether something that a caller sees is done in a method that is called, or below it. */
  private boolean isReached(Found own) {
    Map<MethodDecl, Optional<MethodDecl>> callers = new HashMap<>();
    Deque<MethodDecl> work = new ArrayDeque<>();
    boolean reached = isNear(own, Optional.empty(), callers, work);
    while (!reached && !work.isEmpty()) {
      MethodDecl method = work.pop();
      Found found = new Found(method.body().orElseThrow());
      reached = found.acts || isNear(found, Optional.of(method), callers, work);
      if (reached) {
        Optional<MethodDecl> at = Optional.of(method);
        while (at.isPresent()) {
          known.putActs(at.get(), true);
          at = callers.get(at.get());
        }
      }
    }
    if (!reached) {
      // Whatever these may call was looked at too.
      callers.keySet().forEach(method -> known.putActs(method, false));
    }
    return reached;
  }

  /** Whether one that is called from here is known to; what is not known of is work. */
  private boolean isNear(
      Found found,
      Optional<MethodDecl> caller,
      Map<MethodDecl, Optional<MethodDecl>> callers,
      Deque<MethodDecl> work) {
    for (MethodDecl method : found.calls) {
      Optional<Boolean> before = known.acts(method);
      if (before.orElse(false)) {
        return true;
      }
      if (before.isEmpty() && !callers.containsKey(method) && method.body().isPresent()) {
        callers.put(method, caller);
        work.add(method);
      }
    }
    return false;
  }

  /** Whether a failure of the database may end in a handler. */
  private boolean mayKeepFailure(Stmt.Try t) {
    for (Stmt.Handler each : t.handlers()) {
      if (!throwsAtEnd(each.body().statements()) && isForFailures(each)) {
        return true;
      }
    }
    return false;
  }

  private static boolean throwsAtEnd(List<Stmt> statements) {
    return !statements.isEmpty() && statements.get(statements.size() - 1) instanceof Stmt.Throw;
  }

  private boolean isForFailures(Stmt.Handler handler) {
    for (TypeRef type : handler.types()) {
      if (CaughtType.mayBeFailure(type, catalogue)) {
        return true;
      }
    }
    return false;
  }

  private static boolean returns(Stmt.Block finalizer) {
    return Descent.anyStatement(finalizer, Stmt.Return.class::isInstance);
  }

  // ---- calls

  private boolean isEvent(Expr.Call call) {
    MethodRef method = call.method();
    Set<String> owners = catalogue.actingOwners(method.name());
    for (String owner : owners) {
      if (mayBeOn(call, owner)) {
        return true;
      }
    }
    return (!owners.isEmpty() && isNamedOpener(call))
        || isEngine(call.type())
        || (method.isResolved() && Contract.mustBeClosed(method))
        || method.elsewhere().flatMap(others::summary).isPresent();
  }

  private boolean isNamedOpener(Expr.Call call) {
    return call.receiver().isPresent() && NamedOpener.maybe(call.method().name(), catalogue);
  }

  /** Whether the object, or the class that has the method, may be of a type. */
  private boolean mayBeOn(Expr.Call call, String owner) {
    TypeRef declaring = call.method().owner();
    if (call.receiver().isEmpty()) {
      return !declaring.isResolved() || isA(declaring, owner);
    }
    Expr receiver = call.receiver().get();
    return !receiver.type().isResolved()
        || receiver instanceof Expr.Cast
        || isA(receiver.type(), owner)
        || isA(declaring, owner);
  }

  private boolean isA(TypeRef type, String above) {
    return type.isA(above) || catalogue.supertypes(type.name()).contains(above);
  }

  private boolean isEvent(Expr.New creation) {
    String type = creation.type().name();
    return catalogue.actingOwners("<init>").contains(type);
  }

  /** Whether a resource of the type is followed though it is an engine. */
  private boolean isEngine(TypeRef type) {
    return typing
        .resource(type.name())
        .filter(facts -> facts.kind() == ResourceFacts.Kind.ENGINE && Run.isFollowed(facts))
        .isPresent();
  }
}
