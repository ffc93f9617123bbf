// A cursor in a chain, of a session that is closed here: its type has arguments, the session's has none.
package shop.chain;

import java.io.IOException;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;

public class CursorInChain {
  private final SqlSessionFactory factory;

  public CursorInChain(SqlSessionFactory factory) {
    this.factory = factory;
  }

  public boolean any(SqlSession session) throws IOException {
    return session.selectCursor("orders").isConsumed(); // finding: SessionOutsideTryWithResources HIGH; no repair: arguments that do not stand here
  }

  public boolean none() {
    return factory.openSession().selectList("orders").isEmpty(); // finding: SessionOutsideTryWithResources HIGH
  }
}
