#!/usr/bin/env python3
"""audit.py PROGRAM: is an audit what it says, by tools that are not ours?

The audit of SampleData/week-47 is made several times: with one thread and eight, in another locale and another time zone,
from another folder, with the files in another order, from copies. All must be the same bytes. Then, without the program:
sha256sum over the files and over the inputs, xmllint with our schema over the JUnit file, and every line of the ledger held
against the export by `sed -n`: the line must name the conversation, the words of the export must hold the quote, and where
the ledger says that no person came, no message of a person may stand behind the topic. At last one byte of each output is
changed, at its begin, middle and end: verify must find every one. Says at the end how much was looked at."""
import csv
import filecmp
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree

PROGRAM = os.path.abspath(sys.argv[1])
ROOT = pathlib.Path(__file__).resolve().parent.parent
WEEK = ROOT / "SampleData" / "week-47"
FAULTS = []


def fault(sentence):
    FAULTS.append(sentence)
    print(sentence)


def run(*words, cwd=ROOT, **environment):
    """Runs the program; answers with its exit code and what it printed."""
    surroundings = {**os.environ, **environment}
    done = subprocess.run([PROGRAM, *map(str, words)], cwd=cwd, env=surroundings, capture_output=True, text=True)
    return done.returncode, done.stdout, done.stderr


def same(one, other):
    names = sorted(p.name for p in one.iterdir())
    if names != sorted(p.name for p in other.iterdir()):
        return "other files"
    for name in names:
        if not filecmp.cmp(one / name, other / name, shallow=False):
            return name
    return None


def sed(number, path):
    """The line as sed prints it."""
    printed = subprocess.run(["sed", "-n", f"{number}p", str(path)], capture_output=True, check=True)
    return printed.stdout


def audits(work):
    """One audit, and the same under other circumstances."""
    first = work / "first"
    files = sorted(WEEK.glob("*.jsonl"))
    options = ["--sample", "40", "--seed", "7", "--quiet"]
    code, _, errors = run("audit", WEEK, "--out", first, *options)
    if code != 1:
        fault(f"the sample week breaks obligations, so an audit of it ends with 1, not {code}: {errors[:300]}")
    others = {
        "one thread": (["--threads", "1"], {}, WEEK),
        "eight threads": (["--threads", "8"], {}, WEEK),
        "another locale": ([], {"LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"}, WEEK),
        "another zone": ([], {"TZ": "Asia/Kolkata"}, WEEK),
        "little memory": (["--memory", "1M"], {}, WEEK),
        "another order": ([], {}, *reversed(files)),
    }
    for name, (more, environment, *inputs) in others.items():
        out = work / name.replace(" ", "-")
        run("audit", *inputs, "--out", out, *options, *more, **environment)
        difference = same(first, out)
        if difference:
            fault(f"{name}: {difference} is not the same")
    elsewhere = work / "elsewhere"
    shutil.copytree(WEEK, elsewhere / "week-47")
    run("audit", "week-47", "--out", "out", *options, cwd=elsewhere)
    difference = same(first, elsewhere / "out")
    if difference:
        fault(f"another folder: {difference} is not the same")
    return first, len(others) + 1


def hashes(folder):
    done = subprocess.run(["sha256sum", "-c", "--strict", "--quiet", "SHA256SUMS"], cwd=folder, capture_output=True)
    if done.returncode != 0:
        fault("sha256sum does not agree with SHA256SUMS")
    manifest = json.loads((folder / "manifest.json").read_text())
    for entry in manifest["inputs"]:
        printed = subprocess.run(["sha256sum", str(WEEK / entry["name"])], capture_output=True, text=True).stdout
        if printed.split()[0] != entry["sha256"]:
            fault(f"the hash of {entry['name']} is not that of the manifest")
    return len(manifest["inputs"])


def junit(folder):
    file = folder / "audit.junit.xml"
    if shutil.which("xmllint"):
        schema = ROOT / ".ci" / "junit.xsd"
        done = subprocess.run(["xmllint", "--noout", "--schema", str(schema), str(file)], capture_output=True, text=True)
        if done.returncode != 0:
            fault(f"xmllint: {done.stderr[:400]}")
        hollow = folder.parent / "hollow.xml"
        hollow.write_text(file.read_text().replace("<testcase ", "<tastcase ", 1).replace("</testcase>", "</tastcase>", 1))
        if subprocess.run(["xmllint", "--noout", "--schema", str(schema), str(hollow)], capture_output=True).returncode == 0:
            fault("the schema lets a wrong file pass")
    else:
        print("skipped: xmllint is not there")
    root = tree.parse(file).getroot()
    cases = list(root.iter("testcase"))
    for word, name in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        found = sum(1 for case in cases if case.find(name) is not None)
        if int(root.get(word, "-1")) != found:
            fault(f"audit.junit.xml says {root.get(word)} {word}, and has {found}")
    if int(root.get("tests")) != len(cases):
        fault("audit.junit.xml has another number of cases than it says")
    return len(cases)


def texts(record):
    """Every public text and role of a record, whatever its shape; notes and drafts are for colleagues."""
    if isinstance(record, dict):
        if record.get("kind", "message") in ("note", "draft"):
            return
        role = record.get("role")
        text = record.get("text") if "text" in record else record.get("content")
        if isinstance(text, str):
            yield role, text
        for value in record.values():
            if isinstance(value, (dict, list)):
                yield from texts(value)
    elif isinstance(record, list):
        for value in record:
            yield from texts(value)


def ledger(folder):
    """Every line of the ledger against the export itself."""
    entries = [json.loads(line) for line in (folder / "audit.jsonl").read_text().splitlines()]
    with open(folder / "audit.csv", newline="") as file:
        rows = list(csv.DictReader(file))
    if [row["conversation_id"] for row in rows] != [entry["conversation_id"] for entry in entries]:
        fault("audit.csv and audit.jsonl list other conversations")
    keys = set(map(tuple, (sorted(entry) for entry in entries)))
    if len(keys) != 1:
        fault("not every line of audit.jsonl has every key")
    absent = 0
    for entry in entries:
        name, path = entry["conversation_id"], WEEK / entry["source"]["file"]
        line = sed(entry["onset"]["line"], path)
        record = json.loads(line)
        if name not in (record.get("id"), record.get("conversation_id")):
            fault(f"{name}: line {entry['onset']['line']} of {path.name} is that of another conversation")
        if path.name == "events.jsonl":
            said = [pair for row in path.read_text().splitlines() if (r := json.loads(row))["conversation_id"] == name
                    for pair in texts(r)]
        else:
            said = list(texts(record))
        quote = (entry["quote"] or {}).get("matched") or ""
        places = [n for n, (_, text) in enumerate(said) if quote and quote in text]
        if quote and "[" not in quote and not places:
            fault(f"{name}: the quote stands nowhere in the conversation")
        if entry["replied"] is None and places:
            absent += 1
            if any(role == "human" for role, _ in said[places[0] + 1:]):
                fault(f"{name}: the ledger says that no person came, and one wrote")
    return len(entries), absent


def tampering(folder):
    code, _, errors = run("verify", folder)
    if code != 0:
        fault(f"verify does not accept the audit: {errors[:400]}")
    count = 0
    for file in sorted(folder.iterdir()):
        whole = file.read_bytes()
        for place in sorted({0, len(whole) // 2, len(whole) - 1}):
            if not whole:
                continue
            changed = bytearray(whole)
            changed[place] ^= 1
            file.write_bytes(changed)
            if run("verify", folder)[0] != 1:
                fault(f"verify does not notice byte {place} of {file.name}")
            count += 1
        file.write_bytes(whole)
    code, _, errors = run("verify", folder, "--rerun", "--in", WEEK)
    if code != 0:
        fault(f"the audit does not come out again: {errors[:400]}")
    return count


with tempfile.TemporaryDirectory() as name:
    work = pathlib.Path(name)
    first, runs = audits(work)
    inputs = hashes(first)
    cases = junit(first)
    entries, absent = ledger(first)
    bytes_changed = tampering(first)
print(
    f"{runs} other runs the same, {inputs} inputs hashed, {cases} cases of JUnit, {entries} lines of the ledger found in the "
    f"export ({absent} absences), {bytes_changed} changed bytes noticed, {len(FAULTS)} faults")
sys.exit(1 if FAULTS else 0)
