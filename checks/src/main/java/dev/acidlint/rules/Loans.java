package dev.acidlint.rules;

import dev.acidlint.catalogue.Catalogue;
import dev.acidlint.catalogue.MethodFacts;
import dev.acidlint.catalogue.Role;
import dev.acidlint.flow.Flow.Loan;
import dev.acidlint.flow.Lent;
import dev.acidlint.flow.Lent.Origin;
import dev.acidlint.model.Annotation;
import dev.acidlint.model.FieldDecl;
import dev.acidlint.model.Import;
import dev.acidlint.model.MethodDecl;
import dev.acidlint.model.SourceText;
import dev.acidlint.model.SourceUnit;
import dev.acidlint.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a body finds lent to it before it runs: injected fields, parameters of callbacks, parameters
 * that an annotation says are not owned. A field that the file also assigns may hold anything.
 */
final class Loans {
  /**
   * "The application must not call close" on a container-managed entity manager, and its
   * getTransaction() throws: Jakarta Persistence 3.2, 7.4 and 3.1.1.
   */
  private static final Set<String> PERSISTENCE_CONTEXT =
      Set.of("javax.persistence.PersistenceContext", "jakarta.persistence.PersistenceContext");

  /** "Applications are not permitted to call" commit, rollback or close on one: JMS 2.0, 12.4.4. */
  private static final Set<String> JMS_CONTEXT =
      Set.of("javax.jms.JMSContext", "jakarta.jms.JMSContext");

  private static final Set<String> INJECT = Set.of("javax.inject.Inject", "jakarta.inject.Inject");

  private static final Pattern NOT_OWNING = Pattern.compile("@(?:[\\w.]+\\.)?NotOwning\\b[^,(]*$");

  private Loans() {}

  static List<Loan> of(Body body, Catalogue catalogue) {
    List<Loan> loans = new ArrayList<>();
    for (FieldDecl field : body.type().fields()) {
      if (isInjected(field, body.unit()) && !isAssigned(body.unit().text(), field)) {
        loans.add(loan(field.variable(), Origin.INJECTED, field.anchor(), true));
      }
    }
    if (body.method().isPresent() && !body.isFunction()) {
      MethodDecl method = body.method().get();
      Optional<Role.Lends> callback = callback(body, method, catalogue);
      for (Variable.Local parameter : method.parameters()) {
        if (callback.isPresent()) {
          boolean transaction = callback.get().transaction();
          loans.add(loan(parameter, Origin.CALLBACK, parameter.declaration(), transaction));
        } else if (isNotOwning(body, method, parameter)) {
          loans.add(loan(parameter, Origin.ANNOTATED, parameter.declaration(), false));
        }
      }
    }
    return loans;
  }

  private static Loan loan(
      Variable variable, Origin origin, dev.acidlint.model.Span at, boolean transaction) {
    return new Loan(variable, Lent.by(origin, at, transaction));
  }

  private static boolean isInjected(FieldDecl field, SourceUnit unit) {
    List<String> names =
        field.annotations().stream().flatMap(a -> names(a, unit.imports())).toList();
    if (names.stream().anyMatch(PERSISTENCE_CONTEXT::contains)) {
      return true;
    }
    // With a qualifier of the application's own it may be a producer's of its own, too.
    return JMS_CONTEXT.contains(field.variable().type().name())
        && names.stream().anyMatch(INJECT::contains)
        && field.annotations().stream()
            .map(Annotation::simpleName)
            .allMatch(n -> n.equals("Inject") || n.startsWith("JMS"));
  }

  /** Where there is no class path, one that is imported on demand is known by its simple name. */
  private static Stream<String> names(Annotation annotation, List<Import> imports) {
    String name = annotation.name();
    return name.contains(".")
        ? Stream.of(name)
        : Stream.concat(
            Stream.of(name),
            imports.stream()
                .filter(i -> i.onDemand() && !i.isStatic())
                .map(i -> i.name() + "." + name));
  }

  private static boolean isAssigned(SourceText text, FieldDecl field) {
    Pattern assignment =
        Pattern.compile("\\b" + Pattern.quote(field.variable().name()) + "\\s*=[^=]");
    return assignment.matcher(text.text()).find();
  }

  /** What the catalogue says of the interface method that this one implements. */
  private static Optional<Role.Lends> callback(Body body, MethodDecl method, Catalogue catalogue) {
    List<String> types = method.parameters().stream().map(p -> p.type().name()).toList();
    for (Catalogue.Entry e : catalogue.methods(method.name())) {
      boolean implemented =
          body.type().supertypes().stream()
              .anyMatch(t -> t.isA(e.owner()) || t.name().equals(e.owner()));
      MethodFacts facts = e.facts();
      if (implemented && facts.roles().size() == 1 && e.accepts(types, List.of())) {
        return facts.role(Role.Lends.class);
      }
    }
    return Optional.empty();
  }

  private static boolean isNotOwning(Body body, MethodDecl method, Variable.Local parameter) {
    int start = method.anchor().end();
    int end = parameter.declaration().start();
    // The compact constructor of a record stands behind its parameters.
    return start <= end
        && NOT_OWNING.matcher(body.unit().text().text().substring(start, end)).find();
  }
}
