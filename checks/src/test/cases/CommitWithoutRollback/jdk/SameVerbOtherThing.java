// Trap 21: commit and setAutoCommit of things that are no database session.
package tools.git;

import java.util.List;

public class SameVerbOtherThing {
  private final Repository repository;
  private final Editor editor;

  public SameVerbOtherThing(Repository repository, Editor editor) {
    this.repository = repository;
    this.editor = editor;
  }

  public String save(List<String> files, String message) {
    editor.setAutoCommit(false);
    repository.beginTransaction();
    files.forEach(repository::add);
    String id = repository.commit(message);
    editor.commit();
    return id;
  }

  interface Repository {
    void beginTransaction();

    void add(String file);

    String commit(String message);
  }

  interface Editor {
    void setAutoCommit(boolean on);

    void commit();
  }
}
