package dev.acidlint.rules;

import java.util.Optional;

/**
 * What a user can set, the same for all hosts.
 *
 * @param minimum findings below it are dropped
 * @param includeTests whether test sources are analysed
 * @param pool the pool in use, {@code hikari} for example; never inferred
 */
public record Settings(Confidence minimum, boolean includeTests, Optional<String> pool) {

  public static final Settings DEFAULT = new Settings(Confidence.MEDIUM, false, Optional.empty());
}
