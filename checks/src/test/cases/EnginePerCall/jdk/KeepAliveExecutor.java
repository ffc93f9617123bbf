// Trap 58: an executor per call is for a later rule.
package shop.engine;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

public class KeepAliveExecutor {
  public void watch(Runnable ping) {
    ScheduledExecutorService pinger = Executors.newScheduledThreadPool(1);
    pinger.scheduleAtFixedRate(ping, 1, 1, TimeUnit.MINUTES);
  }
}
