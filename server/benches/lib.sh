# Read by the scripts beside it: a database and a server to throw away, and figures to keep.
# shellcheck shell=bash
rounds=${ROUNDS:-5} seconds=${SECONDS_EACH:-5} port=${PORT:-3217} clients=32
origin=http://localhost:$port
password='harbor lantern violet 27'
bin=$(postgres_bin) || die "PostgreSQL $POSTGRES_LEAST or later is missing."
folder=$(mktemp -d /tmp/mooring-bench.XXXXXX) # short: a socket's path has 107 bytes at most
chmod 755 "$folder"
export MOORING_DATA=$folder/var MOORING_LISTEN=127.0.0.1:$port MOORING_OPS=none MOORING_PUBLIC_ORIGIN=$origin
export MOORING_LOG=warn
unset DATABASE_URL MOORING_OWNER_URL

server='' others=()
stop() {
  trap - EXIT INT TERM HUP
  stop_mooring
  for pid in "${others[@]}"; do
    kill -INT "$pid" 2>/dev/null || true
    wait "$pid" 2>/dev/null || true
  done
  rm -rf "$folder"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

# Durable, as in real use: what is acknowledged is on the disk, for both sides alike.
start_postgres() {
  local as=()
  mkdir "$folder/pg"
  if [ "$(id -u)" = 0 ]; then
    chown postgres: "$folder/pg"
    as=(setpriv --reuid postgres --regid postgres --init-groups)
  fi
  say "Starting a throw-away PostgreSQL (durable, checksums on)"
  (cd "$folder/pg" && "${as[@]}" env LC_ALL=C.UTF-8 "$bin/initdb" -D data -U postgres --auth=trust -E UTF8 -k >log 2>&1) ||
    die "the database could not be made." "$(cat "$folder/pg/log")"
  (
    cd "$folder/pg" || exit
    exec "${as[@]}" setpriv --pdeathsig INT "$bin/postgres" -D data -k "$folder/pg" -c listen_addresses= -c timezone=UTC \
      -c max_connections=120 -c shared_buffers=512MB -c max_wal_size=2GB -c jit=off -c random_page_cost=1.1 >>log 2>&1
  ) &
  others+=($!)
  for _ in $(seq 100); do "$bin/pg_isready" -q -h "$folder/pg" && break; sleep 0.1; done
  sql postgres postgres -c 'CREATE ROLE mooring_app LOGIN' -c 'CREATE ROLE mooring_owner LOGIN' \
    -c 'CREATE DATABASE mooring OWNER mooring_owner' || die "the database could not be prepared."
}
# sql ROLE DATABASE PSQL OPTIONS…
sql() { "$bin/psql" -XqAt -v ON_ERROR_STOP=1 -h "$folder/pg" -U "$1" -d "$2" "${@:3}"; }

start_mooring() {
  target/release/mooring serve >>"$folder/serve.log" 2>&1 &
  server=$!
  until curl -sf -o /dev/null "$origin/sign-in"; do
    kill -0 "$server" 2>/dev/null || die "mooring did not start." "$(cat "$folder/serve.log")"
    sleep 0.01
  done
}
stop_mooring() {
  [ -n "$server" ] || return 0
  kill -TERM "$server" 2>/dev/null || true
  wait "$server" 2>/dev/null || true
  server=''
}
resident() { awk '/^Rss:/ { print $2 }' "/proc/$server/smaps_rollup"; }
load() { cut -d' ' -f1 /proc/loadavg; }

record() { printf '%s\t%s\n' "$1" "$2" >>"$folder/figures"; }
# rounds_of NAME: ours and theirs of each round, one pair a line on stdin; records median, lowest, highest of each.
rounds_of() {
  local name=$1 column
  cat >"$folder/$name"
  for column in ours theirs ratio; do
    awk -v column="$column" '{ print column == "ours" ? $1 : column == "theirs" ? $2 : $1 / $2 }' "$folder/$name" | sort -g |
      awk -v name="${name}_$column" '{ at[NR] = $1 } END { printf "%s\t%.4g\n%s_low\t%.4g\n%s_high\t%.4g\n",
        name, NR % 2 ? at[(NR + 1) / 2] : (at[NR / 2] + at[NR / 2 + 1]) / 2, name, at[1], name, at[NR] }' >>"$folder/figures"
  done
  note "$name: $(awk -F'\t' -v name="${name}_ratio" '$1 == name { print $2 }' "$folder/figures")"
}
# Text for people, JSON for programs.
show() {
  column -t -s "$(printf '\t')" "$folder/figures" | sed 's/^/    /'
  awk -F'\t' '{ value = $2 ~ /^-?[0-9.]+(e[+-]?[0-9]+)?$/ ? $2 : "\"" $2 "\""
    printf "%s\n  \"%s\": %s", (NR == 1 ? "{" : ","), $1, value } END { print "\n}" }' "$folder/figures" >target/bench.json
  note "also in target/bench.json"
}
