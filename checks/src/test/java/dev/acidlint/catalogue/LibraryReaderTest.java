package dev.acidlint.catalogue;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.acidlint.catalogue.Library.MethodEntry;
import dev.acidlint.catalogue.ResourceFacts.CloseEffect;
import dev.acidlint.catalogue.ResourceFacts.Kind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The format, and what its mistakes are told as. */
class LibraryReaderTest {

  private static String complaint(String text) {
    return assertThrows(CatalogueException.class, () -> LibraryReader.read("acme.yaml", text))
        .getMessage();
  }

  private static MethodFacts method(String entry) {
    Library library = LibraryReader.read("acme.yaml", oneMethod(entry));
    return library.methods().get(0).facts();
  }

  private static String oneMethod(String entry) {
    return "library: acme\ntypes:\n  com.acme.Dao:\n    methods:\n      " + entry + "\n";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "open(): {opens: owned} | Opens[ownership=OWNED, child=false, closeEffect=Optional.empty]",
        "open(): {opens: child} | Opens[ownership=OWNED, child=true, closeEffect=Optional.empty]",
        "open(): {opens: borrowed} |"
            + " Opens[ownership=BORROWED, child=false, closeEffect=Optional.empty]",
        "open(): {opens: owned, close-effect: by-driver} |"
            + " Opens[ownership=OWNED, child=false, closeEffect=Optional[BY_DRIVER]]",
        "x(_): {closes: args, quiet: true} |"
            + " Closes[operand=AllArguments[], quiet=true, givesBack=false]",
        "x(_): {closes: arg0, gives-back: true} |"
            + " Closes[operand=Argument[index=0], quiet=false, givesBack=true]",
        "x(_): {lent: session, gives: java.sql.Connection} |"
            + " Lends[transaction=false, giveBack=Optional.empty, gives=Optional[java.sql.Connection]]",
        "x(): {asks: foreign} | Guards[operand=This[], asks=FOREIGN]",
        "x(): {begins: result} | Begins[operand=Result[]]",
        "x(): {commits: this} | Commits[operand=This[], quiet=false]",
        "x(_): {rolls-back: arg0, partial: true} |"
            + " RollsBack[operand=Argument[index=0], quiet=false, partial=true]",
        "x(): {marks-rollback-only: this} | MarksRollbackOnly[operand=This[]]",
        "x(): {ends: this} | Ends[operand=This[]]",
        "x(): {asks: rollback-only} | Guards[operand=This[], asks=ROLLBACK_ONLY]",
        "x(_): {asks: open, of: arg0} | Guards[operand=Argument[index=0], asks=OPEN]",
        "x(): {handle-of: this} | HandleOf[operand=This[]]",
        "x(): {view-of: this} | ViewOf[operand=This[]]",
        "x(): {mapper-of: this} | MapperOf[operand=This[]]",
        "x(_): {auto-commit: set} | SetsAutoCommit[]",
        "x(): {auto-commit: get} | ReadsAutoCommit[]",
        "x(_,_): {runs: arg1, elsewhere: true} |"
            + " Runs[argument=1, elsewhere=true, managed=false, lends=false]",
        "x(_): {runs: arg0, managed: true} |"
            + " Runs[argument=0, elsewhere=false, managed=true, lends=false]",
        "x(_): {runs: arg0, lends: true} |"
            + " Runs[argument=0, elsewhere=false, managed=false, lends=true]",
        "x(): {builds: heavy} | Builds[weight=HEAVY]",
        "x(): {works: write} | Works[write=true]",
        "x(): {works: read} | Works[write=false]",
        "new(_): {wraps: arg0} | Wraps[argument=0]",
      })
  void readsEveryRole(String entry, String role) {
    Role read = method(entry).roles().get(0);
    assertThat(read.toString()).isEqualTo(role);
    assertThat(RoleText.read(RoleText.write(read))).isEqualTo(read);
  }

  @Test
  void readsATypeAndGivesItItsCloser() {
    Library library =
        LibraryReader.read(
            "acme.yaml",
            """
            library: acme
            types:
              com.acme.Dao:
                extends: [com.acme.Base]
                kind: session
                family: jdbc
                close-effect: leaks
                closer: shutdown
                close-throws: java.sql.SQLException
                commit-failure-ends: true
                rollback: {call: "{}.abort()", guard: "{}.isOpen()", commit-outside: true}
                chains: [with]
            """);
    ResourceFacts facts = library.types().get(0).resource().orElseThrow();
    assertThat(library.types().get(0).supertypes()).containsExactly("com.acme.Base");
    assertThat(facts.kind()).isEqualTo(Kind.SESSION);
    assertThat(facts.closeEffect()).isEqualTo(CloseEffect.LEAKS);
    assertThat(facts.closeThrows()).containsExactly("java.sql.SQLException");
    assertThat(facts.commitFailureEnds()).isTrue();
    assertThat(facts.rollbackAfterFailedCommitThrows()).isFalse();
    assertThat(facts.repair())
        .hasValue(
            new ResourceFacts.RollbackText(
                "{}.abort()", Optional.of("{}.isOpen()"), List.of(), true));
    assertThat(library.methods().stream().map(MethodEntry::signature).map(Signature::toString))
        .containsExactly("com.acme.Dao#with(_*)", "com.acme.Dao#shutdown()");
    assertThat(library.methods().get(0).facts().returns()).hasValue("com.acme.Dao");
    assertThat(library.methods().get(1).facts().role(Role.Closes.class))
        .hasValue(new Role.Closes(new Operand.This(), false));
  }

  @Test
  void readsTwinsOnceForEachPackageThatHasThem() {
    Library library =
        LibraryReader.read(
            "acme.yaml",
            """
            library: acme
            versions: [old, new]
            packages:
              p: {javax.acme: [old], jakarta.acme: [new]}
            families:
              acme: {roots: $p.Failure}
            types:
              $p.Dao:
                methods:
                  open($p.Key): {opens: owned, returns: $p.Dao}
                  later(): {in: [new], works: read}
            """);
    assertThat(library.methods().stream().map(MethodEntry::facts).map(MethodFacts::toString))
        .containsExactly(
            "MethodFacts[signature=javax.acme.Dao#open(javax.acme.Key), owner=javax.acme.Dao,"
                + " roles=[Opens[ownership=OWNED, child=false, closeEffect=Optional.empty]],"
                + " returns=Optional[javax.acme.Dao], family=Optional.empty]",
            "MethodFacts[signature=jakarta.acme.Dao#open(jakarta.acme.Key),"
                + " owner=jakarta.acme.Dao,"
                + " roles=[Opens[ownership=OWNED, child=false, closeEffect=Optional.empty]],"
                + " returns=Optional[jakarta.acme.Dao], family=Optional.empty]",
            "MethodFacts[signature=jakarta.acme.Dao#later(), owner=jakarta.acme.Dao,"
                + " roles=[Works[write=false]], returns=Optional.empty, family=Optional.empty]");
    assertThat(library.methods().get(0).versions()).containsExactly("old");
    assertThat(library.methods().get(1).versions()).containsExactly("new");
    assertThat(library.families().get(0).roots())
        .containsExactly("javax.acme.Failure", "jakarta.acme.Failure");
  }

  @Test
  void methodsThrowTheFamilyOfATypeThatIsNoResource() {
    Library library =
        LibraryReader.read(
            "acme.yaml",
            """
            library: acme
            types:
              com.acme.Daos:
                family: acme
                methods:
                  open(): {opens: owned}
                  other(): {opens: owned, family: jdbc}
            """);
    assertThat(library.methods().get(0).facts().family()).hasValue("acme");
    assertThat(library.methods().get(1).facts().family()).hasValue("jdbc");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "commit(): {comits: this} | unknown key \"comits\"; known here: asks, auto-commit, begins,",
        "commit(): {commits: that} | \"that\" is none of: this, result, arg0, arg1, …, args",
        "open(): {opens: mine} | unknown \"mine\"; one of: owned, borrowed, child",
        "x(): {asks: alive} | unknown \"alive\"; one of: active, completed, rollback-only,",
        "x(): {builds: huge} | unknown \"huge\"; one of: light, medium, heavy",
        "x(): {commits: this, quiet: yes} | \"quiet\" is true or false, not \"yes\"",
        "x(): {works: write, quiet: true} |"
            + " \"quiet\" needs commits or rolls-back or closes beside it",
        "x(): {commits: this, commits: arg0} | \"commits\" stands here twice",
        "x(): {} | nothing is said of this method",
        "x(): {returns: not a type} | \"not a type\" is no canonical type name",
        "x(): {in: [hibernate9], works: read} | unknown version \"hibernate9\"; one of: []",
        "x(): commits | a mapping (key: value) is expected here",
        "x(_): {runs: this} | \"this\" is none of: this, result, arg0, arg1, …, args",
      })
  void aMistakeInAMethodNamesFileLineAndEntry(String entry, String complaint) {
    String signature = "com.acme.Dao#" + entry.substring(0, entry.indexOf(':'));
    assertThat(complaint(oneMethod(entry)))
        .startsWith("acme.yaml:5: " + signature + ": " + complaint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "commit: {commits: this} | \"commit\" is no method: write name(), name(_), name(_*) or",
        "x(_*,_): {works: read} | _* has to be the last argument",
        "x(a b): {works: read} | \"a b\" is no argument: a canonical type name, _, _* or",
        "x(boolean=maybe): {works: read} | \"boolean=maybe\" is no argument: a canonical type",
        "x($jpa.Key): {works: read} | unknown $jpa; declared under packages: []",
      })
  void aMistakeInASignatureNamesFileLineAndType(String entry, String complaint) {
    assertThat(complaint(oneMethod(entry))).startsWith("acme.yaml:5: com.acme.Dao: " + complaint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "types: {} | acme.yaml:1: \"library\" is missing",
        "library: acme\\ntpyes: {} | acme.yaml:2: unknown key \"tpyes\"; known here: ambient,",
        "library: acme\\ntypes: [a] | acme.yaml:2: types: a mapping (key: value) is expected here",
        "library: [a] | acme.yaml:1: a single value is expected here",
        "library: acme\\ntypes:\\n  Dao: {} |"
            + " acme.yaml:3: Dao: \"Dao\" is no canonical type name",
        "library: acme\\ntypes:\\n  a.Dao: {kind: session} |"
            + " acme.yaml:3: a.Dao: \"family\" is missing",
        "library: acme\\ntypes:\\n  a.Dao: {kind: dao, family: jdbc} |"
            + " acme.yaml:3: a.Dao: unknown \"dao\"; one of: session, child, transaction, engine",
        "library: acme\\ntypes:\\n  a.Dao: {kind: session, family: f, rollback: {call: x()}} |"
            + " acme.yaml:3: a.Dao: rollback: {} has to stand for the transaction in \"call\"",
        "library: acme\\nfamilies:\\n  acme: {} |"
            + " acme.yaml:3: family acme: \"roots\" is missing",
        "library: acme\\npools:\\n  acme: sometimes |"
            + " acme.yaml:3: pools: unknown \"sometimes\"; one of: rolls-back,",
        "library: acme\\ntypes: {a.Dao: {}\\n | acme.yaml:3: not YAML: ",
        "library: 'acme | acme.yaml:1: not YAML: ",
      })
  void aMistakeOutsideOfMethodsNamesFileLineAndEntry(String text, String complaint) {
    assertThat(complaint(text.replace("\\n", "\n"))).startsWith(complaint);
  }

  @Test
  void twoEntriesForOneMethodAreAMistake() {
    String complaint = complaint(oneMethod("x(_): {works: read}\n      x( _ ): {works: write}"));
    assertThat(complaint)
        .isEqualTo("acme.yaml:6: com.acme.Dao: com.acme.Dao#x(_) is described twice");
  }

  @Test
  void anEmptyFileIsAMistake() {
    assertThat(complaint("")).isEqualTo("acme.yaml:1: the file is empty");
  }
}
