package dev.acidlint.architecture;

import static com.google.common.truth.Truth.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import dev.acidlint.catalogue.Catalogue;
import dev.acidlint.model.Descent;
import dev.acidlint.model.SourceUnit;
import dev.acidlint.repair.Repairs;
import dev.acidlint.rules.Analyzer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RoomTest {
  private static final JavaClasses CLASSES = Room.classesBeside(SourceUnit.class);

  @Test
  void everyClassNamesOnlyWhatItsRoomMay() {
    assertThat(Room.breaches(CLASSES)).isEmpty();
  }

  @Test
  void theTableForbids() {
    assertThat(Room.MODEL.breaches(CLASSES.get(Analyzer.class))).isNotEmpty();
    assertThat(Room.FLOW.breaches(CLASSES.get(Repairs.class))).isNotEmpty();
    assertThat(Room.REPAIR.mayName(CLASSES.get(Catalogue.class))).isFalse();
    assertThat(Room.RULES.mayName(CLASSES.get(Repairs.class))).isTrue();
  }

  /** Bodies finds what is to be interpreted, Contents gathers what the rules ask for: once each. */
  @Test
  void noRuleWalksTreesOfItsOwn() {
    assertThat(
            CLASSES.get(Descent.class).getDirectDependenciesToSelf().stream()
                .map(Dependency::getOriginClass)
                .filter(c -> c.getPackageName().equals(Analyzer.class.getPackageName()))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet()))
        .containsExactly("Bodies", "Contents");
  }

  @Test
  void aClassOutsideOfTheRoomsIsABreach() {
    assertThat(Room.breaches(Room.classesBeside(RoomTest.class)))
        .contains(RoomTest.class.getName() + " lives in no room");
  }
}
