#!/usr/bin/env python3
"""tuned.py PROGRAM DATA: tunes on labelled conversations and prints present against tuned, on the later third.

DATA holds handoff.jsonl and handoff_betold.jsonl, whose lines are {id, source, messages: [{role, text, label}]} with
labels of messages, or {id, label, messages} with one label. They are written anew as exports of our own format with a
file of labels beside them, for one source at a time; nothing of them is kept.
"""
import json, os, subprocess, sys, tempfile


def export(rows, folder):
    with open(os.path.join(folder, "export.jsonl"), "w") as out, open(os.path.join(folder, "labels.jsonl"), "w") as gold:
        for row in rows:
            events = [
                {"id": f"m{number}", "kind": "message", "role": "customer" if one["role"] == "customer" else "ai",
                 "text": one["text"]}
                for number, one in enumerate(row["messages"])
            ]
            out.write(json.dumps({"id": row["id"], "medium": "chat", "events": events}) + "\n")
            if "label" in row:
                due, places = row["label"], None
            else:
                places = [f"m{number}" for number, one in enumerate(row["messages"]) if one.get("label")]
                due = bool(places)
            label = {"conversation": row["id"], "rater": "set", "needs_human": "yes" if due else "no"}
            if places:
                label["gold"] = places
            gold.write(json.dumps(label) + "\n")


def tuned(program, name, rows, extra):
    with tempfile.TemporaryDirectory() as folder:
        export(rows, folder)
        out = os.path.join(folder, "tuned")
        command = [program, "tune", os.path.join(folder, "export.jsonl"), "--labels",
                   os.path.join(folder, "labels.jsonl"), "--policy", "none", "--out", out, "--quiet", "--no-progress"]
        if extra:
            space = os.path.join(folder, "space.json5")
            with open(space, "w") as file:
                json.dump(extra, file)
            command += ["--space", space]
        subprocess.run(command, check=True)
        with open(os.path.join(out, "tune.json")) as file:
            found = json.load(file)
        again = subprocess.run(
            [program, "report", os.path.join(folder, "export.jsonl"), "--policy", os.path.join(out, "suggested.json5"),
             "--quiet", "--no-progress"])
        assert again.returncode == 0, "the suggested policy runs"
        return found


def main():
    program, data = sys.argv[1], sys.argv[2]
    if not os.path.isdir(data):
        print("skipped: the labelled conversations are not there")
        return
    sets = {}
    for name in ("handoff.jsonl", "handoff_betold.jsonl"):
        with open(os.path.join(data, name)) as lines:
            for line in lines:
                row = json.loads(line)
                sets.setdefault(row["source"], []).append(row)
    ends = 0
    for name, rows in sorted(sets.items()):
        costs = {"objective": "cost", "search": "coordinate", "policies": 3000, "seed": 1,
                 "costs": {"missed": 5, "late": 0.2, "unneeded": 1}}
        found = tuned(program, name, rows, costs)
        report(name, rows, found)
        ends += 1
    print(f"{ends} sets tuned")


def report(name, rows, found):
    """Prints the later conversations under the present and the tuned policy, and golden transfer."""
    print(f"{name}: {len(rows)} conversations, {found['choice']}")
    for which in ("present_policy", "other_policy"):
        for part in ("fit", "check"):
            one = found[which][part]
            share = lambda a, b: f"{a} of {b}" + (f" ({100 * a / b:.1f} %)" if b else "")
            print(f"  {which:15} {part:5} load {share(one['escalated'], one['conversations'])}, "
                  f"missed {share(one['missed'], one['positives'])}, late {share(one['late'], one['placed'])}, "
                  f"unneeded {share(one['unneeded'], one['negatives'])}, cost {one['cost']}")
    for one in found["differences"]:
        print(f"  later, {one['figure']}: {one['present']} -> {one['other']} of {one['of']}, "
              f"difference {one['low']} to {one['high']}")
    for one in found["golden_transfer"] or []:
        print("  golden " + json.dumps(one))
    print("  changes " + json.dumps(found["other_policy"]["changes"]))


main()
