package dev.acidlint.errorprone;

import com.sun.tools.javac.main.Option;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Options;
import java.util.regex.Pattern;

/**
 * Whether Error Prone writes fixes into files. It tells its checks nothing of that ({@code
 * ErrorProneOptions.patchingOptions()} is closed to them), and it takes the first fix of whatever
 * they report; so the arguments of the plug-in are read as javac keeps them.
 */
final class PatchMode {

  private static final Pattern PATCHES = Pattern.compile("-XepPatch(Checks|Location):");

  private PatchMode() {}

  /** For a compilation; false if the plug-in is run in a way that does not show its arguments. */
  static boolean isOn(Context context) {
    String plugins = Options.instance(context).get(Option.PLUGIN);
    return plugins != null && PATCHES.matcher(plugins).find();
  }
}
