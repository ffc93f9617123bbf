package dev.acidlint.repair;

import static dev.acidlint.repair.ResourceExample.JDBC;
import static dev.acidlint.repair.ResourceExample.JPA;

import org.junit.jupiter.api.Test;

class UseTryWithResourcesTest {

  private static final ResourceExample THREE =
      JDBC.opening("java.sql.Connection", "java.sql.PreparedStatement", "java.sql.ResultSet");

  @Test
  void closesWhatIsNeverClosed() {
    JDBC.becomes(
        """
          int total() throws SQLException {
            Connection c = ds.<open>getConnection(); // one for all
            int n = count(c);

            insert(c);
            work();
            return n;
          }
        """,
        """
          int total() throws SQLException {
            int n;
            try (Connection c = ds.getConnection()) { // one for all
              n = count(c);

              insert(c);
            }
            work();
            return n;
          }
        """);
  }

  @Test
  void replacesACloseByHandAndHoistsWhatIsUsedLater() {
    JDBC.becomes(
        """
          String total() throws SQLException {
            final Connection c = ds.<open>getConnection();
            int n = count(c);
            c.<close>close(); // free
            work();
            return "n " + n;
          }
        """,
        """
          String total() throws SQLException {
            int n;
            try (final Connection c = ds.getConnection()) {
              n = count(c);
            }
            work();
            return "n " + n;
          }
        """);
  }

  @Test
  void takesAReturnIn() {
    JDBC.becomes(
        """
          int total() throws SQLException {
            var c = ds.<open>getConnection();
            if (c.isReadOnly()) {
              c.<close>close();
              return 0;
            }
            var n = count(c);
            c.<close>close();
            return n + 1;
          }
        """,
        """
          int total() throws SQLException {
            try (var c = ds.getConnection()) {
              if (c.isReadOnly()) {
                return 0;
              }
              var n = count(c);
              return n + 1;
            }
          }
        """);
  }

  @Test
  void dissolvesAFinalizerThatComesTooLate() {
    JDBC.becomes(
        """
          void save() throws SQLException {
            Connection c = ds.<open>getConnection();
            c.setAutoCommit(false);
            try {
              insert(c);
            } finally {
              if (c != null) {
                c.<close>close();
              }
            }
          }
        """,
        """
          void save() throws SQLException {
            try (Connection c = ds.getConnection()) {
              c.setAutoCommit(false);
              insert(c);
            }
          }
        """);
  }

  @Test
  void keepsHandlersInside() {
    JDBC.becomes(
        """
          void save() throws SQLException {
            Connection c = ds.<open>getConnection();
            c.setAutoCommit(false);
            try {
              insert(c);
            } catch (SQLException e) {
              c.rollback();
              throw e;
            } finally {
              work();
              c.<close>close();
            }
          }
        """,
        """
          void save() throws SQLException {
            try (Connection c = ds.getConnection()) {
              c.setAutoCommit(false);
              try {
                insert(c);
              } catch (SQLException e) {
                c.rollback();
                throw e;
              } finally {
                work();
              }
            }
          }
        """);
  }

  @Test
  void nestsThreeThatOneFinalizerCloses() {
    THREE.becomes(
        """
          List<String> names(int id) {
            List<String> names = new ArrayList<>();
            Connection conn = null;
            PreparedStatement ps = null;
            ResultSet rs = null;
            try {
              conn = ds.<open>getConnection();
              ps = conn.<open>prepareStatement("select name from t where id = ?");
              ps.setInt(1, id);
              rs = ps.<open>executeQuery();
              while (rs.next()) {
                names.add(rs.getString(1));
              }
            } catch (SQLException e) {
              log("cannot read", e);
            } finally {
              try {
                if (rs != null) rs.<close>close();
                if (ps != null) ps.<close>close();
                if (conn != null) conn.<close>close();
              } catch (SQLException e) {
                log("cannot close", e);
              }
            }
            return names;
          }
        """,
        """
          List<String> names(int id) {
            List<String> names = new ArrayList<>();
            try (Connection conn = ds.getConnection();
                PreparedStatement ps = conn.prepareStatement("select name from t where id = ?")) {
              ps.setInt(1, id);
              try (ResultSet rs = ps.executeQuery()) {
                while (rs.next()) {
                  names.add(rs.getString(1));
                }
              }
            } catch (SQLException e) {
              log("cannot read", e);
            }
            return names;
          }
        """,
        Repair.Level.REVIEW);
  }

  @Test
  void dissolvesThreeLevelsOfFinalizers() {
    THREE.becomes(
        """
          int first() throws SQLException {
            Connection conn = ds.<open>getConnection();
            try {
              PreparedStatement ps = conn.<open>prepareStatement("select 1");
              try {
                ResultSet rs = ps.<open>executeQuery();
                try {
                  rs.next();
                  return rs.getInt(1);
                } finally {
                  rs.<close>close();
                }
              } finally {
                ps.<close>close();
              }
            } finally {
              conn.<close>close();
            }
          }
        """,
        """
          int first() throws SQLException {
            try (Connection conn = ds.getConnection()) {
              try (PreparedStatement ps = conn.prepareStatement("select 1")) {
                try (ResultSet rs = ps.executeQuery()) {
                  rs.next();
                  return rs.getInt(1);
                }
              }
            }
          }
        """);
  }

  @Test
  void namesChainedOpeners() {
    THREE.becomes(
        """
          int first(String q) throws SQLException {
            ResultSet rs = ds.<open>getConnection().<open>prepareStatement(q).<open>executeQuery();
            rs.next();
            return rs.getInt(1);
          }
        """,
        """
          int first(String q) throws SQLException {
            try (Connection connection = ds.getConnection();
                PreparedStatement preparedStatement = connection.prepareStatement(q);
                ResultSet rs = preparedStatement.executeQuery()) {
              rs.next();
              return rs.getInt(1);
            }
          }
        """);
  }

  @Test
  void namesWhatOneStatementOpensAndForgets() {
    JDBC.opening("java.sql.Connection", "java.sql.Statement")
        .becomes(
            """
              int delete(String connection) throws SQLException {
                // all rows
                return ds.<open>getConnection().<open>createStatement().executeUpdate(connection);
              }
            """,
            """
              int delete(String connection) throws SQLException {
                // all rows
                try (Connection connection2 = ds.getConnection();
                    Statement statement = connection2.createStatement()) {
                  return statement.executeUpdate(connection);
                }
              }
            """);
  }

  @Test
  void joinsANamedOneAndOneWithoutName() {
    JDBC.opening("java.sql.Connection", "java.sql.Statement")
        .becomes(
            """
              void delete() throws SQLException {
                Connection c = ds.<open>getConnection();
                c.<open>createStatement().executeUpdate("delete from t");
                c.<close>close();
              }
            """,
            """
              void delete() throws SQLException {
                try (Connection c = ds.getConnection();
                    Statement statement = c.createStatement()) {
                  statement.executeUpdate("delete from t");
                }
              }
            """);
  }

  @Test
  void goesIntoTheLoopThatOpens() {
    JDBC.becomes(
        """
          void save(int[] rows) throws SQLException {
            Connection c = null;
            for (int row : rows) {
              c = ds.<open>getConnection();
              insert(c);
            }
            c.<close>close();
          }
        """,
        """
          void save(int[] rows) throws SQLException {
            for (int row : rows) {
              try (Connection c = ds.getConnection()) {
                insert(c);
              }
            }
          }
        """);
  }

  @Test
  void staysOpenForWhatWasMadeFromIt() {
    JDBC.becomes(
        """
          int first() throws SQLException {
            Connection c = ds.<open>getConnection();
            Statement s = c.createStatement();
            work();
            ResultSet rs = s.executeQuery("select 1");
            int n = rs.getInt(1);
            work();
            return n;
          }
        """,
        """
          int first() throws SQLException {
            int n;
            try (Connection c = ds.getConnection()) {
              Statement s = c.createStatement();
              work();
              ResultSet rs = s.executeQuery("select 1");
              n = rs.getInt(1);
            }
            work();
            return n;
          }
        """);
  }

  @Test
  void dropsQuietHelpersAndResets() {
    JDBC.becomes(
        """
          void save() throws SQLException {
            Connection c = null;
            try {
              c = ds.<open>getConnection();
              insert(c);
              c.<close>close();
              c = null;
            } finally {
              // whatever happens
              <close>closeQuietly(c);
            }
          }
        """,
        """
          void save() throws SQLException {
            try (Connection c = ds.getConnection()) {
              insert(c);
            }
          }
        """,
        Repair.Level.REVIEW);
  }

  @Test
  void nestsInATryThatDoesMoreBefore() {
    JDBC.becomes(
        """
          void save() {
            try {
              work();
              Connection c = ds.<open>getConnection();
              insert(c);
              c.<close>close();
            } catch (SQLException e) {
              log("cannot save", e);
            }
          }
        """,
        """
          void save() {
            try {
              work();
              try (Connection c = ds.getConnection()) {
                insert(c);
              }
            } catch (SQLException e) {
              log("cannot save", e);
            }
          }
        """);
  }

  @Test
  void closesInAFinalizerWhatIsNoAutoCloseable() {
    JPA.becomes(
        """
          void save(Object o) {
            EntityManager em = emf.<open>createEntityManager(); // ours
            em.persist(o);
            em.<close>close();
          }
        """,
        """
          void save(Object o) {
            EntityManager em = emf.createEntityManager();
            try { // ours
              em.persist(o);
            } finally {
              em.close();
            }
          }
        """);
  }

  @Test
  void namesWhatIsNoAutoCloseable() {
    JPA.becomes(
        """
          void save(Object o) {
            emf.<open>createEntityManager().persist(o);
          }
        """,
        """
          void save(Object o) {
            EntityManager entityManager = emf.createEntityManager();
            try {
              entityManager.persist(o);
            } finally {
              entityManager.close();
            }
          }
        """);
  }
}
