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
      c = ds.getConnection();
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
    try (ResultSet rs = ps.executeQuery()) {
      rs.next();
      in = rs.getBinaryStream(1);
      return in.read();
    } finally {
      closeQuietly(in);
    }
  }

  public String readsPlainThings(PreparedStatement ps) throws SQLException {
    String name = null;
    byte[] scan = null;
    try (ResultSet rs = ps.executeQuery()) {
      rs.next();
      name = rs.getString(1);
      scan = rs.getBytes(2);
      return name;
    } finally {
      log(name + (scan == null ? 0 : scan.length));
    }
  }

  private static void log(String text) {
    if (text.isEmpty()) {
      throw new IllegalStateException();
    }
  }

  public ResultSetMetaData columns(Connection c) throws SQLException {
    PreparedStatement ps = c.prepareStatement("select * from orders");
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
