package dev.acidlint.repair;

import static com.google.common.truth.Truth.assertThat;
import static dev.acidlint.repair.RethrowExample.DECLARED;
import static dev.acidlint.repair.RethrowExample.INTERRUPTED;
import static dev.acidlint.repair.RethrowExample.WRAP;

import dev.acidlint.cases.ClassPathGroup;
import dev.acidlint.model.SourceText;
import dev.acidlint.model.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RethrowFailureTest {

  @Test
  void throwsOnWhereTheMethodMay() {
    DECLARED.becomes(
        """
          void save() throws SQLException {
            try {
              insert();
            } <catch>catch (SQLException e) {
              log("cannot save", e); // first
            }
            insert();
          }
        """,
        """
          void save() throws SQLException {
            try {
              insert();
            } catch (SQLException e) {
              log("cannot save", e); // first
              throw e;
            }
            insert();
          }
        """);
  }

  @Test
  void wrapsWithTheMessageThatIsLogged() {
    WRAP.becomes(
        """
          void save() {
            try {
              insert();
            } <catch>catch (SQLException e) { log("cannot save", e); }
          }
        """,
        """
          void save() {
            try {
              insert();
            } catch (SQLException e) {
              log("cannot save", e);
              throw new IllegalStateException("cannot save", e);
            }
          }
        """);
  }

  @Test
  void takesNoMessageThatSaysNothing() {
    WRAP.becomes(
        """
          void save() {
            try {
              insert();
            } <catch>catch (SQLException e) {
              log("", e);
            }
          }
        """,
        """
          void save() {
            try {
              insert();
            } catch (SQLException e) {
              log("", e);
              throw new IllegalStateException(e);
            }
          }
        """);
  }

  @Test
  void replacesAPrintedStack() {
    WRAP.becomes(
        """
          void save() {
            try {
              insert();
            } <catch>catch (SQLException e) {
              // should not happen
              e.printStackTrace();
            }
          }
        """,
        """
          void save() {
            try {
              insert();
            } catch (SQLException e) {
              // should not happen
              throw new IllegalStateException(e);
            }
          }
        """);
  }

  @Test
  void fillsAnEmptyHandler() {
    WRAP.becomes(
        """
          void save() {
            try {
              insert();
            } <catch>catch (SQLException e) {}
          }

          void saveMore() {
            try {
              insert();
            } catch (SQLException e) {
            }
          }
        """,
        """
          void save() {
            try {
              insert();
            } catch (SQLException e) {
              throw new IllegalStateException(e);
            }
          }

          void saveMore() {
            try {
              insert();
            } catch (SQLException e) {
            }
          }
        """);
  }

  @Test
  void replacesAMadeUpResult() {
    WRAP.becomes(
        """
          List<String> names() {
            try {
              insert();
              return new ArrayList<>();
            } <catch>catch (SQLException e) {
              e.printStackTrace();
              log("no {}", e);
              return null; // none
            }
          }
        """,
        """
          List<String> names() {
            try {
              insert();
              return new ArrayList<>();
            } catch (SQLException e) {
              log("no {}", e);
              throw new IllegalStateException(e); // none
            }
          }
        """);
  }

  @Test
  void removesAReturnThatCannotBeReachedThen() {
    WRAP.becomes(
        """
          int names(boolean b) {
            if (b) {
              try {
                return count();
              } <catch>catch (SQLException e) {
                log("no", e);
              }
            } else {
              return 2;
            }

            return -1;
          }
        """,
        """
          int names(boolean b) {
            if (b) {
              try {
                return count();
              } catch (SQLException e) {
                log("no", e);
                throw new IllegalStateException("no", e);
              }
            } else {
              return 2;
            }
          }
        """);
  }

  @Test
  void leavesAReturnThatCanBeReachedOtherwise() {
    WRAP.becomes(
        """
          int names(boolean b) {
            if (b) {
              try {
                return count();
              } <catch>catch (SQLException e) {
                log("no", e);
              }
            }
            return -1;
          }
        """,
        """
          int names(boolean b) {
            if (b) {
              try {
                return count();
              } catch (SQLException e) {
                log("no", e);
                throw new IllegalStateException("no", e);
              }
            }
            return -1;
          }
        """);
  }

  @Test
  void usesTheProjectsOwnException() {
    WRAP.with(
            """
              static class StoreException extends RuntimeException {
                StoreException(String message, Throwable cause) {
                  super(message, cause);
                }
              }

              int other() {
                try {
                  return count();
                } catch (SQLException e) {
                  throw new StoreException("cannot count", e);
                }
              }
            """)
        .becomes(
            """
              void saveOrder() {
                try {
                  insert();
                } <catch>catch (SQLException e) {
                }
              }
            """,
            """
              void saveOrder() {
                try {
                  insert();
                } catch (SQLException e) {
                  throw new StoreException("saveOrder failed", e);
                }
              }
            """);
  }

  @Test
  void prefersTheExceptionThatWrapsTheSame() {
    WRAP.with(
            """
              static class UserException extends RuntimeException {
                UserException(Throwable cause) {
                  super(cause);
                }
              }

              static class StoreException extends RuntimeException {
                StoreException(Throwable cause) {
                  super(cause);
                }
              }

              int parsed(String text) {
                try {
                  return Integer.parseInt(text);
                } catch (NumberFormatException e) {
                  throw new UserException(e);
                }
              }

              int other() {
                try {
                  return count();
                } catch (SQLException e) {
                  throw new StoreException(e);
                }
              }
            """)
        .becomes(
            """
              void saveOrder() {
                try {
                  insert();
                } <catch>catch (SQLException e) {
                }
              }
            """,
            """
              void saveOrder() {
                try {
                  insert();
                } catch (SQLException e) {
                  throw new StoreException(e);
                }
              }
            """);
  }

  @Test
  void doesNotTrustAnExceptionThatIsDeclared() {
    WRAP.with(
            """
              static class StoreException extends Exception {
                StoreException(Throwable cause) {
                  super(cause);
                }
              }

              int other() throws StoreException {
                try {
                  return count();
                } catch (SQLException e) {
                  throw new StoreException(e);
                }
              }
            """)
        .becomes(
            """
              void save() {
                try {
                  insert();
                } <catch>catch (SQLException e) {
                }
              }
            """,
            """
              void save() {
                try {
                  insert();
                } catch (SQLException e) {
                  throw new IllegalStateException(e);
                }
              }
            """);
  }

  @Test
  void namesTheExceptionInFullWhereItsNameIsTaken() {
    WRAP.with("  static class IllegalStateException {}\n")
        .becomes(
            """
              void save() {
                try {
                  insert();
                } <catch>catch (SQLException e) {
                }
              }
            """,
            """
              void save() {
                try {
                  insert();
                } catch (SQLException e) {
                  throw new java.lang.IllegalStateException(e);
                }
              }
            """);
  }

  @Test
  void interruptsAgain() {
    INTERRUPTED.becomes(
        """
          void save() {
            try {
              insert();
              Thread.sleep(1);
            } <catch>catch (SQLException | InterruptedException e) {
              log("cannot save", e);
            }
          }
        """,
        """
          void save() {
            try {
              insert();
              Thread.sleep(1);
            } catch (SQLException | InterruptedException e) {
              log("cannot save", e);
              if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
              }
              throw new IllegalStateException("cannot save", e);
            }
          }
        """);
  }

  @Test
  void interruptsAgainInAHandlerOfItsOwn() {
    INTERRUPTED.becomes(
        """
          void save() {
            for (; ; ) {
              try {
                Thread.sleep(1);
              } <catch>catch (InterruptedException e) {
                break;
              }
            }
          }
        """,
        """
          void save() {
            for (; ; ) {
              try {
                Thread.sleep(1);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
              }
            }
          }
        """);
  }

  @Test
  void wrapsWhereTheParameterIsReassigned() {
    DECLARED.becomes(
        """
          void save() throws SQLException {
            try {
              insert();
            } <catch>catch (Exception e) {
              e = new Exception(e);
            }
          }
        """,
        """
          void save() throws SQLException {
            try {
              insert();
            } catch (Exception e) {
              e = new Exception(e);
              throw new IllegalStateException(e);
            }
          }
        """);
  }

  @Test
  void letsASecondHandlerOfTheSameTryWait() {
    String text =
        """
        class A {
          int f() {
            try {
              return hashCode();
            } catch (IllegalStateException e) {
            } catch (IllegalArgumentException e) {
            }
            return 1;
          }
        }
        """;
    RepairRounds.Outcome outcome =
        RepairRounds.run(
            SourceText.of(text),
            now -> {
              List<RepairRequest> requests = new ArrayList<>();
              for (int i = now.text().indexOf("catch");
                  i >= 0;
                  i = now.text().indexOf("catch", i + 1)) {
                requests.add(
                    new RepairRequest.RethrowFailure(new Span(i, i + 5), true, false, false));
              }
              return requests;
            },
            repair -> true);
    assertThat(InMemoryCompiler.errors(ClassPathGroup.JDK, outcome.text().text())).isEmpty();
    assertThat(outcome.applied()).hasSize(2);
    assertThat(outcome.text().text()).doesNotContain("return 1");
  }

  @Test
  void refusesAHandlerThatDecides() {
    WRAP.isRefused(
        """
          int save() {
            try {
              return count();
            } <catch>catch (SQLException e) {
              if (e.getErrorCode() == 1) {
                return 0;
              }
              return 1;
            }
          }
        """,
        "decides between");
  }

  @Test
  void refusesToStrandStatements() {
    WRAP.isRefused(
        """
          int save() {
            try {
              return count();
            } <catch>catch (SQLException e) {
            }
            log("tried", null);
            return 1;
          }
        """,
        "could not be reached");
    WRAP.isRefused(
        """
          int save() {
            try {
              return count();
            } <catch>catch (SQLException e) {
            }
            return hashCode();
          }
        """,
        "could not be reached");
  }

  @Test
  void refusesToEndALoopThatGoesOn() {
    WRAP.isRefused(
        """
          void saveAll(List<String> names) {
            for (String name : names) {
              try {
                insert();
              } <catch>catch (SQLException e) {
                log("not saved", e);
                continue;
              }
              log(name, null);
            }
          }
        """,
        "goes on with the next");
  }

  @Test
  void keepsToTheIndentOfABraceOnALineOfItsOwn() {
    WRAP.becomes(
        """
          void save() {
            try
              {
                insert();
              }
            <catch>catch (SQLException e)
              { e.printStackTrace(); }
          }
        """,
        """
          void save() {
            try
              {
                insert();
              }
            catch (SQLException e)
              {
                throw new IllegalStateException(e);
              }
          }
        """);
  }

  @Test
  void refusesAHandlerWithoutAName() {
    WRAP.isRefused(
        """
          void save() {
            try {
              insert();
            } <catch>catch (SQLException _) {
            }
          }
        """,
        "no name");
  }

  @Test
  void addsAFailureToTheOneThatIsThrownAfterIt() {
    WRAP.becomes(
        """
          void save() throws SQLException {
            try {
              insert();
            } catch (SQLException failure) {
              try {
                count();
              } <catch>catch (SQLException e) {
                e.printStackTrace();
              }
              log("cannot save", failure);
              throw failure;
            }
          }
        """,
        """
          void save() throws SQLException {
            try {
              insert();
            } catch (SQLException failure) {
              try {
                count();
              } catch (SQLException e) {
                failure.addSuppressed(e);
              }
              log("cannot save", failure);
              throw failure;
            }
          }
        """);
  }

  @Test
  void throwsALaterFailureWithTheFirstOneSuppressed() {
    WRAP.becomes(
        """
          int save() {
            try {
              insert();
              return 1;
            } catch (SQLException failure) {
              try {
                return count();
              } <catch>catch (SQLException e) {
                log("cannot count", e);
                return 0;
              }
            }
          }
        """,
        """
          int save() {
            try {
              insert();
              return 1;
            } catch (SQLException failure) {
              try {
                return count();
              } catch (SQLException e) {
                log("cannot count", e);
                e.addSuppressed(failure);
                throw new IllegalStateException("cannot count", e);
              }
            }
          }
        """);
    DECLARED.becomes(
        """
          void save() throws SQLException {
            try {
              insert();
            } catch (SQLException failure) {
              try {
                insert();
              } <catch>catch (SQLException e) {
                return;
              }
              throw failure;
            }
          }
        """,
        """
          void save() throws SQLException {
            try {
              insert();
            } catch (SQLException failure) {
              try {
                insert();
              } catch (SQLException e) {
                e.addSuppressed(failure);
                throw e;
              }
              throw failure;
            }
          }
        """);
  }

  @Test
  void refusesToHideAFailureFromAFinalizer() {
    DECLARED.isRefused(
        """
          void save() throws SQLException {
            try {
              insert();
            } finally {
              try {
                insert();
              } <catch>catch (SQLException e) {
                log("cannot save", e);
              }
            }
          }
        """,
        "finalizer");
    WRAP.becomes(
        """
          void save() throws SQLException {
            try {
              insert();
            } finally {
              new Thread(() -> {
                try {
                  insert();
                } <catch>catch (SQLException e) {
                }
              }).start();
            }
          }
        """,
        """
          void save() throws SQLException {
            try {
              insert();
            } finally {
              new Thread(() -> {
                try {
                  insert();
                } catch (SQLException e) {
                  throw new IllegalStateException(e);
                }
              }).start();
            }
          }
        """);
  }
}
