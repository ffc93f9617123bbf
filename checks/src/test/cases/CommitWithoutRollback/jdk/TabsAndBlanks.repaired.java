// Indented by tabs with blanks behind them: a tab stands for two steps.
package shop.orders;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

public class TabsAndBlanks
{
    public void age(Connection con, Statement s, boolean all) throws SQLException
    {
	con.setAutoCommit(false);
	try {
	    if (all)
	        {
		    s.executeUpdate("update orders set age = age + 1");
	        }
	    s.executeUpdate("delete from orders where age > 9");
	    con.commit();
	} catch (Throwable t) {
	    try {
	        con.rollback();
	    } catch (SQLException e) {
	        t.addSuppressed(e);
	    }
	    throw t;
	}
    }
}
