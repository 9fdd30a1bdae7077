"""The pages of the other verbs: an audit with its sample, comparisons and searches for thresholds.

They have no list of conversations to work with, so what holds for every page is what is looked at: as it comes and with
all that can be opened, light and dark, wide and at 320 px, and for the Nu checker."""
import json
import pathlib
import subprocess

import everywhere

DRESSES = [{"theme": "light"}, {"theme": "dark"}, {"width": 320}]


def labels(folder, export):
    """Labels of two made-up raters who mostly agree, and two lines that are none."""
    path = pathlib.Path(folder) / "labels.jsonl"
    lines = []
    for number, line in enumerate(export.read_text("utf-8").splitlines()):
        try:
            identifier = json.loads(line)["id"]
        except (ValueError, KeyError):
            continue
        for place, rater in enumerate(["ann", "ben"]):
            word = ["yes", "no", "no", "unsure"][(number + place * (number % 11 == 0)) % 4]
            lines.append(json.dumps({"conversation": identifier, "rater": rater, "needs_human": word}))
    lines += ['{"conversation": "w-47001", "rater": "ann", "needs_human": "maybe"}', "no label at all"]
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def plans(program, folder, samples):
    """The pages by name, each with the line that makes it; a line without a page makes what a later one compares."""
    week, folder = samples / "week-47", pathlib.Path(folder)
    told = labels(folder, week / "web.jsonl")
    none = ("--policy", "none")
    return [
        ("audit", ["audit", week, *none, "--sample", "40", "--out", folder / "audit"], ["audit.html", "sample.html"]),
        ("policies", ["compare", week, *none, "--set-against", "exchange.max=3", "--labels", told,
                      "--fail-on", "missed,labels-wrong,load:5%", "--out", folder / "policies"], ["compare.html"]),
        ("first", ["report", week, *none, "--out", folder / "first"], []),
        ("second", ["report", week, *none, "--set", "conf.floor=0.3", "--out", folder / "second"], []),
        ("reports", ["compare", folder / "first", folder / "second", "--out", folder / "reports"], ["compare.html"]),
        ("no labels", ["tune", week, *none, "--policies", "60", "--out", folder / "no-labels"], ["tune.html"]),
        ("labels", ["tune", week, *none, "--policies", "60", "--labels", told, "--out", folder / "labels"], ["tune.html"]),
        ("team", ["tune", week, *none, "--policies", "60", "--labels", "team", "--out", folder / "team"], ["tune.html"]),
    ]


def look(browser, path, findings):
    with browser.open(path, ready=None) as page:
        title = page.title()
        findings.check("it has a title", title)
        everywhere.well_headed(page, findings)
        everywhere.reachable(page, findings, least=1)
    for dress in DRESSES:
        with findings.at(" ".join(map(str, dress.values()))), browser.open(path, ready=None, **dress) as page:
            everywhere.accessible(page, findings)
            everywhere.narrow_enough(page, findings)
            with findings.at("all open"):
                page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true")
                everywhere.accessible(page, findings)
                everywhere.narrow_enough(page, findings)
                everywhere.well_headed(page, findings)
                everywhere.quiet(page, findings, title)
    everywhere.valid(path, findings)


def look_at_all(browser, program, folder, samples, findings):
    """Makes the results and looks at their pages; how many those are."""
    count = 0
    for name, line, pages in plans(program, folder, samples):
        out = pathlib.Path(line[-1])
        ran = subprocess.run([program, *line, "--quiet"], capture_output=True, text=True)
        findings.check(f"the {line[0]} '{name}' was written", ran.returncode in (0, 1, 3) and out.is_dir(),
                       f"it ended with {ran.returncode}: {ran.stderr[-1000:]}")
        for page in pages:
            if (out / page).exists():
                count += 1
                with findings.at(f"{name}, {page}"):
                    look(browser, out / page, findings)
            else:
                findings.check(f"there is {page} of '{name}'", False)
    return count
