#!/usr/bin/env python3
"""figures.py DATA PROGRAM: do the figures of `measure` equal those of the scoring scripts beside the labelled data?

DATA is a folder with score_*.py and dev/*.jsonl. Every figure of a script must stand in the program's JSON, to 1e-9.
A changed prediction must change a figure, or the comparison proves nothing."""
import json
import pathlib
import subprocess
import sys
import tempfile

FILES = [
    ("sentiment", "sentiment", "sentiment"),
    ("human-request", "human_request", "human_request"),
    ("topics", "high_risk_topic", "high_risk_topic"),
    ("rephrase", "rephrase", "rephrase"),
    ("handover", "handoff", "handoff"),
    ("handover", "handoff_betold", "handoff_betold"),
    ("dissatisfaction", "satisfaction", "satisfaction"),
]
COUNTS = {"n", "pos", "conv_n", "conv_pos"}


def differences(ours, theirs):
    found = []
    for name, figures in theirs.items():
        group = ours.get(name.strip())
        if group is None:
            found.append(f"{name.strip()}: no such group")
            continue
        for key, value in figures.items():
            if key in COUNTS or value is None or value != value:
                continue
            own = group.get(key, {}).get("value")
            if own is None or abs(own - value) > 1e-9:
                found.append(f"{name.strip()} {key}: {own} instead of {value}")
    return found


def script(data, name, file, predictions):
    command = [sys.executable, data / f"score_{name}.py", file, predictions, "--json"]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def main():
    data, program = pathlib.Path(sys.argv[1]), sys.argv[2]
    failed = compared = 0
    with tempfile.TemporaryDirectory() as folder:
        for task, base, name in FILES:
            file = data / "dev" / f"{base}.jsonl"
            if not file.exists():
                print(f"skipped: there is no {base}.jsonl")
                continue
            predictions = pathlib.Path(folder) / "predicted.jsonl"
            command = [program, "measure", task, file, "--predictions", predictions, "--json"]
            ran = subprocess.run(command, check=True, capture_output=True, text=True)
            ours = json.loads(ran.stdout)["groups"]
            wrong = differences(ours, script(data, name, file, predictions))
            lines = predictions.read_text().splitlines()
            predictions.write_text("\n".join(lines[1:] + lines[:1]) + "\n")
            try:
                moved = differences(ours, script(data, name, file, predictions))
            except subprocess.CalledProcessError:
                moved = ["refused"]  # another number of messages than the conversation has
            if not moved:
                wrong.append("moved predictions gave the same figures")
            compared += 1
            failed += bool(wrong)
            print(f"{base}: {'as the script says' if not wrong else '; '.join(wrong[:5])}")
    sys.exit(1 if failed or not compared else 0)


main()
