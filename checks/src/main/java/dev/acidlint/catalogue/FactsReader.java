package dev.acidlint.catalogue;

import dev.acidlint.catalogue.Fields.Text;
import dev.acidlint.catalogue.Library.MethodEntry;
import dev.acidlint.catalogue.Packages.Choice;
import dev.acidlint.catalogue.ResourceFacts.CloseEffect;
import dev.acidlint.catalogue.ResourceFacts.Closeable;
import dev.acidlint.catalogue.ResourceFacts.Kind;
import dev.acidlint.catalogue.ResourceFacts.RollbackText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what a file says of one type: its resource facts and its methods' facts. */
final class FactsReader {
  private final String type;
  private final Packages packages;
  private final Choice choice;
  private final Optional<String> family;

  /**
   * @param family what the calls of the type's methods throw, if they do not say otherwise
   */
  FactsReader(String type, Packages packages, Choice choice, Optional<String> family) {
    this.type = type;
    this.packages = packages;
    this.choice = choice;
    this.family = family;
  }

  String type() {
    return type;
  }

  /** What closes it does so on the receiver; written as {@code closer} only. */
  static MethodEntry closer(Signature signature, Set<String> versions, int line) {
    List<Role> roles = List.of(new Role.Closes(new Operand.This(), false));
    return entry(signature, roles, Optional.empty(), versions, line);
  }

  /** A method that returns its receiver, or what goes on as it, and does nothing of interest. */
  static MethodEntry chain(Signature signature, Set<String> versions, int line) {
    List<Role> roles = List.of(new Role.ViewOf(new Operand.This()));
    return entry(signature, roles, Optional.of(signature.owner()), versions, line);
  }

  private static MethodEntry entry(
      Signature signature,
      List<Role> roles,
      Optional<String> returns,
      Set<String> versions,
      int line) {
    MethodFacts facts =
        new MethodFacts(signature.toString(), signature.owner(), roles, returns, Optional.empty());
    return new MethodEntry(signature, facts, versions, line);
  }

  /** Canonical names under that key, short package names written out. */
  List<String> types(Fields fields, String key) {
    List<String> names = new ArrayList<>();
    for (Text text : fields.texts(key)) {
      List<String> expanded =
          LibraryReader.told(
              fields, text.node(), () -> packages.expandAll(List.of(text.value()), choice));
      for (String name : expanded) {
        if (!Signature.isTypeName(name)) {
          throw fields.error(text.node(), "\"" + name + "\" is no canonical type name");
        }
        names.add(name);
      }
    }
    return List.copyOf(names);
  }

  private Optional<String> type(Fields fields, String key) {
    List<String> types = types(fields, key);
    if (types.size() > 1) {
      throw fields.error(fields.at(key), "\"" + key + "\" has to be one type, not " + types);
    }
    return types.stream().findFirst();
  }

  /** Facts about the type; empty if it has no {@code kind}. */
  Optional<ResourceFacts> resource(Fields fields) {
    if (!fields.has("kind")) {
      return Optional.empty();
    }
    Optional<String> closer = fields.text("closer");
    Optional<CloseEffect> closeEffect = fields.choice("close-effect", CloseEffect.class);
    return Optional.of(
        new ResourceFacts(
            type,
            fields.choice("kind", Kind.class).orElseThrow(),
            fields.required("family"),
            closeEffect.orElse(CloseEffect.NONE),
            closer,
            types(fields, "close-throws"),
            fields.choice("auto-closeable", Closeable.class).orElse(Closeable.NO),
            fields.flag("commit-failure-ends"),
            fields.flag("rollback-after-failed-commit-throws"),
            fields.flag("rollback-after-close-throws"),
            fields.mapping("rollback", type + ": rollback").map(this::rollback)));
  }

  private RollbackText rollback(Fields fields) {
    String call = fields.required("call");
    if (!call.contains("{}")) {
      throw fields.error(fields.at("call"), "{} has to stand for the transaction in \"call\"");
    }
    RollbackText text =
        new RollbackText(
            call, fields.text("guard"), types(fields, "checked"), fields.flag("commit-outside"));
    fields.end();
    return text;
  }

  /** One method's facts. */
  MethodEntry method(Fields fields, Signature signature, Choice narrowed) {
    List<Role> roles = new RolesReader(fields).roles();
    Optional<String> returns = type(fields, "returns");
    Optional<String> own = fields.text("family");
    fields.end();
    if (roles.isEmpty() && returns.isEmpty() && own.isEmpty()) {
      throw fields.error("nothing is said of this method");
    }
    MethodFacts facts =
        new MethodFacts(
            signature.toString(), signature.owner(), roles, returns, own.or(() -> family));
    return new MethodEntry(signature, facts, narrowed.versions(), fields.line());
  }
}
