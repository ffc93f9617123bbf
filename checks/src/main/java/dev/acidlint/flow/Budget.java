package dev.acidlint.flow;

/** Bounds the work on one method; past it the method is given up and stays silent. */
final class Budget {
  private static final int FOR_A_METHOD = 60_000;
  private static final int FOR_A_SUMMARY = 12_000;

  /** The budget is spent. */
  static final class Spent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Spent() {
      super("the analysis of this method takes too many steps", null, false, false);
    }
  }

  private int left;

  private Budget(int steps) {
    left = steps;
  }

  static Budget forMethod() {
    return new Budget(FOR_A_METHOD);
  }

  static Budget forSummary() {
    return new Budget(FOR_A_SUMMARY);
  }

  void step() {
    if (--left < 0) {
      throw new Spent();
    }
  }
}
