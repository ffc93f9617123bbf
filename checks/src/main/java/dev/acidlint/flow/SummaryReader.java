package dev.acidlint.flow;

import dev.acidlint.catalogue.Catalogue;
import dev.acidlint.catalogue.ResourceFacts;
import dev.acidlint.catalogue.ResourceFacts.CloseEffect;
import dev.acidlint.flow.Summary.Case;
import dev.acidlint.flow.Summary.Effect;
import dev.acidlint.flow.Summary.Result;
import dev.acidlint.flow.Summary.Root;
import dev.acidlint.model.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what {@link SummaryWriter} writes. Whatever does not fit is an {@link
 * IllegalArgumentException}.
 */
final class SummaryReader {
  /** Callers put their own call in its place. */
  private static final Span NOWHERE = new Span(0, 0);

  private final Catalogue catalogue;

  SummaryReader(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  Summary read(Map<?, ?> tree) {
    List<Case> cases = new ArrayList<>();
    list(tree, "ways").forEach(one -> cases.add(way(map(one))));
    Set<Integer> followed = new HashSet<>();
    list(tree, "followed").forEach(at -> followed.add(Integer.valueOf(text(at))));
    return new Summary(
        List.copyOf(cases), Set.copyOf(followed), flag(tree, "closes"), flag(tree, "firm"));
  }

  private Case way(Map<?, ?> tree) {
    Map<Integer, Value> guards = new HashMap<>();
    if (tree.containsKey("if")) {
      map(tree.get("if")).forEach((at, v) -> guards.put(Integer.valueOf(text(at)), value(v)));
    }
    List<Effect> effects = new ArrayList<>();
    list(tree, "effects").forEach(one -> effects.add(effect(map(one))));
    Result result =
        tree.containsKey("result") ? result(map(tree.get("result"))) : new Result.Other();
    Optional<Set<Thrown>> thrown = Optional.empty();
    if (tree.containsKey("throws")) {
      Set<Thrown> all = new LinkedHashSet<>();
      list(tree, "throws").forEach(one -> all.add(thrown(text(one))));
      thrown = Optional.of(all);
    }
    Strength strength =
        tree.containsKey("strength") ? Strength.valueOf(text(tree, "strength")) : Strength.HIGH;
    List<Summary.Keeping> kept = new ArrayList<>();
    list(tree, "keeps").forEach(one -> kept.add(kept(map(one))));
    Flags flags = new Flags(flags(tree, "asks"), flags(tree, "sets"));
    return new Case(
        guards, List.copyOf(effects), List.copyOf(kept), flags, result, thrown, strength);
  }

  private static Map<String, Value> flags(Map<?, ?> tree, String name) {
    Map<String, Value> flags = new HashMap<>();
    if (tree.containsKey(name)) {
      map(tree.get(name)).forEach((flag, v) -> flags.put(text(flag), value(v)));
    }
    return Map.copyOf(flags);
  }

  private static Summary.Keeping kept(Map<?, ?> tree) {
    return new Summary.Keeping(root(text(tree, "at")), root(text(tree, "of")), text(tree, "type"));
  }

  private static Value value(Object written) {
    return switch (text(written)) {
      case "true" -> Value.TRUE;
      case "false" -> Value.FALSE;
      case "null" -> Value.NULL;
      case "there" -> Value.NON_NULL;
      case "unknown" -> Value.UNKNOWN;
      default -> throw new IllegalArgumentException("not a value: " + written);
    };
  }

  private static Effect effect(Map<?, ?> tree) {
    List<Resource.Done> done =
        list(tree, "done").stream().map(each -> Resource.Done.valueOf(text(each))).toList();
    return new Effect(root(text(tree, "on")), text(tree, "type"), flag(tree, "chained"), done);
  }

  private static Root root(String path) {
    if (path.startsWith("#")) {
      int dot = path.indexOf('.');
      int end = dot < 0 ? path.length() : dot;
      return new Root.Parameter(Integer.parseInt(path.substring(1, end)), path.substring(end));
    }
    return path.equals("this") || path.startsWith("this.")
        ? new Root.Receiver(path.substring("this".length()))
        : new Root.Absolute(path);
  }

  private Result result(Map<?, ?> tree) {
    if (tree.containsKey("itself")) {
      return new Result.Itself();
    }
    if (tree.containsKey("constant")) {
      return new Result.Constant(value(tree.get("constant")));
    }
    if (tree.containsKey("outside")) {
      return new Result.Outside(
          root(text(tree, "outside")),
          text(tree, "type"),
          flag(tree, "handle"),
          tree.containsKey("lent") ? Optional.of(lent(tree)) : Optional.empty(),
          tree.containsKey("taken") ? title(tree) : Resource.Title.NONE);
    }
    if (tree.containsKey("taken")) {
      return new Result.Taken(text(tree, "taken"), title(tree));
    }
    if (tree.containsKey("borrowed")) {
      return new Result.Borrowed(text(tree, "borrowed"), lent(tree));
    }
    if (tree.containsKey("kept")) {
      return new Result.Kept(
          text(tree, "kept"),
          facts(tree),
          text(tree, "type"),
          CloseEffect.valueOf(text(tree, "close")),
          transaction(tree));
    }
    if (tree.containsKey("made")) {
      List<Result.Held> held = new ArrayList<>();
      list(tree, "made").forEach(one -> held.add(held(map(one))));
      return new Result.Made(List.copyOf(held));
    }
    return new Result.Opened(
        facts(tree),
        text(tree, "type"),
        CloseEffect.valueOf(text(tree, "close")),
        text(tree, "opened").equals("owned"),
        transaction(tree));
  }

  private static Resource.Title title(Map<?, ?> tree) {
    return flag(tree, "likely") ? Resource.Title.LIKELY : Resource.Title.TAKEN;
  }

  private Result.Held held(Map<?, ?> tree) {
    List<Result.Field> fields = new ArrayList<>();
    list(tree, "sessions").forEach(each -> fields.add(new Result.Field(text(each), false)));
    list(tree, "transactions").forEach(each -> fields.add(new Result.Field(text(each), true)));
    Result source = result(map(tree.get("source")));
    if (source instanceof Result.Opened || source instanceof Result.Outside) {
      return new Result.Held(List.copyOf(fields), source, flag(tree, "likely"));
    }
    throw new IllegalArgumentException("not where a session comes from: " + source);
  }

  private ResourceFacts facts(Map<?, ?> tree) {
    String type = text(tree, "facts");
    return catalogue
        .resource(type)
        .orElseThrow(
            () -> new IllegalArgumentException(type + " is in no catalogue that is used here"));
  }

  private static Lent lent(Map<?, ?> owner) {
    Map<?, ?> tree = map(owner.get("lent"));
    Optional<String> giveBack =
        tree.containsKey("giveBack") ? Optional.of(text(tree, "giveBack")) : Optional.empty();
    return Lent.by(Lent.Origin.OPENER, NOWHERE, flag(tree, "transaction")).toBeGivenBack(giveBack);
  }

  private static Tx transaction(Map<?, ?> owner) {
    if (!owner.containsKey("transaction")) {
      return Tx.NONE;
    }
    Map<?, ?> tree = map(owner.get("transaction"));
    return new Tx(
        Tx.Phase.valueOf(text(tree, "phase")),
        Optional.of(NOWHERE),
        Set.of(),
        flag(tree, "chained"),
        flag(tree, "presumed"),
        flag(tree, "likely"),
        flag(tree, "wrote"),
        false,
        false);
  }

  private static Thrown thrown(String written) {
    List<String> words = List.of(written.split(" "));
    if (words.size() < 3) {
      throw new IllegalArgumentException("not an exception: " + written);
    }
    List<String> flags = words.subList(3, words.size());
    return new Thrown(
        Thrown.Kind.valueOf(words.get(0)),
        words.get(2).equals("-") ? "" : words.get(2),
        Thrown.Work.valueOf(words.get(1)),
        flags.contains("secondary"),
        flags.contains("passed"),
        NOWHERE);
  }

  private static boolean flag(Map<?, ?> tree, String name) {
    return Boolean.TRUE.equals(tree.get(name));
  }

  private static String text(Map<?, ?> tree, String name) {
    return text(tree.get(name));
  }

  private static String text(Object written) {
    if (written instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("not a text: " + written);
  }

  private static Map<?, ?> map(Object written) {
    if (written instanceof Map<?, ?> tree) {
      return tree;
    }
    throw new IllegalArgumentException("not a map: " + written);
  }

  private static List<?> list(Map<?, ?> tree, String name) {
    Object written = tree.containsKey(name) ? tree.get(name) : List.of();
    if (written instanceof List<?> all) {
      return all;
    }
    throw new IllegalArgumentException("not a list: " + written);
  }
}
