package dev.acidlint.cases;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

class ClassPathGroupTest {

  @Test
  void theJdkGroupHasNoJars() {
    assertThat(ClassPathGroup.all().get(0)).isEqualTo(ClassPathGroup.JDK);
    assertThat(ClassPathGroup.JDK.jars()).isEmpty();
  }

  @Test
  void everyOtherGroupHasJars() {
    for (ClassPathGroup group : ClassPathGroup.all()) {
      if (!group.equals(ClassPathGroup.JDK)) {
        assertThat(group.jars()).isNotEmpty();
      }
    }
  }

  /** An old copy beside a new one, after a change of a version, would make a group ambiguous. */
  @Test
  void noClassIsTwiceInAGroup() throws IOException {
    List<String> twice = new ArrayList<>();
    for (ClassPathGroup group : ClassPathGroup.all()) {
      Set<String> seen = new HashSet<>();
      for (Path jar : group.jars()) {
        try (JarFile file = new JarFile(jar.toFile())) {
          file.stream()
              .map(entry -> entry.getName())
              .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/"))
              .filter(name -> !name.endsWith("module-info.class"))
              .filter(name -> !seen.add(name))
              .forEach(name -> twice.add(group + ": " + name + ", again in " + jar.getFileName()));
        }
      }
    }
    assertThat(twice).isEmpty();
  }
}
