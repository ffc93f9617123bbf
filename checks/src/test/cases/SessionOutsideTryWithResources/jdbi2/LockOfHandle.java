// A lock keeps the handle that it was got with; where there is no lock, nobody closes the handle.
package shop.session;

import java.util.List;
import java.util.Map;
import org.skife.jdbi.v2.Handle;
import org.skife.jdbi.v2.IDBI;

public class LockOfHandle {
  private final IDBI dbi;

  public LockOfHandle(IDBI dbi) {
    this.dbi = dbi;
  }

  public Runnable lock(String name) {
    final Handle handle = dbi.open(); // finding: SessionOutsideTryWithResources HIGH; no repair: it is handed on
    final Locks locks = handle.attach(Locks.class);
    final boolean obtained = locks.lock(name);
    if (obtained) {
      return new Runnable() {
        @Override
        public void run() {
          handle.close();
        }
      };
    }
    return null;
  }

  public Runnable lockOrClose(String name) {
    final Handle handle = dbi.open();
    try {
      final Locks locks = handle.attach(Locks.class);
      if (locks.lock(name)) {
        return new Runnable() {
          @Override
          public void run() {
            handle.close();
          }
        };
      }
      handle.close();
      return null;
    } catch (RuntimeException e) {
      handle.close();
      throw e;
    }
  }

  public List<Map<String, Object>> left() {
    Handle handle = dbi.open(); // finding: SessionOutsideTryWithResources HIGH
    return handle.select("select * from locks");
  }

  public List<Map<String, Object>> read() {
    try (Handle handle = dbi.open()) {
      return handle.select("select * from locks");
    }
  }

  public int count() {
    return dbi.withHandle(handle -> handle.select("select * from locks").size());
  }

  interface Locks {
    boolean lock(String name);
  }
}
