// The mappers are parsed for each call.
package shop.engine;

import java.io.IOException;
import java.io.InputStream;
import org.apache.ibatis.io.Resources;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;

public class BuildPerCall {
  public Object find(long id) throws IOException {
    try (InputStream config = Resources.getResourceAsStream("mybatis.xml")) {
      SqlSessionFactory factory = new SqlSessionFactoryBuilder().build(config); // finding: EnginePerCall MEDIUM; no repair: differ from call to call
      try (SqlSession session = factory.openSession()) {
        return session.selectOne("find", id);
      }
    }
  }
}
