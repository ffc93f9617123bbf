package dev.acidlint.repair;

import dev.acidlint.cases.ClassPathGroup;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProtectCommitOutsideTest {

  private static final ProtectExample SPRING =
      new ProtectExample(
          "import org.springframework.transaction.*;\nimport java.util.*;\n",
          "  int work() {\n    return 1;\n  }\n",
          new ClassPathGroup("spring6"),
          "tm.rollback(status)",
          Optional.empty(),
          List.of(),
          true);

  private static final ProtectExample JTA =
      new ProtectExample(
          "import jakarta.transaction.UserTransaction;\n",
          "  void work() {}\n",
          new ClassPathGroup("jta-jakarta"),
          "ut.rollback()",
          Optional.empty(),
          List.of("jakarta.transaction.SystemException"),
          true);

  @Test
  void keepsTheCommitAfterTheWorkAndHoistsTheResult() {
    SPRING.becomes(
        """
          int save(PlatformTransactionManager tm, TransactionDefinition def) {
            TransactionStatus status = tm.<begin>getTransaction(def);
            int n = work();
            tm.<commit>commit(status);
            return n;
          }
        """,
        """
          int save(PlatformTransactionManager tm, TransactionDefinition def) {
            TransactionStatus status = tm.getTransaction(def);
            int n;
            try {
              n = work();
            } catch (Throwable t) {
              try {
                tm.rollback(status);
              } catch (RuntimeException e) {
                t.addSuppressed(e);
              }
              throw t;
            }
            tm.commit(status);
            return n;
          }
        """);
  }

  @Test
  void protectsTheWorkBeforeTheCommitInAnExistingTry() {
    SPRING.becomes(
        """
          void save(PlatformTransactionManager tm, TransactionDefinition def) {
            TransactionStatus status = tm.<begin>getTransaction(def);
            try {
              work();
              tm.<commit>commit(status);
            } <lacks>catch (IllegalStateException e) {
              System.out.println(e);
            }
          }
        """,
        """
          void save(PlatformTransactionManager tm, TransactionDefinition def) {
            TransactionStatus status = tm.getTransaction(def);
            try {
              try {
                work();
              } catch (Throwable t) {
                try {
                  tm.rollback(status);
                } catch (RuntimeException e) {
                  t.addSuppressed(e);
                }
                throw t;
              }
              tm.commit(status);
            } catch (IllegalStateException e) {
              System.out.println(e);
            }
          }
        """);
  }

  @Test
  void leavesTheCommitInAnExistingTryWhereTheGuardAllowsIt() {
    SPRING
        .guard("!status.isCompleted()")
        .becomes(
            """
              void save(PlatformTransactionManager tm, TransactionDefinition def) {
                TransactionStatus status = tm.<begin>getTransaction(def);
                try {
                  work();
                  tm.<commit>commit(status);
                } <lacks>catch (IllegalStateException e) {
                  System.out.println(e);
                }
              }
            """,
            """
              void save(PlatformTransactionManager tm, TransactionDefinition def) {
                TransactionStatus status = tm.getTransaction(def);
                try {
                  work();
                  tm.commit(status);
                } catch (IllegalStateException e) {
                  if (!status.isCompleted()) {
                    try {
                      tm.rollback(status);
                    } catch (RuntimeException suppressed) {
                      e.addSuppressed(suppressed);
                    }
                  }
                  System.out.println(e);
                }
              }
            """);
  }

  @Test
  void namesTheCheckedExceptionOfTheRollback() {
    JTA.becomes(
        """
          void save(UserTransaction ut) throws Exception {
            ut.<begin>begin();
            work();
            ut.<commit>commit();
          }
        """,
        """
          void save(UserTransaction ut) throws Exception {
            ut.begin();
            try {
              work();
            } catch (Throwable t) {
              try {
                ut.rollback();
              } catch (SystemException | RuntimeException e) {
                t.addSuppressed(e);
              }
              throw t;
            }
            ut.commit();
          }
        """,
        "import jakarta.transaction.SystemException;\nimport jakarta.transaction.UserTransaction;\n");
  }

  @Test
  void putsACheckedGuardInsideOfTheTry() {
    JTA.guard("ut.getStatus() != Status.STATUS_NO_TRANSACTION")
        .header("import jakarta.transaction.*;\n")
        .becomes(
            """
              void save(UserTransaction ut) throws Exception {
                ut.<begin>begin();
                work();
                ut.<commit>commit();
              }
            """,
            """
              void save(UserTransaction ut) throws Exception {
                ut.begin();
                try {
                  work();
                } catch (Throwable t) {
                  try {
                    if (ut.getStatus() != Status.STATUS_NO_TRANSACTION) {
                      ut.rollback();
                    }
                  } catch (SystemException | RuntimeException e) {
                    t.addSuppressed(e);
                  }
                  throw t;
                }
                ut.commit();
              }
            """);
  }
}
