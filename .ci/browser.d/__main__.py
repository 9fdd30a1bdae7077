"""Makes reports with the program and looks at their pages in Chromium; see .ci/browser.

Every page: nothing asked for, no error on the console, title and marks as written, one h1 and no level left out, axe
without a finding in light, dark, at 360 and 320 px, without scripts and with a replay open, not wider than the window,
every control reached by Tab and seen with the focus, valid for the Nu checker and for a strict parser. The list and the
replay do what a reader asks of them, held against flagged.csv. Without scripts the same sections say the same. Then
sizes, times until the page is ready, memory, sheets of paper; and the holes. The pages of the other verbs come last."""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

import everywhere
import inputs
import listed
import planted
import verbs
from looking import Browser, Findings

SAMPLES = pathlib.Path(__file__).resolve().parents[2] / "SampleData"
LARGEST, SECONDS, HEAP, NODES, SHEETS = 5_000_000, 2.0, 100_000_000, 2_000, 6


def report(program, folder, name, files, *options):
    """A folder with the report over some files, or None."""
    out = pathlib.Path(folder) / name
    ran = subprocess.run([program, "report", *files, "--out", out, "--quiet", *options], capture_output=True, text=True)
    if ran.returncode not in (0, 1, 3) or not (out / "report.html").exists():
        print(f"no report over {name}: it ended with {ran.returncode}\n{ran.stderr[-2000:]}")
        return None
    return out


# As a page is seen: by its theme, or by the width of the window.
DRESSES = [{"theme": "light"}, {"theme": "dark"}, {"width": 320}, {"width": 360, "theme": "dark"}]


def looks(browser, path, findings, dresses):
    """What holds in every dress, first as the page comes, then with all that can be opened and a replay."""
    with browser.open(path) as page:
        title = page.title()
        everywhere.quiet(page, findings, title)
        everywhere.well_headed(page, findings)
        everywhere.reachable(page, findings)
    for dress in dresses:
        with findings.at(" ".join(map(str, dress.values()))), browser.open(path, **dress) as page:
            everywhere.accessible(page, findings)
            everywhere.narrow_enough(page, findings)
            rows = page.locator("#cases tbody a")
            if rows.count():
                rows.first.click()
            with findings.at("all open"):
                page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true")
                everywhere.accessible(page, findings)
                everywhere.narrow_enough(page, findings)
                everywhere.well_headed(page, findings)
                everywhere.quiet(page, findings, title)
    with findings.at("switched to dark"), browser.open(path) as page:
        page.click("#theme-dark")
        findings.equal("the switch says what is chosen", page.get_attribute("#theme-dark", "aria-pressed"), "true")
        # The pointer is still on the button.
        everywhere.accessible(page, findings)
        ground = page.evaluate("getComputedStyle(document.body).backgroundColor + getComputedStyle(document.documentElement).backgroundColor")
        page.click("#theme-light")
        findings.check("the ground changes", ground != page.evaluate(
            "getComputedStyle(document.body).backgroundColor + getComputedStyle(document.documentElement).backgroundColor"), ground)
    without_scripts(browser, path, findings)
    everywhere.valid(path, findings)
    return title


def without_scripts(browser, path, findings):
    """Without its script the page says the same: every section, chart and row that is there at first."""
    read = """() => [...document.querySelectorAll('main > section:not(#replay)')].map(s => [s.id, s.innerText.replace(/\\s+/g, ' ')])"""
    with findings.at("without scripts"), browser.open(path, scripts=False) as page:
        alone = dict(page.evaluate(read))
        everywhere.narrow_enough(page, findings)
        everywhere.well_headed(page, findings)
        findings.check("charts are drawn", page.locator("svg[role=img] title").count() > 0)
        findings.empty("every chart has a title and a table", page.evaluate("""() => [...document.querySelectorAll('main figure.chart')]
          .filter(f => !f.querySelector('svg[role=img] > title')?.textContent.trim() || !f.querySelector('details table'))
          .map(f => f.textContent.slice(0, 60))"""))
        findings.check("the rows are there", page.locator("#cases tbody tr").count() > 0)
        findings.check("the definitions are there", "grace" in alone.get("method", "") and "missed" in alone.get("method", ""))
        findings.empty("nothing stands there that only a script could use",
                       page.evaluate("[...document.querySelectorAll('button, input, select')].filter(e => e.checkVisibility()).map(e => e.id)"))
    # axe is a script itself, so it looks at the same page with its own script taken out.
    bare = path.with_name("bare.html")
    bare.write_bytes(re.sub(rb"<script>.*?</script>", b"", path.read_bytes(), flags=re.S))
    with findings.at("without its script"), browser.open(bare, ready=None) as page:
        everywhere.accessible(page, findings)
    with findings.at("with scripts"), browser.open(path) as page:
        for identifier, text in page.evaluate(read):
            if identifier != "conversations":
                findings.equal(f"the section {identifier} says the same without scripts", alone.get(identifier), text)


def budget(browser, path, findings):
    """How large the page is, when it is ready, and what it takes; the best of three, because others work here too."""
    size = path.stat().st_size
    seconds = []
    for _ in range(3):
        with browser.open(path) as page:
            seconds.append(page.evaluate("performance.getEntriesByName('ready')[0].startTime") / 1000)
            nodes = page.evaluate(
                "[...document.querySelectorAll('*')].filter(e => e.checkVisibility() && !e.closest('#cases')).length")
            listed.search(page, Findings(loud=False))
            devtools = page.context.new_cdp_session(page)
            devtools.send("HeapProfiler.collectGarbage")
            devtools.send("Performance.enable")
            heap = next(m["value"] for m in devtools.send("Performance.getMetrics")["metrics"] if m["name"] == "JSHeapUsedSize")
            searching = page.evaluate("""() => {
              const field = document.getElementById('filter-text'), status = document.getElementById('cases-status');
              const began = performance.now(), before = status.textContent;
              field.value = 'w 7 a'; field.dispatchEvent(new Event('input'));
              return new Promise(done => new MutationObserver(() => done(performance.now() - began))
                .observe(status, {childList: true, characterData: true, subtree: true}));
            }""") if page.locator("#filter-text").count() else 0
    findings.check("the page is not too large", size <= LARGEST, size)
    findings.check("the page is ready in time", min(seconds) <= SECONDS, seconds)
    findings.check("its script takes little memory", heap <= HEAP, heap)
    findings.check("it has few elements at first", nodes <= NODES, nodes)
    print(f"{findings.where}: {size:,} bytes, ready after {min(seconds):.2f} s (of {max(seconds):.2f}), heap {heap / 1e6:.1f} MB"
          f" after a search, {nodes} elements seen beside the list, a search {searching:.0f} ms", flush=True)


def printing(browser, path, findings, pictures):
    with browser.open(path) as page:
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        findings.equal("the tables of all charts open for paper", page.locator(".chart details:not([open])").count(), 0)
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        findings.check("afterwards it is folded again", page.locator(".chart details:not([open])").count() > 0)
        count = everywhere.sheets(page)
        findings.check("it takes few sheets", count <= SHEETS, count)
        print(f"{findings.where}: {count} sheets of paper")
        if pictures:
            page.pdf(path=pictures / "print.pdf", prefer_css_page_size=True)
            subprocess.run(["pdftoppm", "-r", "60", "-png", pictures / "print.pdf", pictures / "print"], check=True)


def photograph(browser, path, pictures):
    for name, dress in {"light": {}, "dark": {"theme": "dark"}, "narrow": {"width": 320}}.items():
        with browser.open(path, **dress) as page:
            page.screenshot(path=pictures / f"{name}-first.png")
            page.screenshot(path=pictures / f"{name}.png", full_page=True)
            if page.locator("#cases tbody a").count():
                page.locator("#cases tbody a").first.click()
                page.locator("#replay").screenshot(path=pictures / f"{name}-replay.png")


def look_at(browser, folder, findings, dresses):
    """One report: its page in some dresses, its list, its replays, its size."""
    began = time.monotonic()
    path, rows = folder / "report.html", listed.flagged(folder)
    title = looks(browser, path, findings, dresses) if dresses else None
    with browser.open(path) as page:
        listed.data(page, findings, rows)
        if rows:
            listed.filters(page, findings)
            listed.search(page, findings)
            listed.links(page, findings)
            listed.paging(page, findings)
            if page.locator("#cases tbody a").count():
                listed.replay(browser, path, page, findings)
        everywhere.quiet(page, findings, title or page.title())
    budget(browser, path, findings)
    print(f"{findings.where}: looked at for {time.monotonic() - began:.0f} s", flush=True)
    return title


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    pictures = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else None
    if pictures:
        pictures.mkdir(parents=True, exist_ok=True)
    findings = Findings()
    with tempfile.TemporaryDirectory() as work, Browser() as browser:
        settled = ("--as-of", inputs.AS_OF)
        before = report(program, work, "week-46", [SAMPLES / "week-46"]) or work
        plans = [
            ("week-47", [SAMPLES / "week-47"], ("--previous", before), DRESSES),
            ("hostile", inputs.hostile(work), settled, DRESSES[2:3]),
            ("one", inputs.many(work, 1), settled, DRESSES[:1]),
            ("thousand", inputs.many(work, 1_000), settled, []),
            ("hundred thousand", inputs.many(work, 100_000), settled, []),
            ("no words", inputs.many(work, 120), (*settled, "--replays", "0"), []),
        ]
        for name, files, options, dresses in plans:
            folder = report(program, work, name, files, *options)
            findings.check(f"there is a page over {name}", folder)
            if not folder:
                continue
            with findings.at(name):
                title = look_at(browser, folder, findings, dresses)
                if name == "week-47":
                    printing(browser, folder / "report.html", findings, pictures)
                    if pictures:
                        photograph(browser, folder / "report.html", pictures)
                if name == "one":
                    with findings.at("holes"):
                        count = planted.holes(browser, folder / "report.html", title, work, findings)
                if name == "no words":
                    findings.equal("no conversation is whole", (folder / "report.html").read_text("utf-8").count("<template"), 0)
            shutil.rmtree(folder)
        others = verbs.look_at_all(browser, program, work, SAMPLES, findings)
    if findings.failed:
        print(f"{len(findings.failed)} checks of {findings.passed + len(findings.failed)} failed")
        return 1
    print(f"{findings.passed} checks of {len(plans) + others} pages; {count} planted holes found")
    return 0


if __name__ == "__main__":
    sys.exit(main())
