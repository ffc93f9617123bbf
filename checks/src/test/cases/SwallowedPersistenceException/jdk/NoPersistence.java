// An exception that has nothing to do with persistence is other tools' affair.
package shop.swallow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

public class NoPersistence {
  public void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      // gone already
    }
  }
}
