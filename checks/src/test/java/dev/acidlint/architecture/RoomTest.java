package dev.acidlint.architecture;

import static com.google.common.truth.Truth.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.acidlint.catalogue.Catalogue;
import dev.acidlint.model.SourceUnit;
import dev.acidlint.repair.Repairs;
import dev.acidlint.rules.Analyzer;
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

  @Test
  void aClassOutsideOfTheRoomsIsABreach() {
    assertThat(Room.breaches(Room.classesBeside(RoomTest.class)))
        .contains(RoomTest.class.getName() + " lives in no room");
  }
}
