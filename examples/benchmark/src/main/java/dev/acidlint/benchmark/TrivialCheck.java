package dev.acidlint.benchmark;

import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.LinkType;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.ClassTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.ClassTree;

/** A check that never finds anything, so that Error Prone has a reason to look at classes. */
@BugPattern(summary = "Finds nothing", severity = SeverityLevel.WARNING, linkType = LinkType.NONE)
public final class TrivialCheck extends BugChecker implements ClassTreeMatcher {
  private static final long serialVersionUID = 1L;

  @Override
  public Description matchClass(ClassTree tree, VisitorState state) {
    return Description.NO_MATCH;
  }
}
