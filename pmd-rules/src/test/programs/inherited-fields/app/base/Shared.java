package app.base;

public final class Shared {
  public static final Connections CONNECTIONS = new Connections(null);

  private Shared() {}
}
