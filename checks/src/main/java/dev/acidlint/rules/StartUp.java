package dev.acidlint.rules;

import dev.acidlint.model.Annotation;
import dev.acidlint.model.MethodDecl;
import dev.acidlint.model.MethodDecl.Modifier;
import dev.acidlint.model.TypeDecl;
import dev.acidlint.model.TypeRef;
import java.util.Set;
import java.util.regex.Pattern;

/** Code that is run once: there building an engine is right. */
final class StartUp {
  private static final Set<String> ANNOTATIONS =
      Set.of(
          "Bean",
          "Produces",
          "Provides",
          "PostConstruct",
          "Singleton",
          "Startup",
          "Factory",
          "BeforeAll",
          "BeforeClass",
          "BeforeEach",
          "Before",
          "AfterAll",
          "Setup",
          "TearDown",
          "EventListener",
          "Initialized",
          "Observes");
  private static final Set<String> CONTAINERS = Set.of("Bean", "Produces", "Provides", "Singleton");
  private static final Pattern NAMES =
      Pattern.compile(
          "main|init.*|initiali[sz]e.*|start|startUp|startup|bootstrap.*|setUp|setup.*|configure.*"
              + "|contextInitialized|afterPropertiesSet|onStart.*|onApplicationEvent|migrate.*"
              + "|install.*|createSchema.*|exportSchema.*");
  private static final Set<String> ENTRY_POINTS =
      Set.of(
          "org.springframework.boot.CommandLineRunner",
          "org.springframework.boot.ApplicationRunner",
          "jakarta.servlet.ServletContextListener",
          "javax.servlet.ServletContextListener",
          "io.quarkus.runtime.QuarkusApplication",
          "org.osgi.framework.BundleActivator");

  /** A class of such a type is a program's command: each run of the program runs it once. */
  private static final Set<String> COMMANDS =
      Set.of(
          "picocli.CommandLine.Command",
          "com.github.rvesse.airline.annotations.Command",
          "io.airlift.airline.Command");

  private StartUp() {}

  /** Whether an annotation has a container call the method once and keep what it returns. */
  static boolean isOfContainer(String annotation) {
    return CONTAINERS.contains(TypeRef.simpleName(annotation));
  }

  /** Whether the body is of a method that is run once, as far as anybody can tell. */
  static boolean isIn(Observed body) {
    MethodDecl method = body.body().method().orElseThrow();
    TypeDecl type = body.body().type();
    return method.isInitialiser()
        || (method.isConstructor() && method.is(Modifier.PRIVATE))
        || NAMES.matcher(method.name()).matches()
        || method.annotations().stream().map(Annotation::simpleName).anyMatch(ANNOTATIONS::contains)
        || type.supertypes().stream().map(TypeRef::name).anyMatch(ENTRY_POINTS::contains)
        || isCommand(type)
        || OfInitialisers.includes(body);
  }

  private static boolean isCommand(TypeDecl type) {
    return type.annotations().stream().map(Annotation::name).anyMatch(COMMANDS::contains);
  }

  /** Whether a call of a {@code @Bean} method in the class gives what the container keeps. */
  static boolean isConfiguration(Observed body) {
    return body.body().type().annotations().stream()
        .map(Annotation::simpleName)
        .anyMatch(name -> name.equals("Configuration") || name.endsWith("Application"));
  }

  /** Whether the class is a program of its own, whose methods are likely run once. */
  static boolean isNear(Observed body) {
    return body.body().type().methods().stream()
        .anyMatch(m -> m.name().equals("main") && m.is(Modifier.STATIC));
  }
}
