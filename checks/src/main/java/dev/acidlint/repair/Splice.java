package dev.acidlint.repair;

import dev.acidlint.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Collects replacements in one text and makes them into one contiguous replacement. Insertions at
 * one offset keep the order in which they were added, before a replacement that starts there; what
 * lies inside of a replaced range is dropped.
 */
final class Splice {

  private final String text;
  private final List<TextEdit> edits = new ArrayList<>();

  Splice(String text) {
    this.text = text;
  }

  Splice insert(int offset, String addition) {
    return replace(offset, offset, addition);
  }

  Splice delete(int start, int end) {
    return replace(start, end, "");
  }

  Splice replace(int start, int end, String replacement) {
    edits.add(new TextEdit(new Span(start, end), replacement));
    return this;
  }

  boolean isEmpty() {
    return edits.isEmpty();
  }

  /** The one edit that does them all. */
  TextEdit merged() {
    List<TextEdit> ordered = new ArrayList<>(edits);
    ordered.sort(
        Comparator.<TextEdit>comparingInt(edit -> edit.span().start())
            .thenComparing(edit -> edit.span().length() > 0));
    StringBuilder out = new StringBuilder();
    int first = ordered.get(0).span().start();
    int at = first;
    for (TextEdit edit : ordered) {
      if (edit.span().start() < at) {
        continue;
      }
      out.append(text, at, edit.span().start()).append(edit.replacement());
      at = edit.span().end();
    }
    return new TextEdit(new Span(first, at), out.toString());
  }

  /** A text with one repair applied, imports included. */
  static String apply(String text, Repair repair) {
    List<TextEdit> all = new ArrayList<>(repair.imports());
    all.add(repair.edit());
    return apply(text, all);
  }

  /** A text with edits applied that do not overlap. */
  static String apply(String text, List<TextEdit> edits) {
    List<TextEdit> ordered = new ArrayList<>(edits);
    ordered.sort(Comparator.comparingInt(edit -> edit.span().start()));
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (TextEdit edit : ordered) {
      out.append(text, at, edit.span().start()).append(edit.replacement());
      at = edit.span().end();
    }
    return out.append(text, at, text.length()).toString();
  }
}
