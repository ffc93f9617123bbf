package dev.acidlint.repair;

import dev.acidlint.model.Span;
import java.util.List;
import java.util.Optional;

/** What one kind of repair has to know beyond the text; filled in by the rule that asks for it. */
public sealed interface RepairRequest {

  /** What to make of each kind of request: whoever adds a kind is told where it is missing. */
  interface Kinds<R> {

    R of(ProtectTransaction request);

    R of(MoveRollback request);

    R of(WidenHandler request);

    R of(GuardRollback request);

    R of(UseTryWithResources request);

    R of(RethrowFailure request);

    R of(GiveBack request);

    R of(ProtectHandedOver request);

    R of(MergeCommits request);

    R of(HoistEngine request);
  }

  /** Gives itself to the method for its kind. */
  <R> R as(Kinds<R> kinds);

  /**
   * Put a guarded rollback around the work from a begin to its commits.
   *
   * @param begin name token of the call that begins
   * @param commits name tokens of the commits of that begin in this method, in order of the text;
   *     empty if it is never committed
   * @param rollback the call to insert, without semicolon: {@code conn.rollback()}
   * @param guard a condition for it: {@code tx.isActive()}
   * @param rollbackThrows canonical names of the checked exceptions that rollback or guard throw
   * @param commitOutside the commit must stay outside of what is protected
   * @param unprotected {@code catch} keywords of the existing handlers that the transaction stays
   *     open through: reached with it active and left without its rollback
   * @param rollbacks name tokens of the calls that roll it back already on some path, be they of
   *     helpers
   */
  record ProtectTransaction(
      Span begin,
      List<Span> commits,
      String rollback,
      Optional<String> guard,
      List<String> rollbackThrows,
      boolean commitOutside,
      List<Span> unprotected,
      List<Span> rollbacks)
      implements RepairRequest {

    /** Where nothing else rolls it back. */
    public ProtectTransaction(
        Span begin,
        List<Span> commits,
        String rollback,
        Optional<String> guard,
        List<String> rollbackThrows,
        boolean commitOutside,
        List<Span> unprotected) {
      this(begin, commits, rollback, guard, rollbackThrows, commitOutside, unprotected, List.of());
    }

    @Override
    public <R> R as(Kinds<R> kinds) {
      return kinds.of(this);
    }
  }

  /**
   * Roll back inside of the try that closes the session, instead of after it.
   *
   * @param protect what is to be put inside
   * @param late name tokens of the rollbacks that come after the close
   */
  record MoveRollback(ProtectTransaction protect, List<Span> late) implements RepairRequest {
    @Override
    public <R> R as(Kinds<R> kinds) {
      return kinds.of(this);
    }
  }

  /**
   * Let a handler that rolls back catch unchecked exceptions too.
   *
   * @param handler the keyword {@code catch}
   * @param unchecked for each of the types it names whether that is unchecked; empty if not known
   * @param protect for a handler of its own, where this one cannot take more
   */
  record WidenHandler(Span handler, List<Boolean> unchecked, ProtectTransaction protect)
      implements RepairRequest {
    @Override
    public <R> R as(Kinds<R> kinds) {
      return kinds.of(this);
    }
  }

  /**
   * Let a rollback that fails not hide the failure that led to it.
   *
   * @param rollback name token of the call
   * @param guard a condition for it: {@code tx.isActive()}
   * @param rollbackThrows canonical names of the checked exceptions that rollback or guard throw
   * @param byContract whether it surely throws after a commit
   */
  record GuardRollback(
      Span rollback, Optional<String> guard, List<String> rollbackThrows, boolean byContract)
      implements RepairRequest {
    @Override
    public <R> R as(Kinds<R> kinds) {
      return kinds.of(this);
    }
  }

  /**
   * Close what is opened by try-with-resources, or by try and finally where its type cannot stand
   * there.
   *
   * @param resources the one that may stay open first; then all else that its variable holds at
   *     other times; then what is opened from these in the same body and closed by hand there
   * @param escapes why something that needs the open resource leaves the method (a result set, a
   *     lazy object); empty if nothing does
   * @param owned whether it is this method's own as long as it has not left: then it is closed when
   *     the work before fails
   */
  record UseTryWithResources(List<Opened> resources, Optional<String> escapes, boolean owned)
      implements RepairRequest {
    @Override
    public <R> R as(Kinds<R> kinds) {
      return kinds.of(this);
    }
  }

  /**
   * One thing that is opened.
   *
   * @param opener name token of the call that opens, or the keyword {@code new}
   * @param closes name tokens of all calls in the method that close it by hand, calls of helpers
   *     that take it as an argument included
   * @param autoCloseable whether its static type is an AutoCloseable; empty if not known
   * @param type canonical name of its static type; empty if not known
   * @param generic whether that type has, or may have, arguments
   * @param close name of the method that closes it: {@code close}
   * @param closeThrows canonical names of the checked exceptions that closing throws
   * @param mayThrow whether all that closing throws is declared, caught, or unchecked at the opener
   */
  record Opened(
      Span opener,
      List<Span> closes,
      Optional<Boolean> autoCloseable,
      Optional<String> type,
      boolean generic,
      String close,
      List<String> closeThrows,
      boolean mayThrow) {}

  /**
   * Let a handler tell its caller of the failure.
   *
   * @param handler the keyword {@code catch}
   * @param mayRethrow whether all that the handler catches may be thrown where it stands:
   *     unchecked, declared by the method, or caught around it by a handler that is no fault itself
   * @param interrupted whether the handler catches an InterruptedException by that name
   * @param committed whether all turns of the loop around it are committed together
   */
  record RethrowFailure(Span handler, boolean mayRethrow, boolean interrupted, boolean committed)
      implements RepairRequest {
    @Override
    public <R> R as(Kinds<R> kinds) {
      return kinds.of(this);
    }
  }

  /**
   * Leave what is lent to its owner: give it back instead of closing it, or do not close it at all.
   *
   * @param close name token of the call that closes it; or the whole resource of the try that does
   * @param opener name token of the call that lends it; empty if it need not be given back
   * @param giveBack how, {@code {}} being what was lent and {@code {arg0}} the first argument of
   *     the opener, on the receiver of the opener; empty if it need not be
   * @param checked whether closing throws checked exceptions, which handlers around it may catch
   */
  record GiveBack(Span close, Optional<Span> opener, Optional<String> giveBack, boolean checked)
      implements RepairRequest {
    @Override
    public <R> R as(Kinds<R> kinds) {
      return kinds.of(this);
    }
  }

  /**
   * Roll back what a method was handed when anything in it throws.
   *
   * @param commit name token of the commit
   * @param rollback the call to insert, without semicolon
   * @param guard a condition for it
   * @param rollbackThrows canonical names of the checked exceptions that rollback or guard throw
   * @param outside the commit must stay outside of what is protected
   */
  record ProtectHandedOver(
      Span commit,
      String rollback,
      Optional<String> guard,
      List<String> rollbackThrows,
      boolean outside)
      implements RepairRequest {
    @Override
    public <R> R as(Kinds<R> kinds) {
      return kinds.of(this);
    }
  }

  /** Take out the first of two commits; both are given by their name tokens. */
  record MergeCommits(Span first, Span second) implements RepairRequest {
    @Override
    public <R> R as(Kinds<R> kinds) {
      return kinds.of(this);
    }
  }

  /**
   * Build an engine once, not on every call.
   *
   * @param build name token of the call that builds, or the keyword {@code new}
   * @param type canonical name of the engine's static type
   * @param closes name tokens of the calls in the method that close it by hand
   * @param buildThrows canonical names of the checked exceptions that building throws
   * @param settings calls in the method that change a setting of the engine once it is built
   * @param answered whether a handler around it names unchecked exceptions that building throws
   */
  record HoistEngine(
      Span build,
      String type,
      List<Span> closes,
      List<String> buildThrows,
      List<Setting> settings,
      boolean answered)
      implements RepairRequest {
    @Override
    public <R> R as(Kinds<R> kinds) {
      return kinds.of(this);
    }
  }

  /**
   * A call that changes a setting.
   *
   * @param call its name token
   * @param thrown canonical names of the checked exceptions that it throws
   */
  record Setting(Span call, List<String> thrown) {}
}
