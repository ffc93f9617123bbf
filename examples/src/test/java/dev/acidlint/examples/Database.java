package dev.acidlint.examples;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** A database of its own for each test, in memory, looked at through a connection of its own. */
final class Database implements AutoCloseable {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final String url;
  private final Connection observer;

  Database() throws SQLException {
    url = "jdbc:h2:mem:orders" + COUNT.incrementAndGet() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=100";
    observer = source().getConnection();
    try (Statement statement = observer.createStatement()) {
      statement.execute(
          "create table orders (id bigint primary key, customer varchar(40) not null,"
              + " sku varchar(20) not null, quantity int not null)");
      statement.execute(
          "create table stock (sku varchar(20) primary key,"
              + " available int not null check (available >= 0))");
      statement.execute("create table audit (id bigint primary key, customer varchar(40))");
      statement.execute("insert into stock values ('tea', 10), ('coffee', 10)");
    }
  }

  String url() {
    return url;
  }

  /** Unpooled. */
  DataSource source() {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL(url);
    return source;
  }

  /** The numbers of the orders that are committed, ascending. */
  List<Long> orders() throws SQLException {
    return ids("orders");
  }

  /** The numbers of the orders on record, ascending. */
  List<Long> audit() throws SQLException {
    return ids("audit");
  }

  private List<Long> ids(String table) throws SQLException {
    List<Long> ids = new ArrayList<>();
    try (Statement statement = observer.createStatement();
        ResultSet rows = statement.executeQuery("select id from " + table + " order by id")) {
      while (rows.next()) {
        ids.add(rows.getLong(1));
      }
    }
    return ids;
  }

  /** How much tea is left, as committed. */
  int tea() throws SQLException {
    return number("select available from stock where sku = 'tea'");
  }

  /** How many of the database's sessions hold changes that are neither committed nor undone. */
  int unfinishedTransactions() throws SQLException {
    return number(
        "select count(*) from information_schema.sessions where contains_uncommitted = true");
  }

  private int number(String query) throws SQLException {
    try (Statement statement = observer.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getInt(1);
    }
  }

  @Override
  public void close() throws SQLException {
    try (observer;
        Statement statement = observer.createStatement()) {
      statement.execute("shutdown immediately");
    } catch (SQLException e) {
      // The database is gone, and with it the session that says so.
      if (e.getErrorCode() != org.h2.api.ErrorCode.DATABASE_IS_CLOSED) {
        throw e;
      }
    }
  }
}
