package dev.acidlint.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The pages of the rules. They come with the rules; there is no site of ours that has them. */
public final class RulePages {
  /** With a rule's name behind it, how to read its page. */
  public static final String EXPLAIN = "java -jar acidlint.jar explain ";

  private RulePages() {}

  /**
   * The page of a rule, as Markdown.
   *
   * @throws IllegalArgumentException if there is no rule of that name
   */
  public static String of(String rule) {
    if (RuleRegistry.all().stream().noneMatch(r -> r.name().equals(rule))) {
      throw new IllegalArgumentException("no rule " + rule);
    }
    try (InputStream page = RulePages.class.getResourceAsStream(rule + ".md")) {
      return new String(page.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
