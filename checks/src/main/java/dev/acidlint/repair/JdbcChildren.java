package dev.acidlint.repair;

import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import java.util.Set;

/**
 * What is opened from a JDBC connection, by the types that the text names. To close it ends no
 * transaction, and to close it once more, or after its connection, does nothing.
 */
final class JdbcChildren {

  private static final Set<String> TYPES =
      Set.of("Statement", "PreparedStatement", "CallableStatement", "ResultSet");

  private JdbcChildren() {}

  static boolean isOne(Type type) {
    return type instanceof ClassOrInterfaceType named && TYPES.contains(named.getNameAsString());
  }

  /** Whether the resource of a try is a new variable of such a type. */
  static boolean declares(Expression resource) {
    return resource.isVariableDeclarationExpr()
        && resource.asVariableDeclarationExpr().getVariables().stream()
            .map(VariableDeclarator::getType)
            .allMatch(JdbcChildren::isOne);
  }
}
