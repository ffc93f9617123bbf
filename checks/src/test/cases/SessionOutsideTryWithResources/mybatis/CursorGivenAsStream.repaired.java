// A stream over a cursor needs it open; one that only this method reads from does not outlive it.
package shop.stream;

import java.io.IOException;
import java.util.Iterator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.ibatis.cursor.Cursor;
import org.apache.ibatis.session.SqlSession;

class CursorGivenAsStream {
  private final SqlSession session;

  CursorGivenAsStream(SqlSession session) {
    this.session = session;
  }

  Stream<Object> all() {
    Cursor<Object> cursor = session.selectCursor("orders");
    try {
      return StreamSupport.stream(cursor.spliterator(), false);
    } catch (Throwable t) {
      try {
        cursor.close();
      } catch (IOException | RuntimeException e) {
        t.addSuppressed(e);
      }
      throw t;
    }
  }

  Iterator<Object> each() {
    Cursor<Object> cursor = session.selectCursor("orders");
    try {
      return cursor.iterator();
    } catch (Throwable t) {
      try {
        cursor.close();
      } catch (IOException | RuntimeException e) {
        t.addSuppressed(e);
      }
      throw t;
    }
  }

  Object first() {
    Cursor<Object> cursor = session.selectCursor("orders");
    Iterator<Object> orders = cursor.iterator();
    return orders.hasNext() ? orders.next() : null;
  }
}
