// A serial blob is in memory: reading it asks no database.
package shop.blobs;

import java.sql.Blob;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.rowset.serial.SerialBlob;

public class BlobInMemory {
  private static final Logger LOG = Logger.getLogger("shop");

  public byte[] bytes(SerialBlob copy) {
    try {
      return copy.getBytes(1, (int) copy.length());
    } catch (SQLException e) {
      LOG.warning("not a copy: " + e);
      return null;
    }
  }

  public byte[] fetched(Blob stored) {
    try {
      return stored.getBytes(1, (int) stored.length());
    } catch (SQLException e) {
      LOG.warning("not fetched: " + e);
      throw new IllegalStateException(e);
    }
  }
}
