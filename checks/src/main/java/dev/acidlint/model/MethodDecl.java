package dev.acidlint.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A method, constructor or initialiser block with its body, which is lowered when first asked for.
 * Equal only to itself.
 */
public final class MethodDecl {

  /**
   * The Java modifiers that the analysis asks about, implied ones (of an interface, say) included.
   */
  public enum Modifier {
    PUBLIC,
    PROTECTED,
    PRIVATE,
    STATIC,
    FINAL,
    ABSTRACT,
    SYNCHRONIZED
  }

  /**
   * What a host can tell of a body without lowering it; where it cannot, both are so.
   *
   * @param persists whether the body may touch what is catalogued
   * @param events whether something may happen in it that a rule judges, in the functions and
   *     classes that it declares, or in what it calls
   */
  public record PreScan(boolean persists, boolean events) {}

  private final String name;
  private final String owner;
  private final Span span;
  private final Span anchor;
  private final Set<Modifier> modifiers;
  private final List<Annotation> annotations;
  private final List<Variable.Local> parameters;
  private final TypeRef returnType;
  private final List<TypeRef> thrown;
  private final PreScan scan;
  private final Supplier<Optional<TypeDecl>> outermost;
  private final Supplier<Optional<Stmt.Block>> body;
  private Optional<Stmt.Block> lowered;

  /**
   * @param name simple name; {@code <init>}, {@code <init-block>} or {@code <clinit>}
   * @param owner canonical name of the declaring class
   * @param span from its first annotation or modifier; for an initialiser its braces
   * @param anchor the name token; for an initialiser its opening brace
   * @param returnType {@code void} for constructors and initialisers
   * @param scan the host's cheap pre-scan
   * @param outermost the class around all of its classes, once that is there; empty if it is not
   * @param body called at most once; empty for an abstract or native method
   */
  public MethodDecl(
      String name,
      String owner,
      Span span,
      Span anchor,
      Set<Modifier> modifiers,
      List<Annotation> annotations,
      List<Variable.Local> parameters,
      TypeRef returnType,
      List<TypeRef> thrown,
      PreScan scan,
      Supplier<Optional<TypeDecl>> outermost,
      Supplier<Optional<Stmt.Block>> body) {
    this.name = name;
    this.owner = owner;
    this.span = span;
    this.anchor = anchor;
    this.modifiers = Set.copyOf(modifiers);
    this.annotations = List.copyOf(annotations);
    this.parameters = List.copyOf(parameters);
    this.returnType = returnType;
    this.thrown = List.copyOf(thrown);
    this.scan = scan;
    this.outermost = outermost;
    this.body = body;
  }

  public String name() {
    return name;
  }

  public String owner() {
    return owner;
  }

  public Span span() {
    return span;
  }

  public Span anchor() {
    return anchor;
  }

  public boolean is(Modifier modifier) {
    return modifiers.contains(modifier);
  }

  public List<Annotation> annotations() {
    return annotations;
  }

  public List<Variable.Local> parameters() {
    return parameters;
  }

  public TypeRef returnType() {
    return returnType;
  }

  public List<TypeRef> thrown() {
    return thrown;
  }

  /**
   * Whether the body, by the host's cheap pre-scan, may touch anything catalogued; if not, no
   * finding can be in it, and nobody need lower it except to summarise it.
   */
  public boolean mayPersist() {
    return scan.persists();
  }

  /**
   * Whether, by the host's cheap pre-scan, something may happen in the body that a rule judges; if
   * not, nobody need interpret it or what it declares, nor lower it but to summarise it.
   */
  public boolean mayHaveEvents() {
    return scan.events();
  }

  /** The class at the top of its file that it is in; empty if that cannot be told. */
  public Optional<TypeDecl> outermost() {
    return outermost.get();
  }

  /** The body; empty for an abstract or native method. Lowered at the first call. */
  public Optional<Stmt.Block> body() {
    if (lowered == null) {
      lowered = body.get();
    }
    return lowered;
  }

  public boolean isConstructor() {
    return name.equals("<init>");
  }

  public boolean isInitialiser() {
    return name.equals("<clinit>") || name.equals("<init-block>");
  }

  @Override
  public String toString() {
    return owner + "#" + name + "/" + parameters.size();
  }
}
