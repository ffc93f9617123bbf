package dev.acidlint.catalogue;

import dev.acidlint.catalogue.ResourceFacts.CloseEffect;
import dev.acidlint.catalogue.Role.Asks;
import dev.acidlint.catalogue.Role.Ownership;
import dev.acidlint.catalogue.Role.Weight;
import java.util.Optional;

/** A role as one word with its fields, for the compiled catalogue: {@code commits this false}. */
final class RoleText {

  private RoleText() {}

  static String write(Role role) {
    if (role instanceof Role.Opens r) {
      return words("opens", r.ownership(), r.child(), r.closeEffect().map(Enum::name).orElse("-"));
    } else if (role instanceof Role.Closes r) {
      return words("closes", write(r.operand()), r.quiet(), r.givesBack());
    } else if (role instanceof Role.Lends r) {
      return words("lends", r.transaction(), r.gives().orElse("-"), r.giveBack().orElse("-"));
    } else if (role instanceof Role.Begins r) {
      return words("begins", write(r.operand()));
    } else if (role instanceof Role.SetsAutoCommit) {
      return "sets-auto-commit";
    } else if (role instanceof Role.ReadsAutoCommit) {
      return "reads-auto-commit";
    } else if (role instanceof Role.Commits r) {
      return words("commits", write(r.operand()), r.quiet());
    } else if (role instanceof Role.RollsBack r) {
      return words("rolls-back", write(r.operand()), r.quiet(), r.partial());
    } else if (role instanceof Role.MarksRollbackOnly r) {
      return words("marks-rollback-only", write(r.operand()));
    } else if (role instanceof Role.Ends r) {
      return words("ends", write(r.operand()));
    } else if (role instanceof Role.Guards r) {
      return words("guards", write(r.operand()), r.asks());
    } else if (role instanceof Role.HandleOf r) {
      return words("handle-of", write(r.operand()));
    } else if (role instanceof Role.ViewOf r) {
      return words("view-of", write(r.operand()));
    } else if (role instanceof Role.MapperOf r) {
      return words("mapper-of", write(r.operand()));
    } else if (role instanceof Role.Runs r) {
      return words("runs", r.argument(), r.elsewhere(), r.managed(), r.lends());
    } else if (role instanceof Role.Builds r) {
      return words("builds", r.weight());
    } else if (role instanceof Role.Works r) {
      return words("works", r.write());
    } else if (role instanceof Role.ClosesChildren) {
      return "closes-children";
    } else if (role instanceof Role.MayFindNone) {
      return "may-find-none";
    } else if (role instanceof Role.MayBeRefused) {
      return "may-be-refused";
    } else if (role instanceof Role.Wraps r) {
      return words("wraps", r.argument());
    }
    throw new IllegalArgumentException("no text for " + role);
  }

  private static String words(Object... words) {
    StringBuilder text = new StringBuilder();
    for (Object word : words) {
      text.append(text.isEmpty() ? "" : " ").append(word);
    }
    return text.toString();
  }

  static Role read(String text) {
    String[] word = text.split(" ");
    return switch (word[0]) {
      case "opens" -> new Role.Opens(Ownership.valueOf(word[1]), is(word[2]), effect(word[3]));
      case "closes" -> new Role.Closes(operand(word[1]), is(word[2]), is(word[3]));
      case "lends" -> new Role.Lends(is(word[1]), text(text.split(" ", 4)[3]), text(word[2]));
      case "begins" -> new Role.Begins(operand(word[1]));
      case "sets-auto-commit" -> new Role.SetsAutoCommit();
      case "reads-auto-commit" -> new Role.ReadsAutoCommit();
      case "commits" -> new Role.Commits(operand(word[1]), is(word[2]));
      case "rolls-back" -> new Role.RollsBack(operand(word[1]), is(word[2]), is(word[3]));
      case "marks-rollback-only" -> new Role.MarksRollbackOnly(operand(word[1]));
      case "ends" -> new Role.Ends(operand(word[1]));
      case "guards" -> new Role.Guards(operand(word[1]), Asks.valueOf(word[2]));
      case "handle-of" -> new Role.HandleOf(operand(word[1]));
      case "view-of" -> new Role.ViewOf(operand(word[1]));
      case "mapper-of" -> new Role.MapperOf(operand(word[1]));
      case "runs" ->
          new Role.Runs(Integer.parseInt(word[1]), is(word[2]), is(word[3]), is(word[4]));
      case "builds" -> new Role.Builds(Weight.valueOf(word[1]));
      case "works" -> new Role.Works(is(word[1]));
      case "closes-children" -> new Role.ClosesChildren();
      case "may-find-none" -> new Role.MayFindNone();
      case "may-be-refused" -> new Role.MayBeRefused();
      case "wraps" -> new Role.Wraps(Integer.parseInt(word[1]));
      default -> throw new IllegalArgumentException("no role: " + text);
    };
  }

  private static boolean is(String word) {
    return word.equals("true");
  }

  private static Optional<String> text(String words) {
    return words.equals("-") ? Optional.empty() : Optional.of(words);
  }

  private static Optional<CloseEffect> effect(String word) {
    return word.equals("-") ? Optional.empty() : Optional.of(CloseEffect.valueOf(word));
  }

  private static String write(Operand operand) {
    if (operand instanceof Operand.Argument argument) {
      return "arg" + argument.index();
    } else if (operand instanceof Operand.AllArguments) {
      return "args";
    }
    return operand instanceof Operand.Result ? "result" : "this";
  }

  private static Operand operand(String word) {
    return switch (word) {
      case "this" -> new Operand.This();
      case "result" -> new Operand.Result();
      case "args" -> new Operand.AllArguments();
      default -> new Operand.Argument(Integer.parseInt(word.substring("arg".length())));
    };
  }
}
