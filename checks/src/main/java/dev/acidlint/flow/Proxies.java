package dev.acidlint.flow;

import dev.acidlint.model.TypeRef;

/** The JDK's own way to make an object that passes the calls on it to a handler. */
final class Proxies {
  private Proxies() {}

  static boolean isHandler(TypeRef type) {
    return type.isA("java.lang.reflect.InvocationHandler");
  }

  static boolean isMadeBy(String owner, String method) {
    return owner.equals("java.lang.reflect.Proxy") && method.equals("newProxyInstance");
  }
}
