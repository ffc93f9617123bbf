package app;

abstract class Middle<T> extends Base<T> {}
