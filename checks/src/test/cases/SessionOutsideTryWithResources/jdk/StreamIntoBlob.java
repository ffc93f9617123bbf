// What is written into a BLOB is flushed while the connection is open: its finalizer does not wait.
package shop.leak;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Blob;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import javax.sql.DataSource;

public class StreamIntoBlob {
  private final DataSource ds;

  public StreamIntoBlob(DataSource ds) {
    this.ds = ds;
  }

  public void write(InputStream in) throws SQLException, IOException {
    OutputStream out = null;
    Connection c = null;
    try {
      c = ds.getConnection(); // finding: SessionOutsideTryWithResources LOW; no repair: what is made from it is used
      PreparedStatement ps = c.prepareStatement("update orders set scan = ?");
      Blob blob = c.createBlob();
      out = blob.setBinaryStream(1);
      in.transferTo(out);
      ps.setBlob(1, blob);
      ps.executeUpdate();
    } finally {
      if (out != null) {
        out.close();
      }
      if (c != null) {
        c.close();
      }
    }
  }

  public int readsAndCloses(PreparedStatement ps) throws SQLException, IOException {
    InputStream in = null;
    ResultSet rs = null;
    try {
      rs = ps.executeQuery(); // finding: SessionOutsideTryWithResources LOW
      rs.next();
      in = rs.getBinaryStream(1);
      return in.read();
    } finally {
      closeQuietly(in);
      if (rs != null) {
        rs.close();
      }
    }
  }

  public String readsPlainThings(PreparedStatement ps) throws SQLException {
    String name = null;
    byte[] scan = null;
    ResultSet rs = null;
    try {
      rs = ps.executeQuery(); // finding: SessionOutsideTryWithResources LOW
      rs.next();
      name = rs.getString(1);
      scan = rs.getBytes(2);
      return name;
    } finally {
      log(name + (scan == null ? 0 : scan.length));
      if (rs != null) {
        rs.close();
      }
    }
  }

  private static void log(String text) {
    if (text.isEmpty()) {
      throw new IllegalStateException();
    }
  }

  public ResultSetMetaData columns(Connection c) throws SQLException {
    PreparedStatement ps = c.prepareStatement("select * from orders"); // finding: SessionOutsideTryWithResources HIGH; no repair: what is returned needs it
    return ps.getMetaData();
  }

  private static void closeQuietly(InputStream in) {
    if (in != null) {
      try {
        in.close();
      } catch (IOException e) {
        // it was only read
      }
    }
  }
}
