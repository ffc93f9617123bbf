package app;

final class Other {
  void setAutoCommit(boolean on) {
    System.out.println(on);
  }

  void commit() {}

  void getConnection() {}
}
