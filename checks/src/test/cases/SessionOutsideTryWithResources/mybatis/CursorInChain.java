// A cursor in a chain: its type has arguments.
package shop.chain;

import java.io.IOException;
import org.apache.ibatis.session.SqlSession;

public class CursorInChain {
  public boolean any(SqlSession session) throws IOException {
    return session.selectCursor("orders").isConsumed(); // finding: SessionOutsideTryWithResources HIGH; no repair: arguments that do not stand here
  }
}
