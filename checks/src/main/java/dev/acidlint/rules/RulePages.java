package dev.acidlint.rules;

/** Where the pages of the rules are. */
public final class RulePages {
  /** A rule's page is this and the rule's name. */
  public static final String URL = "https://acidlint.dev/rules/";

  private RulePages() {}
}
