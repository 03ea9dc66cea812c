# shellcheck shell=bash
# Builds the command line and what it needs, once for all who ask at the same time.

BUILD_STAMP="$ROOT/cli/target/launcher.stamp"
BUILD_LOG="$ROOT/cli/target/launcher-build.log"

require_maven() {
  type -P "$SHOPLENS_MVN" >/dev/null ||
    fail "Maven is needed and \"$SHOPLENS_MVN\" is not on the PATH; install Maven 3.8.1 or newer, or name its program in SHOPLENS_MVN."
}

is_stale() {
  [[ -f "$BUILD_STAMP" ]] || return 0
  # Folders count too: their time changes when a file is deleted.
  [[ -n "$(find "$ROOT/pom.xml" "$ROOT"/{iceberg-schema,event-generator,ml-stages,flink-jobs,cli}/pom.xml \
    "$ROOT"/{iceberg-schema,event-generator,ml-stages,flink-jobs,cli}/src/main "$ROOT/iceberg-schema/tables" \
    "$ROOT/trino" "$ROOT/superset/access" -newer "$BUILD_STAMP" -print -quit 2>/dev/null)" ]]
}

build_if_stale() {
  is_stale || return 0
  require_maven
  mkdir -p "$ROOT/cli/target" || fail "Cannot write to $ROOT/cli/target; make the checkout writable for the first build."
  exec 9>"$ROOT/cli/target/launcher.lock"
  if type -P flock >/dev/null && ! flock -n 9; then
    echo "Waiting for another build to end" >&2
    flock 9
  fi
  # Another one may have built while this one waited.
  if is_stale; then
    build
  fi
  exec 9>&-
}

build() {
  local started=$SECONDS stamp maven
  stamp="$(mktemp "$BUILD_STAMP.XXXXXX")"
  echo "Building Shoplens (the first time Maven fetches its libraries: some minutes)" >&2
  (cd "$ROOT" && exec "$SHOPLENS_MVN" -B -pl cli -am package -DskipTests -Dspotless.check.skip) \
    >"$BUILD_LOG" 2>&1 </dev/null 9>&- &
  maven=$!
  show_progress "$maven" 9>&- &
  if ! wait "$maven"; then
    rm -f "$stamp"
    grep -m 5 -E '^\[ERROR\]' "$BUILD_LOG" >&2 || tail -n 5 "$BUILD_LOG" >&2
    fail "The build failed; the whole output is in $BUILD_LOG."
  fi
  echo "Preparing quick starts" >&2
  archive_classes
  mv "$stamp" "$BUILD_STAMP"
  # The demo tells where its time went.
  export SHOPLENS_BUILD_SECONDS=$((SECONDS - started))
  echo "Built in $SHOPLENS_BUILD_SECONDS s" >&2
}

# Says every ten seconds how far Maven is.
show_progress() {
  local seconds=0
  while sleep 1 && kill -0 "$1" 2>/dev/null; do
    seconds=$((seconds + 1))
    if ((seconds % 10 == 0)); then
      printf '  %s s, %s files fetched, at: %s\n' "$seconds" \
        "$(grep -c '^\[INFO\] Downloaded from' "$BUILD_LOG" || true)" \
        "$(sed -n 's/^\[INFO\] Building \(Shoplens :: \)\{0,1\}\([^[]*\)\[.*/\2/p' "$BUILD_LOG" | tail -n 1)" >&2
    fi
  done
}
