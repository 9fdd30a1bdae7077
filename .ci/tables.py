#!/usr/bin/env python3
"""tables.py PROGRAM: do pandas and DuckDB find the same columns, of the same types, in every report?

Two reports are made with the PROGRAM, one over SampleData/week-46 and one over a single bare conversation. Every CSV and
every JSONL of both is read with pandas and with DuckDB, by their own guessing. A column must have the name, the place
and the type that `help schema` gives it, wherever it has a value; a table with a changed value must be noticed, or the
comparison proves nothing. Needs the packages pandas and duckdb."""
import json
import pathlib
import subprocess
import sys
import tempfile

import duckdb
import pandas

TABLES = [
    "flagged.csv", "handovers.csv", "signals.csv", "daily.csv", "topics.csv", "channels.csv", "teams.csv", "people.csv"
]
LINES = ["conversations.jsonl", "problems.jsonl"]
BARE = '{"id":"a","messages":[{"role":"user","text":"hello"},{"role":"assistant","text":"Hello."}]}\n{"id":\n'

# What each reader may make of a type of the schema. A whole number with an empty cell is a float in pandas.
PANDAS = {
    "string": {"str", "object", "datetime64"}, "integer": {"int64", "float64"}, "number": {"int64", "float64"},
    "boolean": {"bool", "object"},
}
DUCKDB = {
    "string": {"VARCHAR", "TIMESTAMP", "TIMESTAMP WITH TIME ZONE", "DATE"}, "integer": {"BIGINT"},
    "number": {"DOUBLE", "BIGINT"}, "boolean": {"BOOLEAN"},
}


def schema(program, file):
    """The columns of a file with their types; None where a value is a list, an object or one of several sorts."""
    printed = subprocess.run([program, "help", "schema", file], capture_output=True, text=True, check=True).stdout
    page = json.loads(printed)
    columns = {}
    for name in page["required"]:
        rule = page["properties"][name]
        kinds = rule.get("type")
        if "enum" in rule:
            kinds = "string"
        kinds = [kinds] if isinstance(kinds, str) else kinds or []
        plain = [kind for kind in kinds if kind != "null"]
        columns[name] = plain[0] if len(plain) == 1 and plain[0] in PANDAS else None
    return columns


def pandas_faults(frame, columns, where):
    found = []
    if list(frame.columns) != list(columns):
        return [f"{where}: pandas finds the columns {list(frame.columns)}"]
    for name, kind in columns.items():
        if kind is None or frame[name].notna().sum() == 0:
            continue
        dtype = str(frame[name].dtype).split("[")[0]
        if dtype not in PANDAS[kind]:
            found.append(f"{where}: pandas makes {dtype} of {name}, a {kind}")
    return found


def duckdb_faults(relation, columns, where):
    found = []
    if relation.columns != list(columns):
        return [f"{where}: DuckDB finds the columns {relation.columns}"]
    for name, type_ in zip(relation.columns, relation.types):
        kind = columns[name]
        values = relation.filter(f'"{name}" is not null').aggregate("count(*)").fetchall()[0][0]
        if kind is None or values == 0:
            continue
        if str(type_) not in DUCKDB[kind]:
            found.append(f"{where}: DuckDB makes {type_} of {name}, a {kind}")
    return found


def faults(path, columns, where):
    file = str(path)
    if path.suffix == ".csv":
        frame = pandas.read_csv(path)
        relation = duckdb.read_csv(file, header=True)
    elif path.stat().st_size == 0:
        return []
    else:
        with open(path, encoding="utf-8") as lines:
            keys = {tuple(json.loads(line)) for line in lines}
        if keys != {tuple(columns)}:
            return [f"{where}: not every line has every key in its order"]
        frame = pandas.read_json(path, lines=True)
        relation = duckdb.read_json(file, format="newline_delimited")
    return pandas_faults(frame, columns, where) + duckdb_faults(relation, columns, where)


def same_types(first, second, columns, where):
    """Wherever both reports have a value, both readers give both the same type."""
    found = []
    frames = [pandas.read_csv(path) for path in (first, second)]
    relations = [duckdb.read_csv(str(path), header=True) for path in (first, second)]
    for index, name in enumerate(columns):
        if any(frame[name].notna().sum() == 0 for frame in frames):
            continue
        types = {str(relation.types[index]) for relation in relations}
        if len(types) > 1 and columns[name] != "number":
            found.append(f"{where}: DuckDB makes {sorted(types)} of {name}")
        dtypes = {str(frame[name].dtype) for frame in frames}
        if len(dtypes) > 1 and not dtypes <= {"int64", "float64"}:
            found.append(f"{where}: pandas makes {sorted(dtypes)} of {name}")
    return found


def report(program, source, folder, *more):
    ran = subprocess.run(
        [program, "report", str(source), "--out", str(folder), "--quiet", "--policy", "none", *more],
        capture_output=True, text=True)
    if ran.returncode not in (0, 3):
        sys.exit(f"report over {source} ended with {ran.returncode}: {ran.stderr}")
    return folder


def main():
    program = sys.argv[1]
    root = pathlib.Path(__file__).resolve().parent.parent
    found = []
    with tempfile.TemporaryDirectory() as name:
        work = pathlib.Path(name)
        (work / "bare.jsonl").write_text(BARE, encoding="utf-8")
        full = report(program, root / "SampleData/week-46", work / "full")
        bare = report(program, work / "bare.jsonl", work / "bare", "--from-format", "handover")
        marked = report(program, root / "SampleData/week-46", work / "marked", "--csv-bom")
        for file in TABLES + LINES:
            columns = schema(program, file)
            for folder in (full, bare):
                found += faults(folder / file, columns, f"{folder.name}/{file}")
            if file in TABLES:
                found += faults(marked / file, columns, f"with a byte order mark, {file}")
                found += same_types(full / file, bare / file, columns, file)
        # A table in which one number became text must be noticed.
        text = (full / "daily.csv").read_bytes().decode("utf-8")
        changed = work / "changed.csv"
        rows = text.split("\r\n")
        rows[1] = rows[1].replace(",14,", ',"many",', 1)
        changed.write_bytes("\r\n".join(rows).encode("utf-8"))
        if rows[1] in text or len(faults(changed, schema(program, "daily.csv"), "changed")) < 2:
            found.append("a number that became text is not noticed")
    for fault in found:
        print(fault)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
