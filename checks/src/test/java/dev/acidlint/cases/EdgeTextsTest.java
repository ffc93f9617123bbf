package dev.acidlint.cases;

import dev.acidlint.catalogue.Catalogue;
import dev.acidlint.catalogue.Catalogues;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Files as they occur, through javac. */
class EdgeTextsTest {
  private static final Catalogue CATALOGUE = Catalogues.standard();

  @TestFactory
  Stream<DynamicTest> styles() {
    return EdgeTexts.tests(new JavacHost(CATALOGUE), CATALOGUE, false);
  }

  @Test
  void commentsSurvive() {
    EdgeTexts.checkComments(new JavacHost(CATALOGUE), CATALOGUE);
  }
}
