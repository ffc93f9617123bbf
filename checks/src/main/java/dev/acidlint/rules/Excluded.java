package dev.acidlint.rules;

import dev.acidlint.model.Annotation;
import dev.acidlint.model.SourceUnit;
import dev.acidlint.model.TypeDecl;
import java.util.List;
import java.util.stream.Stream;

/** Which units are not analysed: tests unless asked for, generated code never. */
final class Excluded {
  private static final List<String> TEST_FRAMEWORKS =
      List.of("org.junit.", "org.testng.", "junit.framework.", "io.quarkus.test.");

  private Excluded() {}

  static boolean isTest(SourceUnit unit) {
    String path = "/" + unit.path();
    return path.contains("/src/test/")
        || path.contains("/src/it/")
        || path.contains("/src/integrationTest/")
        || unit.types().stream().anyMatch(Excluded::isTest);
  }

  private static boolean isTest(TypeDecl type) {
    boolean annotated =
        Stream.concat(
                type.annotations().stream(),
                type.methods().stream().flatMap(m -> m.annotations().stream()))
            .map(Annotation::name)
            .anyMatch(name -> TEST_FRAMEWORKS.stream().anyMatch(name::startsWith));
    return annotated || type.nested().stream().anyMatch(Excluded::isTest);
  }

  static boolean isGenerated(SourceUnit unit) {
    String path = "/" + unit.path();
    return path.contains("/generated-sources/")
        || path.contains("/generated-test-sources/")
        || unit.types().stream()
            .flatMap(type -> type.annotations().stream())
            .anyMatch(a -> a.simpleName().equals("Generated"));
  }
}
