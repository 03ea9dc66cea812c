# shellcheck shell=bash
# Builds and runs the micro-benchmarks: ./shoplens bench micro [JMH's own options]

run_micro() {
  require_maven
  echo "Building the micro-benchmarks" >&2
  (cd "$ROOT" && "$SHOPLENS_MVN" -B -q -pl bench/micro -am package -DskipTests -Dspotless.check.skip) ||
    fail "The build of the micro-benchmarks failed; Maven's words are above."
  local opens
  mapfile -t opens < <(jvm_opens)
  exec "$JAVA_HOME/bin/java" "${opens[@]}" -Xmx"${SHOPLENS_HEAP:-2g}" -XX:+UseParallelGC \
    -cp "$ROOT/bench/micro/target/classes:$ROOT/bench/micro/target/lib/*" org.openjdk.jmh.Main "$@"
}
