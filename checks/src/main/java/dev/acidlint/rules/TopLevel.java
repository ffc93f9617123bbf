package dev.acidlint.rules;

import dev.acidlint.model.Annotation;
import dev.acidlint.model.MethodDecl;
import dev.acidlint.model.MethodDecl.Modifier;
import java.util.Set;

/** Methods with nobody above them who could handle a failure: there logging it is right. */
final class TopLevel {
  private static final Set<String> ANNOTATIONS =
      Set.of("Scheduled", "PreDestroy", "EventListener", "Async");

  private TopLevel() {}

  static boolean isIn(Observed body) {
    if (body.body().method().isEmpty()) {
      return false;
    }
    MethodDecl method = body.body().method().get();
    boolean main = method.name().equals("main") && method.is(Modifier.STATIC);
    boolean task = method.name().equals("run") && method.parameters().isEmpty();
    boolean end =
        Set.of("close", "destroy", "stop", "shutdown", "finalize", "contextDestroyed")
            .contains(method.name());
    return main
        || task
        || end
        || method.annotations().stream()
            .map(Annotation::simpleName)
            .anyMatch(ANNOTATIONS::contains);
  }
}
