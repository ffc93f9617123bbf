package dev.acidlint.repair;

import dev.acidlint.model.SourceText;
import dev.acidlint.model.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A source with marks in it, like {@code conn.<begin>setAutoCommit}: each names the next token. */
final class Marked {

  private static final Pattern MARK =
      Pattern.compile("<(begin|commit|lacks|open|close|catch|build)>");

  private final String text;
  private final Map<String, List<Span>> spans = new LinkedHashMap<>();

  Marked(String marked) {
    StringBuilder out = new StringBuilder();
    Matcher matcher = MARK.matcher(marked);
    List<String> names = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    int at = 0;
    while (matcher.find()) {
      out.append(marked, at, matcher.start());
      names.add(matcher.group(1));
      starts.add(out.length());
      at = matcher.end();
    }
    this.text = out.append(marked, at, marked.length()).toString();
    for (int i = 0; i < names.size(); i++) {
      int end = starts.get(i);
      while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
        end++;
      }
      spans
          .computeIfAbsent(names.get(i), name -> new ArrayList<>())
          .add(new Span(starts.get(i), end));
    }
  }

  String text() {
    return text;
  }

  SourceText source() {
    return SourceText.of(text);
  }

  List<Span> all(String mark) {
    return spans.getOrDefault(mark, List.of());
  }

  Span one(String mark) {
    return all(mark).get(0);
  }

  /** The same place in an edited text: the occurrence of its word with the same number. */
  static Span moved(String before, Span span, String after) {
    String word = before.substring(span.start(), span.end());
    int count = 0;
    for (int i = before.indexOf(word); i < span.start(); i = before.indexOf(word, i + 1)) {
      count++;
    }
    int at = after.indexOf(word);
    for (int i = 0; i < count; i++) {
      at = after.indexOf(word, at + 1);
    }
    return new Span(at, at + word.length());
  }
}
