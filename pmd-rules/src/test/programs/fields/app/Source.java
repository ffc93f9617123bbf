package app;

import java.sql.Connection;

interface Source {
  Connection current();
}
