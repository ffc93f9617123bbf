package dev.acidlint.architecture;

import static com.google.common.truth.Truth.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.acidlint.pmd.PmdLowering;
import org.junit.jupiter.api.Test;

class PmdRoomTest {
  private static final JavaClasses CLASSES = Room.classesBeside(PmdLowering.class);

  @Test
  void everyClassNamesOnlyWhatItsRoomMay() {
    assertThat(Room.breaches(CLASSES)).isEmpty();
  }

  @Test
  void noOtherRoomMayNamePmd() {
    assertThat(Room.RULES.breaches(CLASSES.get(PmdLowering.class))).isNotEmpty();
  }
}
