"""What all checks use: the list of what was found, and a page that notes everything it does."""
import contextlib
import pathlib
import shutil
import urllib.parse

from playwright.sync_api import sync_playwright

READY = "performance.getEntriesByName('ready').length > 0"

# What a person can work with: the browser goes through it with Tab.
CONTROLS = "a[href], button, input, select, textarea, summary, [tabindex='0']"


class Findings:
    """Named checks, each with what was found where it failed."""

    def __init__(self, loud=True):
        self.passed = 0
        self.failed = []
        self.loud = loud
        self.where = ""

    def check(self, name, holds, found=""):
        if holds:
            self.passed += 1
            return
        self.failed.append(name)
        if self.loud:
            print(f"FAILED {self.where}: {name}" + (f": {str(found)[:1500]}" if found not in ("", None) else ""), flush=True)

    def equal(self, name, found, wanted):
        self.check(name, found == wanted, f"{found!r} instead of {wanted!r}")

    def empty(self, name, found):
        found = list(found)
        self.check(name, not found, found)

    @contextlib.contextmanager
    def at(self, where):
        """Checks within are of a place; what breaks off in them is a failure of that place, not of all others."""
        before, self.where = self.where, f"{self.where}, {where}" if self.where else where
        try:
            yield
        except Exception as trouble:  # noqa: BLE001
            self.check("the check itself ran to its end", False, f"{type(trouble).__name__}: {trouble}")
        finally:
            self.where = before


class Browser:
    """Chromium, for as long as all pages are looked at."""

    def __enter__(self):
        self.playwright = sync_playwright().start()
        # Without a sandbox of its own because root has none; the pages are ours.
        self.chromium = self.playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        return self

    def __exit__(self, *_):
        self.chromium.close()
        self.playwright.stop()

    @contextlib.contextmanager
    def open(self, path, fragment="", width=1280, height=800, theme="light", scripts=True, ready=READY):
        """A page that is ready. It notes in `noted` what it asked for, said and did beyond showing itself."""
        context = self.chromium.new_context(
            viewport={"width": width, "height": height}, color_scheme=theme, java_script_enabled=scripts)
        context.set_default_timeout(15_000)
        page = context.new_page()
        address = pathlib.Path(path).resolve().as_uri()
        page.noted = []
        page.on("request", lambda request: request.url.split("#")[0] == address or page.noted.append(f"asked for {request.url}"))
        page.on("console", lambda message: page.noted.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: page.noted.append(f"error: {error}"))
        page.on("dialog", lambda dialog: (page.noted.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        page.on("popup", lambda popup: page.noted.append(f"opened {popup.url}"))
        page.goto(address + fragment)
        if scripts and ready:
            page.wait_for_function(ready)
        try:
            yield page
        finally:
            context.close()


def anchor(identifier):
    return "#" + urllib.parse.quote(identifier, safe="")


def settled(page):
    """Lets the page do what it put off."""
    page.evaluate("new Promise(done => setTimeout(() => requestAnimationFrame(() => done()), 90))")


def status(page):
    return page.text_content("#cases-status")
