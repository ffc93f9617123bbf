package bank.functions;

@FunctionalInterface
public interface ThrowingConsumer<T, E extends Exception> {
  void accept(T each) throws E;
}
