package dev.acidlint.ruling;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.StringJoiner;

/**
 * What is said about one artifact, and what a reader of its source thought of that.
 *
 * @param artifact file name of the jar of sources, which is pinned by its version
 */
record Ruling(String artifact, List<Entry> entries) {

  /** What a reader thought. */
  enum Label {
    TRUE,
    /** Right by the rule's page, but the author may have had reasons, or it hardly matters. */
    ARGUABLE,
    FALSE,
    UNREVIEWED
  }

  /**
   * One finding.
   *
   * @param file path in the jar
   * @param reason why it is labelled so
   */
  record Entry(String rule, String file, int line, String confidence, Label label, String reason) {
    static final Comparator<Entry> ORDER =
        Comparator.comparing(Entry::rule).thenComparing(Entry::file).thenComparing(Entry::line);

    boolean isSame(Entry other) {
      return ORDER.compare(this, other) == 0;
    }

    @Override
    public String toString() {
      return rule + " " + confidence + " " + file + ":" + line;
    }
  }

  /**
   * Reads a file that {@link #write} wrote.
   *
   * @throws IOException if it cannot be read
   */
  static Ruling read(Path file) throws IOException {
    JsonObject whole =
        JsonParser.parseString(Files.readString(file, StandardCharsets.UTF_8)).getAsJsonObject();
    List<Entry> entries = new ArrayList<>();
    for (var element : whole.getAsJsonArray("findings")) {
      JsonObject one = element.getAsJsonObject();
      entries.add(
          new Entry(
              one.get("rule").getAsString(),
              one.get("file").getAsString(),
              one.get("line").getAsInt(),
              one.get("confidence").getAsString(),
              Label.valueOf(one.get("label").getAsString().toUpperCase(java.util.Locale.ROOT)),
              one.get("reason").getAsString()));
    }
    return new Ruling(whole.get("artifact").getAsString(), entries);
  }

  /** As JSON with a line for each finding, so that a difference is one to read. */
  String json() {
    Gson gson = new Gson().newBuilder().disableHtmlEscaping().create();
    StringJoiner findings = new StringJoiner(",\n");
    for (Entry e : entries.stream().sorted(Entry.ORDER).toList()) {
      JsonObject one = new JsonObject();
      one.addProperty("rule", e.rule());
      one.addProperty("file", e.file());
      one.addProperty("line", e.line());
      one.addProperty("confidence", e.confidence());
      one.addProperty("label", e.label().name().toLowerCase(java.util.Locale.ROOT));
      one.addProperty("reason", e.reason());
      findings.add("    " + gson.toJson(one));
    }
    String list = entries.isEmpty() ? "[]" : "[\n" + findings + "\n  ]";
    return "{\n  \"artifact\": " + gson.toJson(artifact) + ",\n  \"findings\": " + list + "\n}\n";
  }

  /**
   * What is found now, each with the label that it had.
   *
   * @param found without labels
   */
  Ruling with(List<Entry> found) {
    return new Ruling(artifact, found.stream().map(this::labelled).toList());
  }

  private Entry labelled(Entry now) {
    return entries.stream()
        .filter(now::isSame)
        .findFirst()
        .map(
            then ->
                new Entry(
                    now.rule(),
                    now.file(),
                    now.line(),
                    now.confidence(),
                    then.label(),
                    then.reason()))
        .orElse(now);
  }
}
