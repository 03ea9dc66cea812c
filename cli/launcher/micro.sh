# shellcheck shell=bash
# Builds and runs the micro-benchmarks: ./shoplens bench micro [JMH's own options]

run_micro() {
  require_maven
  echo "Building the micro-benchmarks" >&2
  (cd "$ROOT" && "$SHOPLENS_MVN" -B -q -pl bench/micro -am package -DskipTests -Dspotless.check.skip) ||
    fail "The build of the micro-benchmarks failed; Maven's words are above."
  read -ra OPENS <<<"$(sed -n 's:.*<jvm.opens>\(.*\)</jvm.opens>.*:\1:p' "$ROOT/pom.xml")"
  exec "$JAVA_HOME/bin/java" "${OPENS[@]}" -Xmx"${SHOPLENS_HEAP:-2g}" -XX:+UseParallelGC \
    -cp "$ROOT/bench/micro/target/classes:$ROOT/bench/micro/target/lib/*" org.openjdk.jmh.Main "$@"
}
