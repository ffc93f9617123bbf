package dev.acidlint.catalogue;

/** Which value of a call a fact is about: written {@code this}, {@code result}, {@code arg0} … */
public sealed interface Operand {

  /** The receiver. */
  record This() implements Operand {}

  /** What the call returns; for a constructor the new object. */
  record Result() implements Operand {}

  /** One argument, counted from 0. */
  record Argument(int index) implements Operand {}

  /** Every argument, as of {@code closeAll(rs, ps, con)}. */
  record AllArguments() implements Operand {}
}
