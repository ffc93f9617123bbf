package dev.acidlint.repair;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.stmt.TryStmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a handler of a try knows of the variables that the rollback needs. */
final class HandlerScope {

  private HandlerScope() {}

  /** Whether all of them are in scope there, surely have a value, and are not closed yet. */
  static boolean canSee(ProtectSite site, TryStmt block) {
    Map<String, Node> visible = Locals.at(block);
    for (String name : site.code().roots()) {
      Node declaration = visible.get(name);
      boolean isLocal = declaration != null;
      if (isResource(block, name)
          || (!isLocal && Locals.declaredAnywhere(block).contains(name))
          || (isLocal && !Locals.isAssignedBefore(declaration, block))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isResource(TryStmt block, String name) {
    return block.getResources().stream().anyMatch(it -> names(it, name));
  }

  private static boolean names(Expression resource, String name) {
    return resource instanceof NameExpr variable && variable.getNameAsString().equals(name);
  }

  /** Those that may be null in a handler: null at first, or assigned only in the body. */
  static List<String> maybeNull(ProtectSite site, TryStmt block) {
    Map<String, Node> visible = Locals.at(block);
    List<String> names = new ArrayList<>();
    for (String name : site.code().roots()) {
      boolean startsNull =
          visible.get(name) instanceof VariableDeclarator variable
              && variable.getInitializer().filter(NullLiteralExpr.class::isInstance).isPresent();
      boolean set = Locals.isSetBefore(name, block);
      if ((startsNull && !set) || Locals.assigns(block.getTryBlock(), name)) {
        names.add(name);
      }
    }
    return names;
  }
}
