# shellcheck shell=bash
# The tests of superset/: style and units without a platform, every chart and a browser on one of their own.

# What the tests need in Python, in a virtual environment of the user's cache; another list makes another one.
python_for_tests() {
  local list="$ROOT/superset/requirements-test.txt" folder
  PYTHON_FOR_TESTS=""
  folder="${XDG_CACHE_HOME:-$HOME/.cache}/shoplens/python-tests-$(cksum <"$list" | cut -d ' ' -f 1)"
  if [[ ! -f "$folder/complete" ]]; then
    echo "Installing what the tests of the dashboards need into $folder"
    rm -rf "$folder"
    if ! fill_environment "$folder" "$list"; then
      echo "shoplens: Cannot install $list; Python 3.11 or newer with venv and pip must reach a package index." >&2
      return 1
    fi
    touch "$folder/complete"
  fi
  PYTHON_FOR_TESTS="$folder/bin/python"
  export PYTHONDONTWRITEBYTECODE=1 PYTHONUTF8=1 SHOPLENS_CHECKOUT="$ROOT"
}

# Debian ships Python without ensurepip; a pip beside it can install from outside.
fill_environment() {
  local folder="$1" list="$2" pip=("$1/bin/python" -m pip)
  if ! python3 -m venv "$folder" >/dev/null 2>&1; then
    python3 -m venv --without-pip --clear "$folder" || return 1
    pip=(python3 -m pip --python "$folder/bin/python")
  fi
  "${pip[@]}" install -q --disable-pip-version-check --no-deps -r "$list"
}

# Style of all Python, the dashboards' files against the contract, and the tool's own tests.
dashboards_as_files() {
  local started=$SECONDS
  echo "== Python and dashboards' files"
  if python_for_tests &&
    "$PYTHON_FOR_TESTS" -m ruff check --no-cache --quiet superset bench &&
    "$PYTHON_FOR_TESTS" -m ruff format --no-cache --quiet --check superset bench &&
    PYTHONPATH="$ROOT/superset/tools" "$PYTHON_FOR_TESTS" -m shoplens_superset dashboards check &&
    run_pytest surefire-reports/TEST-dashboards-units.xml tests \
      --ignore tests/access --ignore tests/browser --ignore tests/live \
      --ignore tests/exactness/test_exactness.py; then
    echo "== Python and dashboards' files: well, after $((SECONDS - started)) s"
  else
    echo "== Python and dashboards' files: FAILED, after $((SECONDS - started)) s"
    return 1
  fi
}

# A shop of 300,000 events, run and started as a person does; the space in the path is on purpose.
dashboards_in_a_browser() {
  local started=$SECONDS
  echo "== Dashboards in a browser"
  export SHOPLENS_HOME="$TEST_FOLDER/dashboards of a shop"
  # That many combinations of filters are asked of most charts; twenty take minutes more.
  export SHOPLENS_TEST_DRAWS="${SHOPLENS_TEST_DRAWS:-2}"
  if python_for_tests && start_shop && platform_of_tests &&
    run_pytest failsafe-reports/TEST-dashboards-browser.xml \
      tests/live tests/access tests/exactness/test_exactness.py tests/browser; then
    echo "== Dashboards in a browser: well, after $((SECONDS - started)) s; pictures are in superset/target/screenshots"
    "$ROOT/shoplens" down </dev/null
  else
    echo "== Dashboards in a browser: FAILED, after $((SECONDS - started)) s; pictures are in superset/target/screenshots"
    "$ROOT/shoplens" down </dev/null
    return 1
  fi
}

start_shop() {
  "$ROOT/shoplens" generate --preset tiny --output "$TEST_FOLDER/shop" </dev/null &&
    "$ROOT/shoplens" run --input "$TEST_FOLDER/shop" </dev/null &&
    "$ROOT/shoplens" up </dev/null &&
    "$ROOT/shoplens" dashboards check --live </dev/null
}

# Tells the tests where the platform of the home answers, and who may do everything there.
platform_of_tests() {
  local trino superset
  trino="$(sed -n 's/^port=//p' "$SHOPLENS_HOME/run/trino.properties")"
  superset="$(sed -n 's/^port=//p' "$SHOPLENS_HOME/run/superset.properties")"
  export SHOPLENS_SUPERSET_URL="http://127.0.0.1:$superset" SHOPLENS_SUPERSET_USER=admin
  export SHOPLENS_SUPERSET_PASSWORD_FILE="$SHOPLENS_HOME/secrets/superset-admin"
  export SHOPLENS_TRINO_URI="trino://shoplens@127.0.0.1:$trino/shoplens"
  export SHOPLENS_TRINO_PASSWORD_FILE="$SHOPLENS_HOME/secrets/trino-shoplens"
  export SHOPLENS_TRINO_CA="$SHOPLENS_HOME/trino/certificate.pem"
}

# Writes the results where all totals are counted.
run_pytest() {
  local report="$ROOT/superset/target/$1"
  shift
  (cd "$ROOT/superset" && "$PYTHON_FOR_TESTS" -m pytest -q --junit-xml "$report" "$@" </dev/null)
}
