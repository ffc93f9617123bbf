package dev.acidlint.pmd.command;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SARIF 2.1.0: the shape, and what is in it. */
class SarifTest {

  /** Per object of the standard that we write: required properties, then the optional ones. */
  private static final Map<String, Map.Entry<Set<String>, Set<String>>> SHAPES =
      Map.ofEntries(
          shape("sarifLog", Set.of("version", "runs"), Set.of("$schema")),
          shape("run", Set.of("tool"), Set.of("columnKind", "invocations", "results")),
          shape("tool", Set.of("driver"), Set.of()),
          shape("driver", Set.of("name"), Set.of("version", "rules")),
          shape("rules", Set.of("id"), Set.of("shortDescription")),
          shape("invocations", Set.of("executionSuccessful"), Set.of("toolExecutionNotifications")),
          shape("toolExecutionNotifications", Set.of("message"), Set.of("level", "locations")),
          shape(
              "results",
              Set.of("message", "ruleId", "level", "locations"),
              Set.of("ruleIndex", "codeFlows", "fixes", "properties")),
          shape("locations", Set.of(), Set.of("physicalLocation", "location", "message")),
          shape("location", Set.of("physicalLocation"), Set.of("message")),
          shape("physicalLocation", Set.of("artifactLocation"), Set.of("region")),
          shape("artifactLocation", Set.of("uri"), Set.of("uriBaseId")),
          shape("region", Set.of("startLine", "startColumn", "endLine", "endColumn"), Set.of()),
          shape("codeFlows", Set.of("threadFlows"), Set.of()),
          shape("threadFlows", Set.of("locations"), Set.of()),
          shape("fixes", Set.of("artifactChanges"), Set.of("description")),
          shape("artifactChanges", Set.of("artifactLocation", "replacements"), Set.of()),
          shape("replacements", Set.of("deletedRegion"), Set.of("insertedContent")),
          shape(
              "deletedRegion",
              Set.of("startLine", "startColumn", "endLine", "endColumn"),
              Set.of()));

  @TempDir Path dir;

  private static Map.Entry<String, Map.Entry<Set<String>, Set<String>>> shape(
      String name, Set<String> required, Set<String> optional) {
    return Map.entry(name, Map.entry(required, optional));
  }

  @Test
  void everyObjectHasTheShapeOfTheStandard() throws IOException {
    JsonObject log = log();
    assertThat(log.get("version").getAsString()).isEqualTo("2.1.0");
    check("sarifLog", log);
  }

  private static void check(String name, JsonElement element) {
    if (element.isJsonArray()) {
      element.getAsJsonArray().forEach(item -> check(name.equals("runs") ? "run" : name, item));
    } else if (element.isJsonObject() && SHAPES.containsKey(name)) {
      Set<String> keys = element.getAsJsonObject().keySet();
      Map.Entry<Set<String>, Set<String>> shape = SHAPES.get(name);
      assertWithMessage(name).that(keys).containsAtLeastElementsIn(shape.getKey());
      for (String key : keys) {
        boolean known = shape.getKey().contains(key) || shape.getValue().contains(key);
        assertWithMessage("%s has %s", name, key).that(known).isTrue();
        check(key, element.getAsJsonObject().get(key));
      }
    } else if (name.equals("message") || name.equals("insertedContent")) {
      assertThat(element.getAsJsonObject().keySet()).containsExactly("text");
    }
  }

  @Test
  void aFindingHasItsPlacePathAndFix() throws IOException {
    JsonObject run = log().getAsJsonArray("runs").get(0).getAsJsonObject();
    JsonArray results = run.getAsJsonArray("results");
    assertThat(results).hasSize(3);
    JsonObject bad = results.get(0).getAsJsonObject();
    assertThat(bad.get("ruleId").getAsString()).isEqualTo("CommitWithoutRollback");
    assertThat(bad.get("level").getAsString()).isEqualTo("warning");
    JsonObject place =
        bad.getAsJsonArray("locations")
            .get(0)
            .getAsJsonObject()
            .getAsJsonObject("physicalLocation");
    assertThat(place.toString())
        .isEqualTo(
            "{\"artifactLocation\":{\"uri\":\"a%20b/A.java\",\"uriBaseId\":\"%SRCROOT%\"},"
                + "\"region\":{\"startLine\":3,\"startColumn\":5,\"endLine\":3,\"endColumn\":8}}");
    JsonArray steps =
        bad.getAsJsonArray("codeFlows")
            .get(0)
            .getAsJsonObject()
            .getAsJsonArray("threadFlows")
            .get(0)
            .getAsJsonObject()
            .getAsJsonArray("locations");
    assertThat(steps).hasSize(2);
    JsonArray replacements =
        bad.getAsJsonArray("fixes")
            .get(0)
            .getAsJsonObject()
            .getAsJsonArray("artifactChanges")
            .get(0)
            .getAsJsonObject()
            .getAsJsonArray("replacements");
    assertThat(replacements.toString())
        .isEqualTo(
            "[{\"deletedRegion\":{\"startLine\":1,\"startColumn\":1,\"endLine\":1,"
                + "\"endColumn\":1},\"insertedContent\":{\"text\":\"import java.util.List;\\r\\n\"}},"
                + "{\"deletedRegion\":{\"startLine\":3,\"startColumn\":5,\"endLine\":3,"
                + "\"endColumn\":8},\"insertedContent\":{\"text\":\"good\"}}]");
    JsonObject weak = results.get(2).getAsJsonObject();
    assertThat(weak.get("level").getAsString()).isEqualTo("note");
    assertThat(weak.has("fixes")).isFalse();
    assertThat(weak.getAsJsonObject("properties").get("noRepair").getAsString())
        .isEqualTo("too weak to mend");
  }

  @Test
  void rulesAreListedOnceAndIndexed() throws IOException {
    JsonObject run = log().getAsJsonArray("runs").get(0).getAsJsonObject();
    JsonArray rules = run.getAsJsonObject("tool").getAsJsonObject("driver").getAsJsonArray("rules");
    assertThat(rules).hasSize(2);
    for (JsonElement result : run.getAsJsonArray("results")) {
      int index = result.getAsJsonObject().get("ruleIndex").getAsInt();
      assertThat(rules.get(index).getAsJsonObject().get("id"))
          .isEqualTo(result.getAsJsonObject().get("ruleId"));
    }
  }

  @Test
  void whatWasNotReadIsANotification() throws IOException {
    JsonObject run = log().getAsJsonArray("runs").get(0).getAsJsonObject();
    JsonObject invocation = run.getAsJsonArray("invocations").get(0).getAsJsonObject();
    assertThat(invocation.get("executionSuccessful").getAsBoolean()).isFalse();
    JsonArray notes = invocation.getAsJsonArray("toolExecutionNotifications");
    assertThat(notes).hasSize(1);
    assertThat(notes.get(0).toString()).contains("no such file");
  }

  private JsonObject log() throws IOException {
    CommandRun.writeText(
        dir,
        "a b/A.java",
        "\uFEFFclass A {\r\n  void m() {\r\n    bad();\r\n    risky();\r\n    weak();\r\n  }\r\n}");
    CommandRun run =
        CommandRun.in(dir, "check", "a b", "gone", "--format=sarif", "--min-confidence=LOW");
    assertThat(run.exit()).isEqualTo(5);
    return JsonParser.parseString(run.out()).getAsJsonObject();
  }
}
