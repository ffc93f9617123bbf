package dev.acidlint.catalogue;

import dev.acidlint.catalogue.Fields.Text;
import dev.acidlint.catalogue.ResourceFacts.CloseEffect;
import dev.acidlint.catalogue.Role.Asks;
import dev.acidlint.catalogue.Role.Ownership;
import dev.acidlint.catalogue.Role.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the roles of one method: {@code opens: owned}, {@code commits: arg0} … */
final class RolesReader {
  private static final Pattern ARGUMENT = Pattern.compile("arg(\\d)");

  private enum Opening {
    OWNED,
    BORROWED,
    CHILD
  }

  private enum AutoCommit {
    GET,
    SET
  }

  private enum Lent {
    SESSION,
    TRANSACTION
  }

  private enum Work {
    READ,
    WRITE
  }

  private final Fields fields;
  private final List<Role> roles = new ArrayList<>();

  RolesReader(Fields fields) {
    this.fields = fields;
  }

  /** Everything that the method does; empty if it only returns something. */
  List<Role> roles() {
    opens();
    lends();
    boolean quiet = fields.flag("quiet");
    boolean partial = fields.flag("partial");
    operands("begins", Role.Begins::new);
    operands("commits", operand -> new Role.Commits(operand, quiet));
    operands("rolls-back", operand -> new Role.RollsBack(operand, quiet, partial));
    operands("ends", Role.Ends::new);
    boolean givesBack = fields.flag("gives-back");
    operands("closes", operand -> new Role.Closes(operand, quiet, givesBack));
    if (fields.flag("closes-children")) {
      roles.add(new Role.ClosesChildren());
    }
    if (fields.flag("may-find-none")) {
      roles.add(new Role.MayFindNone());
    }
    if (fields.flag("may-be-refused")) {
      roles.add(new Role.MayBeRefused());
    }
    operands("marks-rollback-only", Role.MarksRollbackOnly::new);
    operands("handle-of", Role.HandleOf::new);
    operands("view-of", Role.ViewOf::new);
    operands("mapper-of", Role.MapperOf::new);
    autoCommit();
    asks();
    runs();
    fields.choice("builds", Weight.class).map(Role.Builds::new).ifPresent(roles::add);
    fields
        .choice("works", Work.class)
        .ifPresent(work -> roles.add(new Role.Works(work == Work.WRITE)));
    for (Text wrapped : fields.texts("wraps")) {
      roles.add(new Role.Wraps(argument(wrapped)));
    }
    needs("quiet", "commits", "rolls-back", "closes");
    needs("partial", "rolls-back");
    needs("gives-back", "closes");
    needs("close-effect", "opens");
    needs("of", "asks");
    return List.copyOf(roles);
  }

  private void opens() {
    Optional<CloseEffect> effect = fields.choice("close-effect", CloseEffect.class);
    fields
        .choice("opens", Opening.class)
        .ifPresent(
            opening ->
                roles.add(
                    new Role.Opens(
                        opening == Opening.BORROWED ? Ownership.BORROWED : Ownership.OWNED,
                        opening == Opening.CHILD,
                        effect)));
  }

  private void lends() {
    Optional<String> giveBack = fields.text("give-back");
    Optional<String> gives = fields.text("gives");
    fields
        .choice("lent", Lent.class)
        .ifPresent(what -> roles.add(new Role.Lends(what == Lent.TRANSACTION, giveBack, gives)));
    needs("gives", "lent");
    needs("give-back", "lent");
  }

  private void autoCommit() {
    fields
        .choice("auto-commit", AutoCommit.class)
        .map(use -> use == AutoCommit.SET ? new Role.SetsAutoCommit() : new Role.ReadsAutoCommit())
        .ifPresent(roles::add);
  }

  private void asks() {
    List<Text> of = fields.texts("of");
    Operand operand = of.isEmpty() ? new Operand.This() : operand(of.get(0));
    fields
        .choice("asks", Asks.class)
        .ifPresent(question -> roles.add(new Role.Guards(operand, question)));
  }

  private void runs() {
    List<Text> arguments = fields.texts("runs");
    boolean elsewhere = fields.flag("elsewhere");
    boolean managed = fields.flag("managed");
    boolean lends = fields.flag("lends");
    for (Text argument : arguments) {
      roles.add(new Role.Runs(argument(argument), elsewhere, managed, lends));
    }
    needs("elsewhere", "runs");
    needs("managed", "runs");
    needs("lends", "runs");
  }

  private void operands(String key, Function<Operand, Role> role) {
    for (Text text : fields.texts(key)) {
      roles.add(role.apply(operand(text)));
    }
  }

  private Operand operand(Text text) {
    return switch (text.value()) {
      case "this" -> new Operand.This();
      case "result" -> new Operand.Result();
      case "args" -> new Operand.AllArguments();
      default -> new Operand.Argument(argument(text));
    };
  }

  private int argument(Text text) {
    Matcher matcher = ARGUMENT.matcher(text.value());
    if (!matcher.matches()) {
      throw fields.error(
          text.node(), "\"" + text.value() + "\" is none of: this, result, arg0, arg1, …, args");
    }
    return Integer.parseInt(matcher.group(1));
  }

  private void needs(String key, String... one) {
    if (fields.has(key) && List.of(one).stream().noneMatch(fields::has)) {
      throw fields.error(
          fields.at(key), "\"" + key + "\" needs " + String.join(" or ", one) + " beside it");
    }
  }
}
