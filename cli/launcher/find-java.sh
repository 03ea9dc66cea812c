# shellcheck shell=bash
# Finds the JDK that builds and runs Shoplens: 17 to 21, as Flink and Hadoop fail on newer ones.

fail() {
  printf 'shoplens: %s\n' "$*" >&2
  exit 1
}

# Prints the major version of the JDK in a folder; nothing if there is no JDK.
jdk_version() {
  [[ -x "$1/bin/java" && -x "$1/bin/javac" ]] || return 0
  if [[ -r "$1/release" ]]; then
    sed -n 's/^JAVA_VERSION="\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' "$1/release"
  else
    "$1/bin/java" -version 2>&1 | sed -n '1s/.*version "\(1\.\)\{0,1\}\([0-9]*\).*/\2/p'
  fi
}

suits() {
  local version
  version="$(jdk_version "$1")"
  [[ -n "$version" ]] && ((version >= 17 && version <= 21))
}

# Prints the home of the first JDK that suits.
find_jdk() {
  local home program
  if [[ -n "${SHOPLENS_JAVA_HOME:-}" ]]; then
    suits "$SHOPLENS_JAVA_HOME" ||
      fail "SHOPLENS_JAVA_HOME is $SHOPLENS_JAVA_HOME, which is no JDK 17 to 21; name one that is, or unset it."
    printf '%s\n' "$SHOPLENS_JAVA_HOME"
    return
  fi
  local candidates=()
  [[ -n "${JAVA_HOME:-}" ]] && candidates+=("$JAVA_HOME")
  program="$(type -P javac || true)"
  [[ -n "$program" ]] && candidates+=("$(dirname "$(dirname "$(readlink -f "$program")")")")
  candidates+=(/usr/lib/jvm/*)
  for home in "${candidates[@]}"; do
    if suits "$home"; then
      printf '%s\n' "$home"
      return
    fi
  done
  fail "No JDK 17 to 21 found in SHOPLENS_JAVA_HOME, JAVA_HOME, PATH or /usr/lib/jvm; install one (Debian: openjdk-17-jdk) or name its home in SHOPLENS_JAVA_HOME."
}
