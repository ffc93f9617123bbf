package dev.acidlint.pmd;

import static com.google.common.truth.Truth.assertThat;

import dev.acidlint.catalogue.Catalogue;
import dev.acidlint.catalogue.Catalogues;
import dev.acidlint.model.Expr;
import dev.acidlint.model.MethodDecl;
import dev.acidlint.model.ModelPrinter;
import dev.acidlint.model.SourceUnit;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.TypeDecl;
import dev.acidlint.model.TypeRef;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is special to PMD: sources without a class path, and what PMD cannot parse or tell. */
class PmdLoweringTest {
  private final Catalogue catalogue = Catalogues.standard();
  private final PmdHarness bare = new PmdHarness(List.of(), catalogue);

  @AfterEach
  void close() {
    bare.close();
  }

  private TypeDecl lower(String source) {
    return bare.lower("A.java", source).types().get(0);
  }

  private static TypeRef parameter(TypeDecl type, int index) {
    return type.methods().get(0).parameters().get(index).type();
  }

  @Test
  void anExplicitImportGivesTheName() {
    TypeRef type =
        parameter(lower("import org.hibernate.Session; class A { void m(Session s) {} }"), 0);
    assertThat(type.name()).isEqualTo("org.hibernate.Session");
    assertThat(type.isResolved()).isFalse();
    assertThat(type.isA("org.hibernate.Session")).isTrue();
    assertThat(type.isA("java.lang.AutoCloseable")).isFalse();
    assertThat(type.closeExceptions()).isEmpty();
  }

  @Test
  void anImportOnDemandGivesTheNameIfTheCatalogueKnowsIt() {
    TypeDecl type =
        lower(
            "import org.hibernate.*; import com.acme.*; class A { void m(Session s, Other o) {} }");
    assertThat(parameter(type, 0).name()).isEqualTo("org.hibernate.Session");
    assertThat(parameter(type, 1).name()).isEqualTo("Other");
  }

  @Test
  void aNestedClassOfAMissingOneIsNamedThroughIt() {
    TypeDecl type =
        lower("import org.hibernate.*; class A { void m(Session.Inner a, org.x.Y.Z b) {} }");
    assertThat(parameter(type, 0).name()).isEqualTo("org.hibernate.Session.Inner");
    assertThat(parameter(type, 1).name()).isEqualTo("org.x.Y.Z");
  }

  @Test
  void theFileItselfAndExplicitImportsComeFirst() {
    TypeDecl own =
        lower("import org.hibernate.*; class A { class Session {} void m(Session s) {} }");
    assertThat(parameter(own, 0).name()).isEqualTo("A.Session");
    TypeDecl imported =
        lower("import org.hibernate.*; import com.acme.Session; class A { void m(Session s) {} }");
    assertThat(parameter(imported, 0).name()).isEqualTo("com.acme.Session");
  }

  @Test
  void aClassOfTheSamePackageIsNamedByIt() {
    TypeDecl type = lower("package com.acme; class A { void m(Dao dao) {} }");
    assertThat(parameter(type, 0).name()).isEqualTo("com.acme.Dao");
    TypeDecl hibernate =
        lower("package org.hibernate; import x.*; class A { void m(Session s) {} }");
    assertThat(parameter(hibernate, 0).name()).isEqualTo("org.hibernate.Session");
  }

  @Test
  void aSubclassInTheFileIsItsMissingSuperclass() {
    TypeDecl type =
        lower(
            "import org.hibernate.*; class A { abstract class Own implements Session {} void m(Own o) {} }");
    assertThat(parameter(type, 0).isA("org.hibernate.Session")).isTrue();
    assertThat(parameter(type, 0).isResolved()).isFalse();
  }

  @Test
  void namesThatNobodyDeclaresAreClassesOrFieldsByConvention() {
    String model =
        ModelPrinter.print(
            bare.lower(
                "A.java",
                """
                package com.acme;
                import org.hibernate.*;
                class A extends Base {
                  void m() {
                    Db.open();
                    em.flush();
                    SessionFactory.X.y();
                    org.other.Util.close(em.inner.deep);
                    Outer.Inner.run();
                    javax.persistence.Persistence.createEntityManagerFactory("x");
                  }
                }
                """));
    assertThat(model).contains("unresolved Db!#open");
    assertThat(model).contains("receiver Name .em : ? : ?");
    assertThat(model)
        .contains("receiver FieldAccess static org.hibernate.SessionFactory.X : ? : ?");
    assertThat(model).contains("receiver TypeName : org.other.Util!");
    assertThat(model).contains("argument FieldAccess .deep : ? : ?");
    assertThat(model).contains("receiver TypeName : Outer.Inner!");
    assertThat(model).contains("receiver TypeName : javax.persistence.Persistence!");
  }

  @Test
  void anUnresolvedCallShowsTheOnlyDeclarationOfItsNameAndArity() {
    TypeDecl type =
        lower(
            """
            class A {
              void m(Gone gone) { undo(gone.x()); this.undo(gone.x()); Own.help(gone.y(), 1); }
              private void undo(String s) {}
              static class Own { static void help(Gone g, String s) {} }
            }
            """);
    List<Stmt> body = type.methods().get(0).body().orElseThrow().statements();
    MethodDecl undo = type.method("undo", 1).orElseThrow();
    assertThat(declaration(body.get(0))).isSameInstanceAs(undo);
    assertThat(declaration(body.get(1))).isSameInstanceAs(undo);
    assertThat(declaration(body.get(2)))
        .isSameInstanceAs(type.nested().get(0).method("help", 2).orElseThrow());
  }

  private static MethodDecl declaration(Stmt statement) {
    Expr.Call call = (Expr.Call) ((Stmt.Expression) statement).expression();
    return call.method().declaration().orElseThrow();
  }

  @Test
  void packageAndModuleFilesHaveNoTypes() {
    assertThat(bare.lower("module-info.java", "module m { requires java.sql; }").types()).isEmpty();
    SourceUnit unit = bare.lower("package-info.java", "/** Doc. */\npackage p;\n");
    assertThat(unit.types()).isEmpty();
    assertThat(unit.packageName()).isEqualTo("p");
    assertThat(bare.lower("Empty.java", "").types()).isEmpty();
  }

  @Test
  void laterJavaIsLoweredWithoutComplaint() {
    String source =
        """
        import module java.base;
        void main() { IO.println(helper()); }
        String helper() { return switch (new Object()) { case String s when s.isEmpty() -> s; default -> ""; }; }
        """;
    SourceUnit unit = bare.asVersion("25").lower("Main.java", source);
    assertThat(unit.types()).hasSize(1);
    assertThat(ModelPrinter.print(unit)).contains("SwitchExpression");
  }

  @Test
  void whatDoesNotCompileIsLoweredAllTheSame() {
    String source =
        """
        import nowhere.*;
        class A<T extends T> extends Gone<String> implements Missing<A> {
          int x = y + z.w(); static final int C = C + 1; final String s = s + 1;
          A() { this(1); } A(int i) { super(gone()); }
          void m() {
            var v = w; unknown(v).chain(q -> q.w(v), this::gone, Foo::new).more[0].x++;
            for (var e : nothing) { e.close(); }
            try (e) { throw; } catch (Bad | Worse b) { b.m(); }
          }
        }
        """
            .replace("throw;", "throw null;");
    assertThat(ModelPrinter.print(bare.lower("A.java", source))).contains("unresolved");
  }
}
