package dev.acidlint.repair;

import dev.acidlint.model.SourceText;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;

/** Computes repairs from the text of a file, which is parsed once for all of them. */
public final class Repairs {

  private final JavaFile file;

  private Repairs(JavaFile file) {
    this.file = file;
  }

  /** For one file; parses nothing yet. */
  public static Repairs of(SourceText text) {
    return new Repairs(new JavaFile(text));
  }

  /** Computes a single repair; throws nothing. */
  public static RepairResult compute(SourceText text, RepairRequest request) {
    return of(text).compute(request);
  }

  /**
   * Computes repairs of whatever text it is given; one that it was given last is not parsed anew.
   */
  public static BiFunction<SourceText, RepairRequest, RepairResult> shared() {
    AtomicReference<Repairs> last = new AtomicReference<>();
    return (text, request) -> {
      Repairs repairs = last.get();
      if (repairs == null || !repairs.isOf(text)) {
        repairs = of(text);
        last.set(repairs);
      }
      return repairs.compute(request);
    };
  }

  @SuppressWarnings("ReferenceEquality")
  private boolean isOf(SourceText text) {
    return file.source() == text;
  }

  /** Computes the repair for a request; throws nothing. */
  public RepairResult compute(RepairRequest request) {
    try {
      return request.as(new ByKind(file));
    } catch (RuntimeException | StackOverflowError e) {
      return new RepairResult.Refused("the repair failed inside: " + e);
    }
  }

  /** Each kind of request has its class. */
  private record ByKind(JavaFile file) implements RepairRequest.Kinds<RepairResult> {

    @Override
    public RepairResult of(RepairRequest.ProtectTransaction request) {
      return ProtectTransaction.compute(file, request);
    }

    @Override
    public RepairResult of(RepairRequest.MoveRollback request) {
      return MoveRollback.compute(file, request);
    }

    @Override
    public RepairResult of(RepairRequest.WidenHandler request) {
      return WidenHandler.compute(file, request);
    }

    @Override
    public RepairResult of(RepairRequest.GuardRollback request) {
      return GuardRollback.compute(file, request);
    }

    @Override
    public RepairResult of(RepairRequest.UseTryWithResources request) {
      return UseTryWithResources.compute(file, request);
    }

    @Override
    public RepairResult of(RepairRequest.RethrowFailure request) {
      return RethrowFailure.compute(file, request);
    }

    @Override
    public RepairResult of(RepairRequest.GiveBack request) {
      return GiveBack.compute(file, request);
    }

    @Override
    public RepairResult of(RepairRequest.ProtectHandedOver request) {
      return ProtectHandedOver.compute(file, request);
    }

    @Override
    public RepairResult of(RepairRequest.MergeCommits request) {
      return MergeCommits.compute(file, request);
    }

    @Override
    public RepairResult of(RepairRequest.HoistEngine request) {
      return HoistEngine.compute(file, request);
    }
  }
}
