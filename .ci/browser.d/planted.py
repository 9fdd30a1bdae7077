"""Holes that are planted into a good page: each must be found, or the looking proves nothing."""
import pathlib
import re

import everywhere
from looking import Findings

POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy"[^>]*>', re.I)


def script(text):
    return b"<script>" + text + b"</script>"


# What is planted before the end of the main part, whether the policy of the page stays, and which check must see it.
HOLES = {
    "a script that changes the title": (script(b"document.title = 'hole'"), False, "the title is as it was written"),
    "a script that the policy stops": (script(b"document.title = 'hole'"), True, "the page asks for nothing and reports no error"),
    "a picture from elsewhere": (b'<img alt="hole" src="http://127.0.0.1:9/x.png">', False,
                                 "the page asks for nothing and reports no error"),
    "a picture that the policy stops": (b'<img alt="hole" src="http://127.0.0.1:9/x.png">', True,
                                        "the page asks for nothing and reports no error"),
    "a handler": (b'<p onclick="1">hole</p>', True, "nothing in the page runs or fetches"),
    "a link that leads away": (b'<p><a href="https://127.0.0.1:9/">hole</a></p>', True, "nothing in the page runs or fetches"),
    "an error on the console": (script(b"console.error('hole')"), False, "the page asks for nothing and reports no error"),
    "an error of a script": (script(b"throw new Error('hole')"), False, "the page asks for nothing and reports no error"),
    "a field without a label": (b'<p><input type="text"></p>', True, "axe finds no violation"),
    "a contrast of 2:1": (b"<style>.hole{color:#b0b0b0!important;background:#fff!important}</style><p class=hole>words of grey</p>",
                          False, "axe finds no violation"),
    "a heading of a wrong level": (b"<h2>hole</h2><h4>hole</h4>", True, "no level of headings is left out"),
    "a second h1": (b"<h1>hole</h1>", True, "there is one h1"),
    "an id that is there already": (b'<p id="report">hole</p>', True, "every id is there once"),
    "a button that Tab passes": (b'<p><button tabindex="-1">hole</button></p>', True, "Tab reaches every control"),
    "a focus that is not seen": (b"<style>:focus,:focus-visible{outline:none!important}</style>", False,
                                 "the focus is seen on every control"),
    "a line that is too wide": (b"<pre>" + b"hole" * 300 + b"</pre><style>pre{white-space:pre!important}</style>", False,
                                "the page is not wider than the window"),
    "an element that is not closed": (b"<div><p>hole</div></section>", True, "a strict parser finds no error"),
    "an attribute that is none": (b"<p hole=1>hole</p>", True, "the Nu checker finds no error"),
    "a mark of HTML in the data": (b'<script type="application/json">"<b>"</script>', True, "no mark of HTML stands in the data"),
}


def holes(browser, path, title, folder, findings):
    """Plants each hole into a copy of the page and looks at that as at every page."""
    whole = pathlib.Path(path).read_bytes()
    findings.check("the page has a policy", POLICY.search(whole))
    for name, (planted, keeps_policy, wanted) in HOLES.items():
        page_path = pathlib.Path(folder) / "hole.html"
        page_text = whole if keeps_policy else POLICY.sub(b"", whole, count=1)
        before, _, after = page_text.rpartition(b"</main>")
        page_path.write_bytes(before + planted + b"</main>" + after)
        found = Findings(loud=False)
        if "checker" in wanted or "parser" in wanted or "data" in wanted:
            everywhere.valid(page_path, found)
        else:
            with browser.open(page_path, width=400) as page:
                page.wait_for_timeout(100)
                everywhere.quiet(page, found, title)
                everywhere.well_headed(page, found)
                everywhere.narrow_enough(page, found)
                if "Tab" in wanted or "focus" in wanted:
                    everywhere.reachable(page, found)
                if "axe" in wanted:
                    everywhere.accessible(page, found)
        findings.check(f"{name} is found", wanted in found.failed, found.failed)
    return len(HOLES)
