// A MyBatis session of the caller's.
package shop.handed;

import org.apache.ibatis.session.SqlSession;

public class SessionHanded {

  public void save(SqlSession session, Object order) {
    session.insert("add", order);
    session.commit(); // finding: CommitOfBorrowedTransaction LOW
  }
}
