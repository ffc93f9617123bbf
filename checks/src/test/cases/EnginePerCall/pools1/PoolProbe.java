// Whether the library is there: what is built starts nothing, and is dropped at once.
package shop.engine;

import com.jolbox.bonecp.BoneCPDataSource;
import org.apache.commons.dbcp.BasicDataSource;

public class PoolProbe {
  public boolean isAvailable() {
    try {
      new BasicDataSource();
      return true;
    } catch (NoClassDefFoundError e) {
      return false;
    }
  }

  // this one starts threads
  public boolean hasBoneCp() {
    try {
      new BoneCPDataSource(); // finding: EnginePerCall HIGH; no repair: not used
      return true;
    } catch (NoClassDefFoundError e) {
      return false;
    }
  }
}
