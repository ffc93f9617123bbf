#!/usr/bin/env bash
# Runs Acidlint and prints what it finds. Changes no source; the last lines say where the patch is.
#
#   examples/run.sh              the examples: with PMD, and with Error Prone while Maven compiles
#   examples/run.sh DIRECTORY    your sources: with PMD, which needs nothing to compile; and with
#                                Error Prone, if they compile with plain javac and the class path
#                                in the environment variable CLASS_PATH
#
# Needs a JDK (17 or later) and Maven.
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
out=$root/examples/target
jar=$root/pmd-rules/target/acidlint.jar
log=$out/run.log
patch=$out/acidlint.patch

usage() {
  sed -n '/^#   /s/^# //p' "$0" >&2
  exit 2
}

build() {
  echo "Building Acidlint and compiling the examples. The first time takes minutes: Maven downloads."
  rm -rf "$out/classes" "$out/maven-status"
  mkdir -p "$out"
  if ! (cd "$root" && mvn -B -ntp -DskipTests package) > "$log" 2>&1; then
    tail -40 "$log" >&2
    echo "The build failed. All that it said is in $log" >&2
    exit 1
  fi
}

with_pmd() {
  local directory=$1 notes=$out/notes
  cd "$directory"
  java -jar "$jar" check --fail-on never .
  java -jar "$jar" check --fail-on never --format patch --output "$patch" . 2> "$notes" ||
    cat "$notes" >&2
  if [ -s "$patch" ]; then
    echo
    echo "The patch with the repairs that can be applied as they are: $patch"
    echo "To apply it: cd $directory && git apply $patch"
  fi
}

# What javac said of our rules, each warning with its source line, paths relative to a directory.
findings_in_log() {
  local names
  names=$(cd "$root/checks/src/main/resources/dev/acidlint/rules" && ls ./*.md | sed 's|^\./||; s|\.md$||' | paste -sd'|' -)
  awk -v names="$names" -v directory="$1/" '
    /^\[(WARNING|INFO|ERROR)\] / || /: (warning|error): / { wanted = 0 }
    $0 ~ "\\[(" names ")\\] " { wanted = 1 }
    wanted { sub(/^\[WARNING\] /, ""); at = index($0, directory)
             if (at == 1) $0 = substr($0, length(directory) + 1)
             print }' "$log"
}

with_javac() {
  local directory=$1 packages=jdk.compiler/com.sun.tools.javac flags=() name
  for name in api file main model parser processing tree util; do
    flags+=("-J--add-exports=$packages.$name=ALL-UNNAMED")
  done
  for name in code comp; do
    flags+=("-J--add-opens=$packages.$name=ALL-UNNAMED")
  done
  (cd "$root" && mvn -B -ntp -q -pl checks dependency:build-classpath \
    -Dmdep.includeScope=runtime -Dmdep.outputFile="$out/checks-class-path") > "$log" 2>&1
  find "$directory" -name '*.java' -not -path '*/src/test/*' -not -name module-info.java |
    sed 's|.*|"&"|' > "$out/sources"
  if [ -s "$out/sources" ] && javac "${flags[@]}" -proc:none -XDcompilePolicy=simple \
    --should-stop=ifError=FLOW -XDaddTypeAnnotationsToSymbol=true \
    "-Xplugin:ErrorProne -XepDisableAllChecks -Xep:acidlint:WARN" -Xmaxwarns 10000 \
    -processorpath "$root/checks/target/classes:$(cat "$out/checks-class-path")" \
    -cp "${CLASS_PATH:-.}" -d "$out/other" "@$out/sources" > "$log" 2>&1; then
    findings_in_log "$directory"
  else
    echo "Not run: these sources do not compile with plain javac and the class path in CLASS_PATH."
    echo "What javac said is in $log"
  fi
}

case "$#:${1:-}" in
  0: | 1:[!-]*) ;;
  *) usage ;;
esac
directory=$root/examples/src/main/java
[ $# -eq 0 ] || directory=$(cd "$1" && pwd)

build
echo
echo "== With Error Prone, in javac"
if [ $# -eq 0 ]; then
  findings_in_log "$root"
else
  with_javac "$directory"
fi
echo
echo "== With PMD, from the sources alone"
with_pmd "$directory"
