package dev.acidlint.flow;

/** Bounds the work on one method; past it the method is given up and stays silent. */
final class Budget {
  private static final int STEPS = 60_000;

  /** The budget is spent. */
  static final class Spent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Spent() {
      super("the analysis of this method takes too many steps", null, false, false);
    }
  }

  private int left = STEPS;

  void step() {
    if (--left < 0) {
      throw new Spent();
    }
  }
}
