package dev.acidlint.flow;

import static com.google.common.truth.Truth.assertThat;

import dev.acidlint.flow.Resource.Done;
import org.junit.jupiter.api.Test;

/** What is kept of what was done, for summaries and for the method itself. */
class DeedsTest {
  @Test
  void aSummaryTellsInOrder() {
    assertThat(all(Deeds.WHOLE, Done.BEGIN, Done.WORK, Done.COMMIT).list())
        .containsExactly(Done.BEGIN, Done.WORK, Done.COMMIT)
        .inOrder();
  }

  @Test
  void whatIsDoneInEveryRoundIsToldOnce() {
    assertThat(all(Deeds.WHOLE, Done.WORK, Done.HAND_ON, Done.WORK, Done.HAND_ON).list())
        .containsExactly(Done.WORK, Done.HAND_ON)
        .inOrder();
  }

  @Test
  void afterACommitWorkIsWorkAnew() {
    assertThat(all(Deeds.WHOLE, Done.WORK, Done.COMMIT, Done.WORK).list())
        .containsExactly(Done.WORK, Done.COMMIT, Done.WORK)
        .inOrder();
  }

  @Test
  void aGuardIsToldInItsPlace() {
    assertThat(all(Deeds.WHOLE, Done.HAND_ON, Done.FOUND_ACTIVE, Done.HAND_ON).list())
        .containsExactly(Done.HAND_ON, Done.FOUND_ACTIVE, Done.HAND_ON)
        .inOrder();
  }

  @Test
  void aMethodRemembersOnlyThatSomethingWasDone() {
    assertThat(all(Deeds.NONE, Done.BEGIN, Done.COMMIT)).isEqualTo(all(Deeds.NONE, Done.WORK));
    assertThat(Deeds.NONE.isEmpty()).isTrue();
  }

  @Test
  void aMethodRemembersWhatAGuardAnsweredUntilMoreIsDone() {
    Deeds asked = all(Deeds.NONE, Done.WORK, Done.FOUND_OPEN);
    assertThat(all(asked, Done.USE).list()).contains(Done.FOUND_OPEN);
    assertThat(all(asked, Done.CLOSE).list()).doesNotContain(Done.FOUND_OPEN);
    assertThat(asked.withoutGuards().list()).doesNotContain(Done.FOUND_OPEN);
  }

  @Test
  void whatLosesSightOfItSaysNoMoreASecondTime() {
    assertThat(all(Deeds.WHOLE, Done.WORK, Done.LOSE_TRACK, Done.WORK, Done.LOSE_TRACK).list())
        .containsExactly(Done.WORK, Done.LOSE_TRACK)
        .inOrder();
    assertThat(all(Deeds.WHOLE, Done.MAYBE_CLOSE, Done.WORK, Done.MAYBE_CLOSE).list())
        .containsExactly(Done.MAYBE_CLOSE, Done.WORK)
        .inOrder();
    assertThat(all(Deeds.WHOLE, Done.LOSE_TRACK, Done.BEGIN, Done.LOSE_TRACK).list())
        .containsExactly(Done.LOSE_TRACK, Done.BEGIN, Done.LOSE_TRACK)
        .inOrder();
  }

  private static Deeds all(Deeds first, Done... more) {
    Deeds deeds = first;
    for (Done each : more) {
      deeds = deeds.and(each);
    }
    return deeds;
  }
}
