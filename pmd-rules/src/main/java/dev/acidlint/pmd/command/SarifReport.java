package dev.acidlint.pmd.command;

import com.google.gson.stream.JsonWriter;
import dev.acidlint.model.SourceText;
import dev.acidlint.model.Span;
import dev.acidlint.repair.Repair;
import dev.acidlint.repair.RepairResult;
import dev.acidlint.repair.TextEdit;
import dev.acidlint.rules.Confidence;
import dev.acidlint.rules.Finding;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * SARIF 2.1.0 (OASIS standard), with the path that proves a finding as a code flow and its repair
 * as a fix. Regions are given by line and column, which no byte order mark or line end shifts.
 */
final class SarifReport implements Report {
  private final SortedMap<String, String> rules;
  private final String version;

  /**
   * @param rules name and summary of every rule
   * @param version our own
   */
  SarifReport(SortedMap<String, String> rules, String version) {
    this.rules = rules;
    this.version = version;
  }

  @Override
  public void write(CheckResult result, RepairDesk repairs, ReportStream out) throws IOException {
    StringWriter text = new StringWriter();
    JsonWriter json = new JsonWriter(text);
    json.setIndent("  ");
    json.beginObject();
    json.name("$schema").value("https://json.schemastore.org/sarif-2.1.0.json");
    json.name("version").value("2.1.0");
    json.name("runs").beginArray().beginObject();
    writeTool(json);
    json.name("columnKind").value("utf16CodeUnits");
    writeInvocation(json, result);
    json.name("results").beginArray();
    for (FileFindings file : result.files()) {
      for (Finding finding : file.findings()) {
        writeResult(json, file, finding, repairs.of(file, finding));
      }
    }
    json.endArray();
    json.endObject().endArray().endObject();
    json.close();
    out.line(text.toString());
  }

  private void writeTool(JsonWriter json) throws IOException {
    json.name("tool").beginObject().name("driver").beginObject();
    json.name("name").value("Acidlint");
    json.name("version").value(version);
    json.name("rules").beginArray();
    for (String rule : rules.keySet()) {
      json.beginObject().name("id").value(rule);
      writeText(json, "shortDescription", rules.get(rule));
      json.endObject();
    }
    json.endArray();
    json.endObject().endObject();
  }

  /** What went wrong on the way, so that an incomplete result can be told from a complete one. */
  private static void writeInvocation(JsonWriter json, CheckResult result) throws IOException {
    json.name("invocations").beginArray().beginObject();
    json.name("executionSuccessful").value(result.unreadable().isEmpty());
    json.name("toolExecutionNotifications").beginArray();
    for (Problem problem : result.unreadable()) {
      writeNotification(json, "error", problem);
    }
    for (Problem problem : result.internalErrors()) {
      writeNotification(json, "warning", problem);
    }
    json.endArray();
    json.endObject().endArray();
  }

  private static void writeNotification(JsonWriter json, String level, Problem problem)
      throws IOException {
    json.beginObject().name("level").value(level);
    writeText(json, "message", problem.reason());
    json.name("locations").beginArray().beginObject();
    json.name("physicalLocation").beginObject();
    writeArtifact(json, problem.path());
    json.endObject().endObject().endArray().endObject();
  }

  private void writeResult(JsonWriter json, FileFindings file, Finding finding, RepairResult repair)
      throws IOException {
    json.beginObject();
    json.name("ruleId").value(finding.rule());
    int index = new ArrayList<>(rules.keySet()).indexOf(finding.rule());
    if (index >= 0) {
      json.name("ruleIndex").value(index);
    }
    json.name("level").value(finding.confidence() == Confidence.LOW ? "note" : "warning");
    writeText(json, "message", finding.message());
    json.name("locations").beginArray().beginObject();
    writeLocation(json, file, finding.site());
    json.endObject().endArray();
    writeCodeFlow(json, file, finding.witness());
    if (repair instanceof RepairResult.Offered offered) {
      writeFix(json, file, offered.repair());
    }
    json.name("properties").beginObject();
    json.name("confidence").value(finding.confidence().name());
    if (repair instanceof RepairResult.Offered offered) {
      json.name("repair").value(offered.repair().level().name());
    } else if (repair instanceof RepairResult.Refused refused) {
      json.name("noRepair").value(refused.reason());
    }
    json.endObject();
    json.endObject();
  }

  private static void writeCodeFlow(JsonWriter json, FileFindings file, List<Finding.Step> witness)
      throws IOException {
    if (witness.isEmpty()) {
      return;
    }
    json.name("codeFlows").beginArray().beginObject();
    json.name("threadFlows").beginArray().beginObject();
    json.name("locations").beginArray();
    for (Finding.Step step : witness) {
      json.beginObject().name("location").beginObject();
      writeLocation(json, file, step.at());
      writeText(json, "message", step.what());
      json.endObject().endObject();
    }
    json.endArray().endObject().endArray().endObject().endArray();
  }

  private static void writeFix(JsonWriter json, FileFindings file, Repair repair)
      throws IOException {
    json.name("fixes").beginArray().beginObject();
    writeText(json, "description", repair.title());
    json.name("artifactChanges").beginArray().beginObject();
    writeArtifact(json, file.source().path());
    json.name("replacements").beginArray();
    String lineEnd = file.original().contains("\r\n") ? "\r\n" : "\n";
    List<TextEdit> edits =
        Stream.concat(repair.imports().stream(), Stream.of(repair.edit())).toList();
    for (TextEdit edit : edits) {
      json.beginObject();
      writeRegion(json, "deletedRegion", file.text(), edit.span());
      writeText(json, "insertedContent", edit.replacement().replace("\n", lineEnd));
      json.endObject();
    }
    json.endArray().endObject().endArray().endObject().endArray();
  }

  private static void writeLocation(JsonWriter json, FileFindings file, Span span)
      throws IOException {
    json.name("physicalLocation").beginObject();
    writeArtifact(json, file.source().path());
    writeRegion(json, "region", file.text(), span);
    json.endObject();
  }

  private static void writeRegion(JsonWriter json, String name, SourceText text, Span span)
      throws IOException {
    json.name(name).beginObject();
    json.name("startLine").value(text.line(span.start()));
    json.name("startColumn").value(text.column(span.start()));
    json.name("endLine").value(text.line(span.end()));
    json.name("endColumn").value(text.column(span.end()));
    json.endObject();
  }

  private static void writeArtifact(JsonWriter json, String path) throws IOException {
    json.name("artifactLocation").beginObject();
    if (path.startsWith("/") || path.matches("[A-Za-z]:/.*")) {
      json.name("uri").value("file://" + (path.startsWith("/") ? "" : "/") + encode(path));
    } else {
      json.name("uri").value(encode(path.startsWith("./") ? path.substring(2) : path));
      json.name("uriBaseId").value("%SRCROOT%");
    }
    json.endObject();
  }

  /** A path as part of a URI (RFC 3986): whatever is not unreserved is escaped. */
  private static String encode(String path) {
    StringBuilder uri = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean ascii = c < 0x80;
      if (ascii && (Character.isLetterOrDigit(c) || "/-._~".indexOf(c) >= 0)) {
        uri.append(c);
      } else {
        uri.append(String.format("%%%02X", (int) c));
      }
    }
    return uri.toString();
  }

  private static void writeText(JsonWriter json, String name, String text) throws IOException {
    json.name(name).beginObject().name("text").value(text).endObject();
  }
}
