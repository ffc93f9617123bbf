package dev.acidlint.repair;

import dev.acidlint.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects replacements in one text and makes them into one contiguous replacement. Insertions at
 * one offset keep the order in which they were added, before a replacement that starts there; what
 * lies inside of a replaced range is dropped. Where lines are taken out between blank ones, or
 * between an opening brace and a blank one, one blank line goes with them.
 */
final class Splice {

  private final String text;
  private final List<TextEdit> edits = new ArrayList<>();
  private final Set<Span> lines = new HashSet<>();

  Splice(String text) {
    this.text = text;
  }

  Splice insert(int offset, String addition) {
    return replace(offset, offset, addition);
  }

  Splice delete(int start, int end) {
    return replace(start, end, "");
  }

  /** Deletes whole lines: from a line end on, up to the line end of the last of them. */
  Splice deleteLines(int start, int end) {
    lines.add(new Span(start, end));
    return delete(start, end);
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
    boolean taken = false;
    for (TextEdit edit : ordered) {
      int start = edit.span().start();
      if (start < at) {
        continue;
      }
      if (taken && start > at) {
        at = Math.min(start, afterBlank(at, first, out));
      }
      out.append(text, at, start).append(edit.replacement());
      taken = lines.contains(edit.span()) || (taken && start == at && edit.replacement().isEmpty());
      at = edit.span().end();
    }
    at = taken ? afterBlank(at, first, out) : at;
    return new TextEdit(new Span(first, at), out.toString());
  }

  /**
   * Past the blank line that begins at a line end, if one is before that, too; else where it is.
   */
  private int afterBlank(int lineEnd, int first, CharSequence out) {
    String before = text.substring(text.lastIndexOf('\n', Math.max(0, first - 1)) + 1, first) + out;
    String last = before.substring(before.lastIndexOf('\n') + 1).strip();
    int next = text.indexOf('\n', lineEnd + 1);
    boolean blank =
        next > 0 && text.charAt(lineEnd) == '\n' && text.substring(lineEnd, next).isBlank();
    return blank && (last.isEmpty() || last.endsWith("{")) ? next : lineEnd;
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
