# shellcheck shell=bash
# How Java is started: the class path, memory, compilers, and an archive of classes made beforehand.

# Loading and checking classes one by one would take a run several seconds of processor time.
CLASS_ARCHIVE="$ROOT/cli/target/classes.jsa"

# Prints what of Java itself its libraries must see, a word a line.
jvm_opens() {
  sed -n 's:.*<jvm.opens>\(.*\)</jvm.opens>.*:\1:p' "$ROOT/pom.xml" | tr -s ' ' '\n'
}

# Sets JAVA_COMMAND for a command line of Shoplens, up to its arguments.
choose_java() {
  local jars=("$ROOT"/cli/target/cli-*.jar) opens heap=2g
  # Training keeps its samples in memory, five million of thirty numbers in this benchmark.
  [[ "$*" == "bench ml-stage"* ]] && heap=4g
  mapfile -t opens < <(jvm_opens)
  JAVA_COMMAND=("$JAVA_HOME/bin/java" "${opens[@]}" -Xmx"${SHOPLENS_HEAP:-$heap}" -XX:+UseParallelGC
    -XX:-UsePerfData)
  case "$*" in
    run* | demo* | bench\ run* | bench\ ingest* | bench\ ml-stage*)
      # The classes of a run fill the first sizes of their memory one by one, a full collection each.
      JAVA_COMMAND+=(-XX:MetaspaceSize=96m)
      # Only loops over events are worth the second compiler, and those at once: at ten million events
      # it took a third of the processor time with its own thresholds, a seventh with these.
      JAVA_COMMAND+=(-XX:Tier4InvocationThreshold=300000 -XX:Tier4MinInvocationThreshold=50000
        -XX:Tier4CompileThreshold=500000 -XX:Tier4BackEdgeThreshold=1000000
        -XX:CompileCommand=quiet "-XX:CompileCommand=CompileThresholdScaling,io.shoplens.jobs.*::*,0.1"
        "-XX:CompileCommand=CompileThresholdScaling,io.shoplens.ml.*::*,0.1"
        # Methods of half a screen are called as well as copied into their callers: copied, the second
        # compiler takes a third longer and the data path is no faster.
        -XX:FreqInlineSize=120 -XX:InlineSmallCode=1500
        # A row is told to it value by value: with its code inlined at each value, the few methods
        # that tell rows take the second compiler longer than they ever save.
        "-XX:CompileCommand=dontinline,io.shoplens.jobs.pipeline.ColumnRow::*")
      ;;
    *) JAVA_COMMAND+=(-XX:TieredStopAtLevel=1) ;;
  esac
  # What training keeps is old at once: with more room for the young the heap only grows, for k-means to
  # 1.6 times the memory, and the system has more pages to clear.
  [[ "$*" == "bench ml-stage"* ]] && JAVA_COMMAND+=(-XX:NewSize=192m -XX:MaxNewSize=192m)
  # The archive may be of another Java or of older jars: Java then goes without it, and silently.
  JAVA_COMMAND+=(-Xlog:disable -Xlog:all=error:stderr "${ARCHIVE_OPTION:--XX:SharedArchiveFile=$CLASS_ARCHIVE}"
    -cp "${jars[0]}:$ROOT/cli/target/lib/*" io.shoplens.cli.Main)
}

# A run over a few lines loads what every run needs; its classes become the archive.
archive_classes() {
  local home draft="$CLASS_ARCHIVE.draft"
  home="$(mktemp -d "${TMPDIR:-/tmp}/shoplens-classes.XXXXXX")" || return 0
  rm -f "$CLASS_ARCHIVE" "$draft"
  cp "$ROOT/cli/launcher/few-events.csv" "$home"
  {
    ARCHIVE_OPTION="-XX:ArchiveClassesAtExit=$draft" choose_java run
    training "$home" run --input "$home/few-events.csv"
    choose_java down
    training "$home" down
  } >"$ROOT/cli/target/launcher-classes.log" 2>&1 </dev/null || true
  # Made under another name, so that nobody opens half of it.
  [[ -s "$draft" ]] && mv -f "$draft" "$CLASS_ARCHIVE"
  rm -rf "$home"
}

training() {
  env -u SHOPLENS_POSTGRES_PORT SHOPLENS_HOME="$1/shop" "${JAVA_COMMAND[@]}" "${@:2}"
}
