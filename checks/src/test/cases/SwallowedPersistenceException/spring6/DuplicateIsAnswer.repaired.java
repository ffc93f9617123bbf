// That a key is there already is an answer; that some rule is broken is not.
package shop.swallow;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

public class DuplicateIsAnswer {
  private final JdbcTemplate jdbc;

  public DuplicateIsAnswer(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  public void map(String group, String external) {
    try {
      jdbc.update("insert into mapping values (?, ?)", group, external);
    } catch (DuplicateKeyException e) {
      // mapped already
    }
  }

  public void mapAny(String group, String external) {
    try {
      jdbc.update("insert into mapping values (?, ?)", group, external);
    } catch (DataIntegrityViolationException e) {
      // mapped already?
      throw e;
    }
  }
}
