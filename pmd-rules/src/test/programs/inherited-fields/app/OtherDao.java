package app;

abstract class OtherDao {
  protected final Other pool = new Other();
}
