package dev.acidlint.rules;

import dev.acidlint.catalogue.ResourceFacts;
import dev.acidlint.model.Annotation;
import dev.acidlint.model.Import;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * MyBatis sessions that take part in a transaction of Spring's. The factory that mybatis-spring's
 * {@code SqlSessionFactoryBean} builds gives sessions whose commit and rollback do nothing while
 * Spring has a transaction, and whose connection is the one that Spring gives back at its end
 * ({@code SpringManagedTransaction}, mybatis-spring 3.0.4).
 */
final class SpringTransaction {
  private static final String FAMILY = "mybatis";
  private static final String BRIDGE = "org.mybatis.spring.";
  private static final String SPRING = "org.springframework.";

  private static final Set<String> BEANS =
      Set.of("Service", "Component", "Repository", "Controller", "RestController", "Configuration");

  private SpringTransaction() {}

  /** Whether it is Spring that ends what the opening of a session begins. */
  static boolean ends(Observed body, ResourceFacts facts) {
    return isOfBridge(facts)
        && (uses(body, BRIDGE) || (uses(body, SPRING) && isAnnotated(body, BEANS)));
  }

  /** Whether there is a transaction for sure, at whose end the connection is given back. */
  static boolean covers(Observed body, ResourceFacts facts) {
    return ends(body, facts) && isAnnotated(body, Set.of("Transactional"));
  }

  private static boolean isOfBridge(ResourceFacts facts) {
    return facts.family().equals(FAMILY);
  }

  private static boolean uses(Observed body, String room) {
    // An import on demand names the package itself.
    return body.unit().imports().stream()
        .map(Import::name)
        .anyMatch(n -> (n + ".").startsWith(room));
  }

  private static boolean isAnnotated(Observed body, Set<String> names) {
    Optional<Stream<Annotation>> own = body.body().method().map(m -> m.annotations().stream());
    return Stream.concat(own.orElse(Stream.empty()), body.body().type().annotations().stream())
        .map(Annotation::simpleName)
        .anyMatch(names::contains);
  }
}
