package dev.acidlint.model;

/**
 * A half-open range of UTF-16 offsets in a unit's normalised text (see {@link SourceText}). Its
 * equality is spelt out: that which records come with is slow to start.
 *
 * @param start offset of the first character
 * @param end offset after the last character; equal to {@code start} for an empty range
 */
public record Span(int start, int end) implements Comparable<Span> {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: " + start + ".." + end);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Span that && start == that.start && end == that.end;
  }

  @Override
  public int hashCode() {
    return 31 * start + end;
  }

  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  public boolean encloses(Span other) {
    return start <= other.start && other.end <= end;
  }

  public int length() {
    return end - start;
  }

  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
