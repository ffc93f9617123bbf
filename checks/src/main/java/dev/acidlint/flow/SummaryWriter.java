package dev.acidlint.flow;

import dev.acidlint.flow.Summary.Case;
import dev.acidlint.flow.Summary.Effect;
import dev.acidlint.flow.Summary.Result;
import dev.acidlint.flow.Summary.Root;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * A summary as maps, lists, texts and truth values, which any format can hold. What is left at its
 * default is left out. Where something was in the text of its file is not told: no caller asks.
 */
final class SummaryWriter {

  private SummaryWriter() {}

  static Map<String, Object> write(Summary summary, boolean persistent) {
    Map<String, Object> tree = new LinkedHashMap<>();
    flag(tree, "persistent", persistent);
    flag(tree, "firm", summary.firm());
    flag(tree, "closes", summary.closesSomething());
    if (!summary.followed().isEmpty()) {
      tree.put("followed", summary.followed().stream().sorted().map(String::valueOf).toList());
    }
    tree.put("ways", summary.cases().stream().map(SummaryWriter::way).toList());
    return tree;
  }

  private static Map<String, Object> way(Case one) {
    Map<String, Object> tree = new LinkedHashMap<>();
    if (!one.guards().isEmpty()) {
      Map<String, Object> guards = new LinkedHashMap<>();
      new TreeMap<>(one.guards()).forEach((at, v) -> guards.put(String.valueOf(at), value(v)));
      tree.put("if", guards);
    }
    if (!one.effects().isEmpty()) {
      tree.put("effects", one.effects().stream().map(SummaryWriter::effect).toList());
    }
    if (!one.kept().isEmpty()) {
      tree.put("keeps", one.kept().stream().map(SummaryWriter::kept).toList());
    }
    flags(tree, "asks", one.flags().asked());
    flags(tree, "sets", one.flags().set());
    if (!(one.result() instanceof Result.Other)) {
      tree.put("result", result(one.result()));
    }
    one.thrown()
        .ifPresent(
            all -> tree.put("throws", all.stream().map(SummaryWriter::thrown).sorted().toList()));
    if (one.strength() != Strength.HIGH) {
      tree.put("strength", one.strength().name());
    }
    return tree;
  }

  private static Map<String, Object> kept(Summary.Keeping kept) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("at", root(kept.at()));
    tree.put("of", root(kept.of()));
    tree.put("type", kept.type());
    return tree;
  }

  private static void flags(Map<String, Object> tree, String name, Map<String, Value> flags) {
    if (!flags.isEmpty()) {
      Map<String, Object> written = new LinkedHashMap<>();
      new TreeMap<>(flags).forEach((flag, v) -> written.put(flag, value(v)));
      tree.put(name, written);
    }
  }

  static String value(Value v) {
    if (v instanceof Value.Bool b) {
      return String.valueOf(b.value());
    }
    if (v.equals(Value.UNKNOWN)) {
      return "unknown";
    }
    return v.equals(Value.NULL) ? "null" : "there";
  }

  private static Map<String, Object> effect(Effect effect) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("on", root(effect.root()));
    tree.put("type", effect.type());
    flag(tree, "chained", effect.chained());
    tree.put("done", effect.done().stream().map(Enum::name).toList());
    return tree;
  }

  /** {@code #0.getX()} is reached from the first argument, {@code this.x} from the receiver. */
  private static String root(Root root) {
    if (root instanceof Root.Parameter parameter) {
      return "#" + parameter.index() + parameter.suffix();
    }
    return root instanceof Root.Receiver receiver
        ? "this" + receiver.suffix()
        : ((Root.Absolute) root).path();
  }

  private static Map<String, Object> result(Result result) {
    Map<String, Object> tree = new LinkedHashMap<>();
    if (result instanceof Result.Itself) {
      tree.put("itself", true);
    } else if (result instanceof Result.Constant constant) {
      tree.put("constant", value(constant.value()));
    } else if (result instanceof Result.Outside outside) {
      tree.put("outside", root(outside.root()));
      tree.put("type", outside.type());
      flag(tree, "handle", outside.handle());
      flag(tree, "taken", outside.taken());
      flag(tree, "likely", outside.by() == Resource.Title.LIKELY);
      outside.lent().ifPresent(lent -> tree.put("lent", lent(lent)));
    } else if (result instanceof Result.Taken taken) {
      tree.put("taken", taken.type());
      flag(tree, "likely", taken.by() == Resource.Title.LIKELY);
    } else if (result instanceof Result.Borrowed borrowed) {
      tree.put("borrowed", borrowed.type());
      tree.put("lent", lent(borrowed.lent()));
    } else if (result instanceof Result.Kept kept) {
      tree.put("kept", kept.suffix());
      tree.put("type", kept.type());
      tree.put("facts", kept.facts().type());
      tree.put("close", kept.closeEffect().name());
      transaction(kept.tx(), tree);
    } else if (result instanceof Result.Made made) {
      tree.put("made", made.held().stream().map(SummaryWriter::held).toList());
    } else if (result instanceof Result.Opened opened) {
      tree.put("opened", opened.owned() ? "owned" : "lent");
      tree.put("type", opened.type());
      tree.put("facts", opened.facts().type());
      tree.put("close", opened.closeEffect().name());
      transaction(opened.tx(), tree);
    }
    return tree;
  }

  private static Map<String, Object> held(Result.Held held) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("sessions", suffixes(held, false));
    tree.put("transactions", suffixes(held, true));
    tree.put("source", result(held.source()));
    flag(tree, "likely", held.likely());
    return tree;
  }

  private static List<String> suffixes(Result.Held held, boolean handles) {
    return held.fields().stream()
        .filter(field -> field.handle() == handles)
        .map(Result.Field::suffix)
        .toList();
  }

  private static Map<String, Object> lent(Lent lent) {
    Map<String, Object> tree = new LinkedHashMap<>();
    flag(tree, "transaction", lent.transaction());
    lent.giveBack().ifPresent(how -> tree.put("giveBack", how));
    return tree;
  }

  private static void transaction(Tx tx, Map<String, Object> owner) {
    if (tx.begin().isEmpty() || tx.isOver()) {
      return;
    }
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("phase", tx.phase().name());
    flag(tree, "chained", tx.chained());
    flag(tree, "presumed", tx.presumed());
    flag(tree, "likely", tx.likely());
    flag(tree, "wrote", tx.wrote());
    owner.put("transaction", tree);
  }

  private static String thrown(Thrown t) {
    StringJoiner words = new StringJoiner(" ");
    words.add(t.kind().name()).add(t.work().name());
    words.add(t.type().isEmpty() ? "-" : t.type());
    List.of(t.secondary() ? "secondary" : "", t.passed() ? "passed" : "").stream()
        .filter(word -> !word.isEmpty())
        .forEach(words::add);
    return words.toString();
  }

  private static void flag(Map<String, Object> tree, String name, boolean set) {
    if (set) {
      tree.put(name, true);
    }
  }
}
