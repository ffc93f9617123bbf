package dev.acidlint.repair;

import dev.acidlint.model.Span;
import dev.acidlint.repair.Lexemes.Kind;
import dev.acidlint.repair.Lexemes.Lexeme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The imports of a file, and those that a repair adds to them. Works on tokens, so that it also
 * knows the imports of a file that the parser rejects.
 */
final class Imports {

  private static final Set<String> DECLARES =
      Set.of("class", "interface", "enum", "record", "@interface");

  private static final Pattern SHARED =
      Pattern.compile("\\w*(Exception|Error|Throwable)|Map|ConcurrentHashMap|Thread");

  /** One import that is not static: {@code name} without the star if it is on demand. */
  private record Entry(String name, boolean onDemand, boolean isStatic, Span span) {}

  private final Layout layout;
  private final Lexemes lexemes;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, String> added = new LinkedHashMap<>();
  private final List<Entry> dropped = new ArrayList<>();
  private String packageName = "";
  private int packageEnd = -1;

  Imports(JavaSource java) {
    this.layout = java.layout();
    this.lexemes = java.lexemes();
    read();
  }

  private void read() {
    List<Lexeme> all = lexemes.all();
    int depth = 0;
    for (int i = 0; i < all.size(); i++) {
      Lexeme lexeme = all.get(i);
      if (lexeme.is("{")) {
        depth++;
      } else if (lexeme.is("}")) {
        depth--;
      } else if (lexeme.is("package") && depth == 0 && packageEnd < 0) {
        StringBuilder name = new StringBuilder();
        i = readName(i + 1, name);
        packageName = name.toString();
        packageEnd = all.get(i).end();
      } else if (lexeme.is("import") && depth == 0) {
        StringBuilder name = new StringBuilder();
        i = readName(i + 1, name);
        add(name.toString(), new Span(lexeme.start(), all.get(i).end()));
      }
    }
  }

  /** Appends all up to the semicolon; gives its index. */
  private int readName(int from, StringBuilder name) {
    List<Lexeme> all = lexemes.all();
    int i = from;
    while (i < all.size() - 1 && !all.get(i).is(";")) {
      if (!all.get(i).isComment()) {
        name.append(all.get(i).text());
        name.append(all.get(i).is("static") || all.get(i).is("module") ? " " : "");
      }
      i++;
    }
    return i;
  }

  private void add(String words, Span span) {
    boolean isStatic = words.startsWith("static ");
    String name = words.substring(words.indexOf(' ') + 1);
    boolean onDemand = name.endsWith(".*") || words.startsWith("module ");
    String bare = name.endsWith(".*") ? name.substring(0, name.length() - 2) : name;
    entries.add(new Entry(bare, onDemand, isStatic, span));
  }

  /**
   * The text by which a type is named in this file, an import being added where that makes the
   * simple name good.
   *
   * @param canonical a top-level type
   */
  String name(String canonical) {
    int dot = canonical.lastIndexOf('.');
    String simple = canonical.substring(dot + 1);
    String itsPackage = dot < 0 ? "" : canonical.substring(0, dot);
    if (dot < 0 || isDeclared(simple)) {
      return canonical;
    }
    for (Entry entry : entries) {
      boolean sameName = entry.name().equals(simple) || entry.name().endsWith("." + simple);
      if (!entry.onDemand() && sameName) {
        return !entry.isStatic() && entry.name().equals(canonical) ? simple : canonical;
      }
    }
    if (itsPackage.equals(packageName)) {
      return simple;
    }
    if (itsPackage.equals("java.lang")) {
      return mayBeElsewhere(simple) ? canonical : simple;
    }
    if (isOnDemand(itsPackage)) {
      return simple;
    }
    if (occursAlone(simple) && added.get(simple) == null) {
      return canonical;
    }
    String before = added.putIfAbsent(simple, canonical);
    return before == null || before.equals(canonical) ? simple : canonical;
  }

  /**
   * Takes the import of a type away if nothing but one place needs it, comments included.
   *
   * @param simple the name by which that place names the type
   * @param place it goes
   */
  void drop(String simple, Span place) {
    List<Entry> named =
        entries.stream()
            .filter(it -> !it.onDemand() && it.name().endsWith("." + simple))
            .filter(it -> !dropped.contains(it))
            .toList();
    boolean needed =
        lexemes.all().stream()
            .filter(it -> it.isComment() ? it.text().contains(simple) : it.is(simple))
            .filter(it -> !place.contains(it.start()))
            .anyMatch(it -> entries.stream().noneMatch(e -> e.span().contains(it.start())));
    if (named.size() == 1 && !needed && layout.startsLine(named.get(0).span().start())) {
      dropped.add(named.get(0));
    }
  }

  /**
   * Drops what a change takes the last use of, where no other repair may write that name: repairs
   * handle exceptions, and keep engines in maps.
   *
   * @param change the change as a whole
   */
  void dropUnused(TextEdit change) {
    Set<String> left =
        new Lexemes(change.replacement())
            .all().stream().map(Lexeme::text).collect(Collectors.toSet());
    boolean says = left.stream().anyMatch(it -> it.startsWith("/"));
    Set<String> gone = new TreeSet<>();
    for (Lexeme lexeme : lexemes.within(change.span().start(), change.span().end())) {
      boolean kept = left.contains(lexeme.text()) || SHARED.matcher(lexeme.text()).matches();
      if (lexeme.kind() == Kind.WORD && !kept && !(says && isSaid(left, lexeme.text()))) {
        gone.add(lexeme.text());
      }
    }
    gone.forEach(name -> drop(name, change.span()));
  }

  private static boolean isSaid(Set<String> lexemes, String name) {
    return lexemes.stream().anyMatch(it -> it.startsWith("/") && it.contains(name));
  }

  /** With the line end before it, and one of two blank lines around it. */
  private TextEdit deletion(Entry entry) {
    int start = layout.lineStart(entry.span().start()) - 1;
    int end = entry.span().end();
    if (start < 0 || layout.lineEnd(end) != end) {
      return new TextEdit(entry.span(), "");
    }
    boolean blank = layout.lineStart(start) == start && layout.lineEnd(end + 1) == end + 1;
    return new TextEdit(new Span(blank && start > 0 ? start - 1 : start, end), "");
  }

  /** The insertions for what was added, and the deletions. */
  List<TextEdit> edits() {
    List<TextEdit> edits = new ArrayList<>();
    dropped.forEach(entry -> edits.add(deletion(entry)));
    added.values().stream().sorted().forEach(name -> edits.add(insertion(name)));
    return edits;
  }

  private boolean isOnDemand(String itsPackage) {
    return entries.stream()
        .anyMatch(
            entry -> entry.onDemand() && !entry.isStatic() && entry.name().equals(itsPackage));
  }

  /** The one name of java.lang that packages imported on demand are known to have too. */
  private boolean mayBeElsewhere(String simple) {
    return simple.equals("IllegalStateException")
        && (isOnDemand("javax.jms") || isOnDemand("jakarta.jms"));
  }

  private boolean isDeclared(String simple) {
    for (Lexeme lexeme : lexemes.all()) {
      if (DECLARES.contains(lexeme.text())) {
        Lexeme next = lexemes.codeFrom(lexeme.index() + 1);
        if (next != null && next.is(simple)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Used as a type although nothing imports it: then it is of this package, or inherited. */
  private boolean occursAlone(String simple) {
    for (Lexeme lexeme : lexemes.all()) {
      if (lexeme.kind() == Kind.WORD && lexeme.is(simple)) {
        Lexeme before = lexemes.codeBefore(lexeme.start());
        if (before == null || !before.is(".")) {
          return true;
        }
      }
    }
    return false;
  }

  private TextEdit insertion(String canonical) {
    String line = "import " + canonical + ";";
    List<Entry> near = nearest(canonical);
    if (near.isEmpty()) {
      return first(line);
    }
    Entry after = null;
    for (Entry entry : near) {
      if (entry.name().compareTo(canonical) < 0) {
        after = entry;
      }
    }
    if (after == null) {
      int start = near.get(0).span().start();
      return new TextEdit(new Span(start, start), line + "\n");
    }
    return below(after.span().end(), "\n" + line);
  }

  /** The ordinary imports that share the longest beginning with a name. */
  private List<Entry> nearest(String canonical) {
    List<Entry> ordinary = entries.stream().filter(entry -> !entry.isStatic()).toList();
    int longest =
        ordinary.stream().mapToInt(entry -> shared(entry.name(), canonical)).max().orElse(0);
    return ordinary.stream().filter(entry -> shared(entry.name(), canonical) == longest).toList();
  }

  private static int shared(String first, String second) {
    String[] a = first.split("\\.", -1);
    String[] b = second.split("\\.", -1);
    int count = 0;
    while (count < a.length && count < b.length && a[count].equals(b[count])) {
      count++;
    }
    return count;
  }

  private TextEdit first(String line) {
    if (!entries.isEmpty()) {
      return below(entries.get(entries.size() - 1).span().end(), "\n\n" + line);
    }
    if (packageEnd >= 0) {
      return below(packageEnd, "\n\n" + line);
    }
    int start = lexemes.codeFrom(0).start();
    int before = lexemes.firstFrom(start) - 1;
    boolean documented = before >= 0 && lexemes.all().get(before).text().startsWith("/**");
    int at = documented ? lexemes.all().get(before).start() : start;
    return new TextEdit(new Span(at, at), line + "\n\n");
  }

  private TextEdit below(int end, String addition) {
    int at = layout.withTrailingComments(end);
    return new TextEdit(new Span(at, at), addition);
  }
}
