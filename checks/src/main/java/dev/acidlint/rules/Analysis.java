package dev.acidlint.rules;

import java.util.List;

/**
 * What came of one unit.
 *
 * @param findings in order of site, then rule; suppressed ones left out
 * @param givenUp methods whose analysis ran out of its budget, as {@code owner#name/arity}
 * @param internalErrors errors contained, each with its method and what was thrown
 */
public record Analysis(List<Finding> findings, List<String> givenUp, List<String> internalErrors) {}
