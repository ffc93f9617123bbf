// Built once into a static field.
package shop.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.ibatis.io.Resources;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;

public final class BuiltOnce {
  private static final SqlSessionFactory FACTORY = build();

  private BuiltOnce() {}

  private static SqlSessionFactory build() {
    try (InputStream config = Resources.getResourceAsStream("mybatis.xml")) {
      return new SqlSessionFactoryBuilder().build(config);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static SqlSessionFactory get() {
    return FACTORY;
  }
}
