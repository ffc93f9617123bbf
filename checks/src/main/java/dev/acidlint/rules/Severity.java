package dev.acidlint.rules;

/** How a host shows a rule's findings unless the user says otherwise. */
public enum Severity {
  WARNING,
  SUGGESTION
}
