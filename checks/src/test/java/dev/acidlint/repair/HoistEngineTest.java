package dev.acidlint.repair;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.acidlint.cases.ClassPathGroup;
import dev.acidlint.model.SourceText;
import dev.acidlint.model.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HoistEngineTest {

  private static final String FACTORY = "javax.persistence.EntityManagerFactory";

  private static final String HEADER =
      "import java.io.IOException;\nimport java.util.*;\n"
          + "import java.util.concurrent.ConcurrentHashMap;\nimport javax.persistence.*;\n";

  private static String file(String members) {
    return "package example;\n\n"
        + HEADER
        + """

        class Example {
          static final String UNIT = "orders";

          /** Stands for an engine with settings. */
          static class Pool implements AutoCloseable {
            Pool(Settings settings) {}

            static Pool open(String url) throws IOException {
              return new Pool(null);
            }

            int size() {
              return 1;
            }

            @Override
            public void close() {}
          }

          static class Settings {
            void setUrl(String url) {}
          }

        """
        + members
        + "}\n";
  }

  private static RepairResult compute(Marked marked, String type, String... thrown) {
    return Repairs.compute(
        marked.source(),
        new RepairRequest.HoistEngine(
            marked.one("build"), type, marked.all("close"), List.of(thrown), List.of(), false));
  }

  private static void becomes(String before, String after, String type, String... thrown) {
    ClassPathGroup group = new ClassPathGroup("jpa-javax");
    Marked marked = new Marked(file(before));
    assertWithMessage("before").that(InMemoryCompiler.errors(group, marked.text())).isEmpty();
    RepairResult result = compute(marked, type, thrown);
    if (result instanceof RepairResult.Refused refused) {
      throw new AssertionError(refused.reason());
    }
    Repair repair = ((RepairResult.Offered) result).repair();
    String text = Splice.apply(marked.text(), repair);
    assertThat(text).isEqualTo(file(after));
    assertThat(InMemoryCompiler.errors(group, text)).isEmpty();
    assertThat(repair.level()).isEqualTo(Repair.Level.REVIEW);
  }

  private static void isRefused(String before, String words, String... thrown) {
    RepairResult result = compute(new Marked(file(before)), FACTORY, thrown);
    assertThat(result).isInstanceOf(RepairResult.Refused.class);
    assertThat(((RepairResult.Refused) result).reason()).contains(words);
  }

  @Test
  void keepsItInAFieldAndClosesItNoMore() {
    becomes(
        """
          /** Counts. */
          long count() {
            EntityManagerFactory emf = Persistence.<build>createEntityManagerFactory("orders");
            try {
              EntityManager em = emf.createEntityManager();
              return em.hashCode();
            } finally {
              emf.<close>close();
            }
          }
        """,
        """
          private static final EntityManagerFactory EMF = Persistence.createEntityManagerFactory("orders");

          /** Counts. */
          long count() {
            EntityManager em = EMF.createEntityManager();
            return em.hashCode();
          }
        """,
        FACTORY);
  }

  @Test
  void takesItOutOfAHeader() {
    becomes(
        """
          int size() throws Exception {
            try (Pool pool = Pool.<build>open(UNIT);
                AutoCloseable other = null) {
              return pool.size();
            }
          }
        """,
        """
          private static final Pool POOL = createPool();

          private static Pool createPool() {
            try {
              return Pool.open(UNIT);
            } catch (IOException e) {
              throw new IllegalStateException(e);
            }
          }

          int size() throws Exception {
            try (AutoCloseable other = null) {
              return POOL.size();
            }
          }
        """,
        "example.Example.Pool",
        "java.io.IOException");
  }

  @Test
  void dissolvesATryThatOnlyHeldIt() {
    becomes(
        """
          int size(int n) {
            Settings settings = new Settings();
            // where it is
            settings.setUrl("jdbc:" + UNIT);
            try (var pool = <build>new Pool(settings)) {
              return pool.size() + n;
            }
          }
        """,
        """
          private static final Pool POOL = createPool();

          private static Pool createPool() {
            Settings settings = new Settings();
            // where it is
            settings.setUrl("jdbc:" + UNIT);
            return new Pool(settings);
          }

          int size(int n) {
            return POOL.size() + n;
          }
        """,
        "Pool");
  }

  @Test
  void keepsTheHandlersOfATry() {
    becomes(
        """
          int size() {
            try (Pool pool = <build>new Pool(null)) {
              return pool.size();
            } catch (IllegalStateException e) {
              return 0;
            }
          }
        """,
        """
          private static final Pool POOL = new Pool(null);

          int size() {
            try {
              return POOL.size();
            } catch (IllegalStateException e) {
              return 0;
            }
          }
        """,
        "Pool");
  }

  @Test
  void replacesWhatHasNoName() {
    becomes(
        """
          EntityManager open() {
            return Persistence.<build>createEntityManagerFactory(UNIT).createEntityManager();
          }
        """,
        """
          private static final EntityManagerFactory ENTITY_MANAGER_FACTORY = Persistence.createEntityManagerFactory(UNIT);

          EntityManager open() {
            return ENTITY_MANAGER_FACTORY.createEntityManager();
          }
        """,
        FACTORY);
  }

  @Test
  void sharesAFieldThatIsBuiltAlike() {
    becomes(
        """
          private static final EntityManagerFactory FACTORY = Persistence.createEntityManagerFactory(UNIT);

          EntityManager open() {
            return Persistence.<build>createEntityManagerFactory(UNIT).createEntityManager();
          }
        """,
        """
          private static final EntityManagerFactory FACTORY = Persistence.createEntityManagerFactory(UNIT);

          EntityManager open() {
            return FACTORY.createEntityManager();
          }
        """,
        FACTORY);
  }

  @Test
  void letsTheSecondOfAClassWait() {
    String text =
        file(
            """
              EntityManager first() {
                EntityManagerFactory emf = Persistence.createEntityManagerFactory(UNIT);
                return emf.createEntityManager();
              }

              EntityManager second() {
                EntityManagerFactory emf = Persistence.createEntityManagerFactory("other");
                return emf.createEntityManager();
              }
            """);
    RepairRounds.Outcome outcome =
        RepairRounds.run(
            SourceText.of(text),
            now -> {
              List<RepairRequest> requests = new ArrayList<>();
              String word = "createEntityManagerFactory";
              for (int i = now.text().indexOf(word); i >= 0; i = now.text().indexOf(word, i + 1)) {
                Span build = new Span(i, i + word.length());
                requests.add(
                    new RepairRequest.HoistEngine(
                        build, FACTORY, List.of(), List.of(), List.of(), false));
              }
              return requests;
            },
            repair -> true);
    String after = outcome.text().text();
    assertThat(InMemoryCompiler.errors(new ClassPathGroup("jpa-javax"), after)).isEmpty();
    assertThat(outcome.applied()).hasSize(2);
    assertThat(after).contains("ENTITY_MANAGER_FACTORY.createEntityManager()");
  }

  @Test
  void refusesWhatDependsOnTwoParameters() {
    isRefused(
        """
          Object open(String unit, Map<String, String> more) {
            return Persistence.<build>createEntityManagerFactory(unit, more);
          }
        """,
        "differ from call to call");
  }

  @Test
  void refusesWhatDependsOnAParameterThatChanges() {
    isRefused(
        """
          Object open(String unit) {
            unit = unit.trim();
            return Persistence.<build>createEntityManagerFactory(unit);
          }
        """,
        "differ from call to call");
  }

  @Test
  void wrapsWhatAMapsMakerThrows() {
    becomes(
        """
          int size(int n, String url) throws IOException {
            Pool pool = Pool.<build>open("jdbc:" + url);
            int size = pool.size() + n;
            pool.<close>close();
            return size;
          }
        """,
        """
          private static final Map<String, Pool> POOL_BY_URL = new ConcurrentHashMap<>();

          private static Pool createPool(String url) {
            try {
              return Pool.open("jdbc:" + url);
            } catch (IOException e) {
              throw new IllegalStateException(e);
            }
          }

          int size(int n, String url) throws IOException {
            Pool pool = POOL_BY_URL.computeIfAbsent(url, key -> createPool(key));
            int size = pool.size() + n;
            return size;
          }
        """,
        "example.Example.Pool",
        "java.io.IOException");
  }

  @Test
  void refusesWhatDependsOnAnInstance() {
    isRefused(
        """
          String name;

          Object open() {
            return Persistence.<build>createEntityManagerFactory(name);
          }
        """,
        "differ from call to call");
  }

  @Test
  void refusesWhatAnUnknownCallTells() {
    isRefused(
        """
          Object open() {
            return Persistence.<build>createEntityManagerFactory(Tenant.current());
          }
        """,
        "differ from call to call");
  }

  @Test
  void refusesAFieldThatStandsBelow() {
    isRefused(
        """
          Object open() {
            return Persistence.<build>createEntityManagerFactory(LATER);
          }

          static final String LATER = UNIT.trim();
        """,
        "differ from call to call");
  }

  @Test
  void refusesConfigurationThatIsUsedOtherwise() {
    isRefused(
        """
          Object open() {
            Settings settings = new Settings();
            Pool pool = <build>new Pool(settings);
            return settings;
          }
        """,
        "used for other things");
  }

  @Test
  void refusesAnAnonymousClass() {
    isRefused(
        """
          Object open() {
            return new Object() {
              Object more() {
                return Persistence.<build>createEntityManagerFactory(UNIT);
              }
            };
          }
        """,
        "class that can hold it");
  }

  @Test
  void refusesAGenericMethod() {
    isRefused(
        """
          <T> Object open(T t) {
            return Persistence.<build>createEntityManagerFactory(UNIT);
          }
        """,
        "cannot be written");
  }

  @Test
  void refusesWhereAHandlerNeedsTheFailure() {
    isRefused(
        """
          Object open() {
            try {
              return Pool.<build>open(UNIT);
            } catch (IOException e) {
              return null;
            }
          }
        """,
        "catches what building throws",
        "java.io.IOException");
  }

  @Test
  void refusesACloseUnderACondition() {
    isRefused(
        """
          void open(boolean b) {
            EntityManagerFactory emf = Persistence.<build>createEntityManagerFactory(UNIT);
            if (b) {
              emf.<close>close();
            }
          }
        """,
        "under a condition");
  }

  @Test
  void refusesATryOnOneLine() {
    isRefused(
        """
          int size() {
            try (Pool pool = <build>new Pool(null)) { return pool.size(); }
          }
        """,
        "share a line");
  }
}
