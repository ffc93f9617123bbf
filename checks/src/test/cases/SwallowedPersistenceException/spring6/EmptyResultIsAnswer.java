// Trap 47: no row is an answer.
package shop.swallow;

import java.util.Optional;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

public class EmptyResultIsAnswer {
  private final JdbcTemplate jdbc;

  public EmptyResultIsAnswer(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<String> name(long id) {
    try {
      return Optional.ofNullable(
          jdbc.queryForObject("select name from customer where id = ?", String.class, id));
    } catch (EmptyResultDataAccessException e) {
      return Optional.empty();
    }
  }
}
