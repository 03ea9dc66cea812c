# shellcheck shell=bash
# Runs all checks, the fast ones first, and ends with the totals of every module.

TEST_HELP="Usage: ./shoplens test [--fast] [--module NAME]

Checks the format and compiles with static analysis, checks the dashboards' files, runs the unit
tests, the tests on a real Trino, every chart of the dashboards in a browser and against the
facts, and benchmarks beside DuckDB, which must make the same tables, and scikit-learn, whose
models must be as good; their ratios are told and judged by nobody. The last line has the
totals; the exit status is 0 if all is well. Screenshots stay in superset/target/screenshots.

  --fast         leaves out the tests on a real Trino, the browser and the benchmarks
  --module NAME  only that module and what it needs, as flink-jobs

Examples:
  ./shoplens test
  ./shoplens test --fast --module cli"

run_tests() {
  local fast=no module="" status=0
  while (($# > 0)); do
    case "$1" in
      --fast) fast=yes ;;
      --module)
        [[ -n "${2:-}" && -f "$ROOT/$2/pom.xml" ]] ||
          { echo "shoplens: --module needs the name of a module: one of $(module_names)." >&2; exit 2; }
        module="$2"
        shift
        ;;
      -h | --help)
        echo "$TEST_HELP"
        return 0
        ;;
      *)
        echo "shoplens: test does not know \"$1\"; see ./shoplens test --help." >&2
        exit 2
        ;;
    esac
    shift
  done
  require_maven
  cd "$ROOT" || exit
  remove_reports
  TEST_FOLDER="$(mktemp -d "${TMPDIR:-/tmp}/shoplens-test.XXXXXX")"
  export TEST_FOLDER
  trap clean_up EXIT
  trap 'exit 130' INT TERM

  check "$module" "$fast" || status=1
  count_tests || status=1
  return "$status"
}

check() {
  local module="$1" fast="$2" chosen=()
  [[ -n "$module" ]] && chosen=(-pl "$module" -am)
  stage "Format and static analysis" "${chosen[@]}" test-compile -q || return 1
  if [[ -z "$module" ]]; then
    dashboards_as_files || return 1
  fi
  stage "Unit tests" "${chosen[@]}" test --fail-at-end || return 1
  if [[ "$fast" == no && (-z "$module" || "$module" == e2e) ]]; then
    stage "Tests on a real Trino" -pl e2e -am verify -DskipUnitTests || return 1
  fi
  if [[ "$fast" == no && -z "$module" ]]; then
    dashboards_in_a_browser || return 1
    beside_duckdb || return 1
    beside_sklearn || return 1
  fi
}

# Wrong tables fail here; time never does, as machines differ.
beside_duckdb() {
  local started=$SECONDS
  echo "== Beside DuckDB"
  export SHOPLENS_HOME="$TEST_FOLDER/bench"
  if "$ROOT/shoplens" bench check --peers duckdb </dev/null &&
    "$ROOT/shoplens" bench ingest --events 1000000 --peers duckdb </dev/null; then
    echo "== Beside DuckDB: well, after $((SECONDS - started)) s"
  else
    echo "== Beside DuckDB: FAILED, after $((SECONDS - started)) s"
    return 1
  fi
}

# Models that are not as good fail here; time never does.
beside_sklearn() {
  local started=$SECONDS
  echo "== Beside scikit-learn"
  export SHOPLENS_HOME="$TEST_FOLDER/bench"
  if "$ROOT/shoplens" bench ml --check </dev/null && "$ROOT/shoplens" bench ml --scale 0.002 </dev/null; then
    echo "== Beside scikit-learn: well, after $((SECONDS - started)) s"
  else
    echo "== Beside scikit-learn: FAILED, after $((SECONDS - started)) s"
    return 1
  fi
}

stage() {
  local name="$1" started=$SECONDS
  shift
  echo "== $name"
  if "$SHOPLENS_MVN" -B -ntp -Dstyle.color=never -Dshoplens.test.folder="$TEST_FOLDER" "$@" </dev/null |
    { grep --line-buffered -E '^\[(ERROR|WARNING)\]|Tests run:|^[^[]' || true; }; then
    echo "== $name: well, after $((SECONDS - started)) s"
  else
    echo "== $name: FAILED, after $((SECONDS - started)) s"
    return 1
  fi
}

module_names() {
  (cd "$ROOT" && printf '%s ' */pom.xml | sed 's:/pom.xml::g; s: $::; s: :, :g')
}

remove_reports() {
  rm -rf "$ROOT"/*/target/surefire-reports "$ROOT"/*/target/failsafe-reports
}

# Prints the totals as the last line; fails when nothing ran or something failed.
count_tests() {
  local reports=("$ROOT"/*/target/{surefire,failsafe}-reports/TEST-*.xml) totals
  totals="$(cat /dev/null "${reports[@]}" 2>/dev/null | awk '
    function number(name) {
      return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3) + 0 : 0
    }
    /<testsuite / { all += number("tests"); bad += number("failures") + number("errors"); out += number("skipped") }
    END { printf "%d passed, %d failed, %d skipped", all - bad - out, bad, out }')"
  echo "$totals"
  [[ "$totals" != "0 passed,"* && "$totals" == *", 0 failed,"* ]]
}

# A killed test leaves servers behind; each home below the folder knows its own.
clean_up() {
  local record pid
  for record in "$TEST_FOLDER"/*/run/*.properties "$TEST_FOLDER"/*/*/run/*.properties \
    "$TEST_FOLDER"/*/*/*/run/*.properties; do
    [[ -f "$record" ]] || continue
    pid="$(sed -n 's/^pid=//p' "$record")"
    if [[ -n "$pid" ]] && tr '\0' ' ' <"/proc/$pid/cmdline" 2>/dev/null | grep -qF "$TEST_FOLDER"; then
      kill -KILL "$pid" 2>/dev/null || true
    fi
  done
  rm -rf "$TEST_FOLDER"
}
