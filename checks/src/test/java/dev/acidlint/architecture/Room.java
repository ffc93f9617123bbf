package dev.acidlint.architecture;

import com.google.common.collect.ImmutableList;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A package right below {@code dev.acidlint} and what it may name. Only one room knows each of the
 * libraries that parse Java, so that a third host or another parser costs no more than one room.
 */
public enum Room {
  MODEL("model", ImmutableList.of(), ImmutableList.of()),
  CATALOGUE("catalogue", ImmutableList.of(), ImmutableList.of("org.snakeyaml.engine")),
  FLOW("flow", ImmutableList.of("model", "catalogue"), ImmutableList.of()),
  REPAIR("repair", ImmutableList.of("model"), ImmutableList.of("com.github.javaparser")),
  RULES("rules", ImmutableList.of("flow", "model", "catalogue", "repair"), ImmutableList.of()) {
    @Override
    boolean mayName(JavaClass target) {
      return super.mayName(target)
          && (!roomOf(target).equals(Optional.of("repair"))
              || REPAIR_INTERFACE.contains(target.getSimpleName())
              || target.getEnclosingClass().stream()
                  .anyMatch(outer -> REPAIR_INTERFACE.contains(outer.getSimpleName())));
    }
  },
  ERRORPRONE(
      "errorprone",
      ImmutableList.of("model", "catalogue", "flow", "rules", "repair"),
      ImmutableList.of(
          "com.google.errorprone",
          "com.google.common",
          "com.sun.source",
          "com.sun.tools.javac",
          "javax.inject",
          "com.google.inject")),
  PMD(
      "pmd",
      ImmutableList.of("model", "catalogue", "flow", "rules", "repair"),
      ImmutableList.of(
          "net.sourceforge.pmd",
          "org.pcollections", // what PMD's symbols return
          "picocli",
          "com.github.difflib",
          "com.google.gson"));

  private static final String ROOT = "dev.acidlint.";

  /** What a rule needs to ask for a repair; how one is made is the room's own affair. */
  private static final Set<String> REPAIR_INTERFACE =
      Set.of("Repair", "RepairRequest", "RepairResult", "Repairs", "TextEdit");

  private final String name;
  private final ImmutableList<String> rooms;
  private final ImmutableList<String> libraries;

  Room(String name, ImmutableList<String> rooms, ImmutableList<String> libraries) {
    this.name = name;
    this.rooms = rooms;
    this.libraries = libraries;
  }

  /** The compiled classes at the place that {@code witness} was loaded from. */
  public static JavaClasses classesBeside(Class<?> witness) {
    URL place = witness.getProtectionDomain().getCodeSource().getLocation();
    return new ClassFileImporter().importUrl(place);
  }

  /** Every class that names what its room may not, or that lives in no room; sorted. */
  public static Set<String> breaches(JavaClasses classes) {
    Set<String> breaches = new TreeSet<>();
    for (JavaClass type : classes) {
      Optional<Room> room = roomOf(type).flatMap(Room::named);
      if (room.isPresent()) {
        breaches.addAll(room.get().breaches(type));
      } else {
        breaches.add(type.getName() + " lives in no room");
      }
    }
    return breaches;
  }

  /** What this room may not name and the class does. */
  List<String> breaches(JavaClass type) {
    List<String> breaches = new ArrayList<>();
    for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
      JavaClass target = dependency.getTargetClass().getBaseComponentType();
      if (!target.isPrimitive() && !mayName(target)) {
        breaches.add(type.getName() + " names " + target.getName());
      }
    }
    return breaches;
  }

  boolean mayName(JavaClass target) {
    Optional<String> room = roomOf(target);
    if (room.isPresent()) {
      return room.get().equals(name) || rooms.contains(room.get());
    }
    String packageName = target.getPackageName();
    return isJdk(packageName)
        || libraries.stream()
            .anyMatch(
                library -> packageName.equals(library) || packageName.startsWith(library + "."));
  }

  private static boolean isJdk(String packageName) {
    return packageName.startsWith("java.")
        || packageName.equals("javax.lang.model")
        || packageName.startsWith("javax.lang.model.")
        || packageName.equals("javax.tools");
  }

  private static Optional<String> roomOf(JavaClass type) {
    if (!type.getPackageName().startsWith(ROOT)) {
      return Optional.empty();
    }
    String below = type.getPackageName().substring(ROOT.length());
    int dot = below.indexOf('.');
    return Optional.of(dot < 0 ? below : below.substring(0, dot));
  }

  private static Optional<Room> named(String name) {
    for (Room room : values()) {
      if (room.name.equals(name)) {
        return Optional.of(room);
      }
    }
    return Optional.empty();
  }
}
