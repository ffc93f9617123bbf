package dev.acidlint.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * One mapping of a catalogue file. Whoever reads it asks for every key that may be there and then
 * calls {@link #end()}: what was not asked for is an error, told with the keys that were.
 */
final class Fields {

  /** A single value and where it stands. */
  record Text(String value, Node node) {}

  private final String file;
  private final String entry;
  private final Node node;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Node> keys = new LinkedHashMap<>();
  private final TreeSet<String> asked = new TreeSet<>();

  /**
   * @param entry what the mapping describes, for messages; empty for the file itself
   * @throws CatalogueException if it is no mapping or has a key twice
   */
  Fields(String file, String entry, Node node) {
    this.file = file;
    this.entry = entry;
    this.node = node;
    if (isEmpty(node)) {
      return;
    }
    if (!(node instanceof MappingNode mapping)) {
      throw error(node, "a mapping (key: value) is expected here");
    }
    for (NodeTuple tuple : mapping.getValue()) {
      String key = scalar(tuple.getKeyNode());
      if (values.put(key, tuple.getValueNode()) != null) {
        throw error(tuple.getKeyNode(), "\"" + key + "\" stands here twice");
      }
      keys.put(key, tuple.getKeyNode());
    }
  }

  private static boolean isEmpty(Node node) {
    return node.getTag().equals(Tag.NULL);
  }

  CatalogueException error(Node at, String message) {
    String prefix = file + ":" + line(at) + ": ";
    return new CatalogueException(prefix + (entry.isEmpty() ? "" : entry + ": ") + message);
  }

  /** An error about the whole entry. */
  CatalogueException error(String message) {
    return error(node, message);
  }

  int line() {
    return line(node);
  }

  private static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }

  boolean has(String key) {
    asked.add(key);
    return values.containsKey(key) && !isEmpty(values.get(key));
  }

  /** The keys with where they stand, for a mapping whose keys are names. */
  Map<String, Node> names() {
    asked.addAll(keys.keySet());
    return keys;
  }

  /** The mapping under that key, even if it is empty; nothing if the key is not there. */
  Optional<Fields> mapping(String key, String itsEntry) {
    asked.add(key);
    return Optional.ofNullable(values.get(key)).map(value -> new Fields(file, itsEntry, value));
  }

  Optional<String> text(String key) {
    return has(key) ? Optional.of(scalar(values.get(key))) : Optional.empty();
  }

  String required(String key) {
    return text(key).orElseThrow(() -> error("\"" + key + "\" is missing"));
  }

  /** A single value or a list of them; empty if there is nothing. */
  List<Text> texts(String key) {
    if (!has(key)) {
      return List.of();
    }
    Node value = values.get(key);
    if (value instanceof SequenceNode sequence) {
      List<Text> texts = new ArrayList<>();
      for (Node element : sequence.getValue()) {
        texts.add(new Text(scalar(element), element));
      }
      return texts;
    }
    return List.of(new Text(scalar(value), value));
  }

  boolean flag(String key) {
    if (!has(key)) {
      return false;
    }
    String value = scalar(values.get(key));
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default -> throw error(at(key), "\"" + key + "\" is true or false, not \"" + value + "\"");
    };
  }

  /** A constant of an enum, written in lower case with hyphens. */
  <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
    return text(key).map(written -> constant(written, type, at(key)));
  }

  <E extends Enum<E>> E constant(String written, Class<E> type, Node at) {
    for (E constant : type.getEnumConstants()) {
      if (written(constant).equals(written)) {
        return constant;
      }
    }
    String known =
        Stream.of(type.getEnumConstants()).map(Fields::written).collect(Collectors.joining(", "));
    throw error(at, "unknown \"" + written + "\"; one of: " + known);
  }

  static String written(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Where the value of that key stands. */
  Node at(String key) {
    return values.getOrDefault(key, node);
  }

  /** Complains about the first key that nobody asked for. */
  void end() {
    for (Map.Entry<String, Node> key : keys.entrySet()) {
      if (!asked.contains(key.getKey())) {
        throw error(
            key.getValue(),
            "unknown key \"" + key.getKey() + "\"; known here: " + String.join(", ", asked));
      }
    }
  }

  private String scalar(Node value) {
    if (value instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw error(value, "a single value is expected here");
  }
}
