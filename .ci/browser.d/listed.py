"""The list of conversations and the replay: what a reader does with them, held against flagged.csv."""
import collections
import csv
import json
import re
import urllib.parse

from looking import anchor, settled, status

FILTERS = ["verdict", "reason", "topic", "channel"]
ROWS = "[...document.querySelectorAll('#cases tbody tr')].map(r => [...r.cells].map(c => c.innerText.trim()))"


def grouped(number):
    return f"{number:,}"


def flagged(folder):
    """The rows of flagged.csv as the page must list them: the highest risk first, then in the order of the file."""
    csv.field_size_limit(10_000_000)
    with open(folder / "flagged.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return sorted(rows, key=lambda row: -int(row["risk"]))


def data_of(page):
    """What the page's own data says, unpacked here once more and by other means."""
    data = json.loads(page.text_content("#cases-data"))
    ids, before = [], b""
    for shared, rest in zip(data["ids"][::2], data["ids"][1::2]):
        before = before[:2 * shared] + rest.encode("utf-16-le", "surrogatepass")
        ids.append(before.decode("utf-16-le"))
    return data, ids


def data(page, findings, rows):
    """The data lists what flagged.csv lists, in the order of risk, and every column says the same."""
    told, ids = data_of(page)
    findings.equal("the data says how many there are", [told["total"], told["listed"]], [len(rows), min(len(rows), 100_000)])
    # A spreadsheet gets an apostrophe before what it could take for a formula.
    wanted = [re.sub(r"^'(?=[=+\-@])", "", row["conversation_id"]) for row in rows[:100_000]]
    differing = [(a, b) for a, b in zip(ids, wanted) if a != b]
    findings.equal("every identifier is there, in the order of risk", [len(ids), differing[:3]], [len(wanted), []])
    for name in FILTERS:
        found = [told["names"][name][index] if index >= 0 else "" for index in told[name]]
        # Words of the page stand for the names of the table, one for one.
        names = [row[name] for row in rows[:100_000]]
        findings.equal(f"the column {name} stands for that of flagged.csv",
                       [len(set(found)), len(set(names))], [len(set(zip(found, names)))] * 2)
    findings.equal("scores are those of flagged.csv", [score for score in told["score"][:500]],
                   [round(float(row["score"] or "-0.0001") * 10_000) for row in rows[:500]])
    line, lines = 0, []
    for step in told["line"]:
        line += step
        lines.append(line)
    findings.equal("lines are those of flagged.csv", lines, [int(row["source_line"]) for row in rows[:100_000]])


def filters(page, findings):
    """Every choice of every filter leaves as many rows as it says, all of them with that name."""
    told, ids = data_of(page)
    listed = told["listed"]
    for name in FILTERS:
        counts = collections.Counter(told[name])
        choices = page.eval_on_selector_all(
            f"#filter-{name} option", "list => list.filter(o => o.value !== '' && !o.disabled).map(o => [o.value, o.textContent])")
        findings.equal(f"the filter {name} offers every name", len(choices), min(len(counts), 200))
        for value, words in choices[:5] + choices[-2:]:
            page.select_option(f"#filter-{name}", value)
            count = counts[int(value)]
            findings.check(f"the choice of {name} says how many", words.endswith(f"({grouped(count)})"), words)
            findings.check("the status says how many", status(page).startswith(f"{grouped(count)} of {grouped(listed)} shown"),
                           status(page))
            column = 1 + FILTERS.index(name)
            wanted = told["names"][name][int(value)] if int(value) >= 0 else None
            shown = page.evaluate(ROWS)
            findings.equal("as many rows are shown", len(shown), min(50, count))
            cells = {row[column] for row in shown}
            findings.check("the rows have that name", len(cells) == 1 and (wanted is None or cells == {plain(wanted)}), [cells, wanted])
        page.select_option(f"#filter-{name}", "")
    busy = [(name, collections.Counter(told[name]).most_common(1)[0][0]) for name in FILTERS[:2]]
    for name, value in busy:
        page.select_option(f"#filter-{name}", str(value))
    both = sum(all(told[name][row] == value for name, value in busy) for row in range(listed))
    findings.check("two filters leave what has both", status(page).startswith(f"{grouped(both)} of "), [status(page), both])
    page.click("#filter-reset")
    findings.check("the reset shows all again", status(page) == whole(listed), status(page))
    findings.equal("the focus stays at the reset", page.evaluate("document.activeElement.id"), "filter-reset")


def whole(listed):
    """What the status says of a list without filters, on its first page."""
    return f"1 to 50 of {grouped(listed)}." if listed > 50 else f"All {grouped(listed)} shown."


def plain(text):
    """A text as `innerText` gives it back."""
    return re.sub(r"\s+", " ", text).strip()


def search(page, findings):
    """The search finds identifiers, reasons, topics and channels, whatever the case, and says when it finds none."""
    told, ids = data_of(page)
    words = [ids[0], ids[-1].upper(), *(name for name in told["names"]["reason"][:2]), *(ids[len(ids) // 2].split("-")[-1:])]
    for text in words + [ids[0][:-1] + " " + (told["names"]["channel"] or ["x"])[0]]:
        parts = text.lower().split()
        if not parts:
            continue
        holding = {name: [known.lower() for known in told["names"][name]] for name in FILTERS[1:]}
        count = sum(
            all(part in ids[row].lower() or any(
                told[name][row] >= 0 and part in holding[name][told[name][row]] for name in holding) for part in parts)
            for row in range(told["listed"]))
        page.fill("#filter-text", text)
        settled(page)
        findings.check("the search finds what is there", status(page).startswith(f"{grouped(count)} of "),
                       [text[:80], status(page), count])
    page.fill("#filter-text", "no conversation has this in its name")
    settled(page)
    findings.check("the search says that it finds nothing", status(page).startswith("0 of "), status(page))
    findings.equal("then there are no rows", page.evaluate(ROWS), [])
    page.click("#filter-reset")


def paging(page, findings):
    """The pages hold every row once, in order; the first one looks as it came."""
    told, ids = data_of(page)
    page.reload()
    page.wait_for_function("performance.getEntriesByName('ready').length > 0")
    came = page.evaluate(ROWS)
    html = page.inner_html("#cases tbody")
    findings.equal("the first fifty rows are in the page itself", len(came), min(50, told["listed"]))
    seen = [row[0] for row in came]
    for _ in range(min(25, (told["listed"] - 1) // 50)):
        page.click("#cases-next")
        seen += [row[0] for row in page.evaluate(ROWS)]
        if len(seen) > 100:
            continue
        findings.check("the status says which rows are shown",
                       status(page).startswith(f"51 to {grouped(min(100, told['listed']))} of "), status(page))
    findings.equal("the pages show every row, in order", seen, [plain(known) for known in ids[:len(seen)]])
    if told["listed"] > 50:
        findings.check("the first page goes on", page.is_visible("#cases-next"))
        while page.get_attribute("#cases-previous", "aria-disabled") != "true":
            page.click("#cases-previous")
    else:
        page.click("#filter-reset")
    written = page.evaluate(ROWS)
    findings.empty("the script writes the rows as the page brings them", [pair for pair in zip(written, came) if pair[0] != pair[1]][:2])
    # Of the signs that an address may hold or not, the script leaves five more as they are.
    bare = lambda html: urllib.parse.unquote(html)
    findings.check("and with the same marks", bare(page.inner_html("#cases tbody")) == bare(html))


def links(page, findings):
    """A link into the list leaves the rows that its words say, and moves the focus to what is said of them."""
    count = page.locator("a[data-filter]").count()
    for index in range(min(count, 40)):
        link = page.locator("a[data-filter]").nth(index)
        name, value, words = link.get_attribute("data-filter"), link.get_attribute("data-value"), link.inner_text()
        link.evaluate("link => { for (let up = link; up; up = up.parentElement) if (up.localName === 'details') up.open = true; }")
        link.click()
        said = status(page)
        match = re.match(r"([\d,]+) of [\d,]+ shown.*: ", said)
        findings.check("a link into the list finds its rows", match and match[1] != "0" and name in said, [words, name, value, said])
        # A filter may find more than the sentence is about; then the link says among how many.
        number = re.search(r"among the ([\d,]+)", words) or re.search(r"\b(\d[\d,]*)\b", words)
        rows = int(match[1].replace(",", "")) if match else 0
        if match and "among all on" in words:
            findings.check(f"the link {words!r} leaves at least as many rows as it says", rows >= int(number[1].replace(",", "")), said)
        elif match and number:
            findings.equal(f"the link {words!r} leaves as many rows as it says", match[1], number[1])
        findings.equal("the focus is on the status", page.evaluate("document.activeElement.id"), "cases-status")
    if page.locator("#filter-reset").count():
        page.click("#filter-reset")
    return count


def replay(browser, path, page, findings):
    """Opens, goes on, copies, closes; by links, by addresses and by keys."""
    told, ids = data_of(page)
    shown = page.evaluate("count => Array.from({length: count}, (_, row) => row).filter(row => document.getElementById('r' + row))",
                          told["listed"])
    # Most of those are the first rows; other sections may name some further down.
    whole = next((place for place, row in enumerate(shown) if place != row), len(shown))
    with browser.open(path) as page:
        first = page.locator("#cases tbody a").first
        first.focus()
        page.keyboard.press("Enter")
        page.wait_for_selector("#replay:not([hidden]) h3")
        title = lambda: page.inner_text("#replay h3")
        findings.equal("Enter on a row opens its conversation", title(), f"Conversation {plain(ids[0])}")
        findings.equal("the focus is on its title", page.evaluate("document.activeElement.localName"), "h3")
        findings.equal("the address leads to it", page.evaluate("decodeURIComponent(location.hash.slice(1))"), ids[0])
        page.keyboard.press("]")
        if whole > 1:
            findings.equal("] goes on to the next one", title(), f"Conversation {plain(ids[1])}")
            page.keyboard.press("[")
        findings.equal("[ goes back", title(), f"Conversation {plain(ids[0])}")
        page.keyboard.press("[")
        findings.check("before the first one it says so", "first" in page.text_content("#replay-status"))
        page.keyboard.press("Control+]")
        findings.equal("keys of the browser stay with it", title(), f"Conversation {plain(ids[0])}")
        page.keyboard.press("]")
        page.keyboard.press("Escape")
        findings.check("Esc closes it", page.is_hidden("#replay"))
        findings.equal("the focus is back on the row", page.evaluate("document.activeElement.closest('tr')?.cells[0].innerText"),
                       plain(ids[min(1, whole - 1)]))
        page.focus("#filter-text")
        page.keyboard.type("[]")
        findings.check("in a field a bracket is a bracket", page.input_value("#filter-text") == "[]" and page.is_hidden("#replay"))
        page.click("#filter-reset")
        first.click()
        page.go_back()
        settled(page)
        findings.check("the browser's way back closes it", page.is_hidden("#replay"))
        copying(page, findings, ids[0])
        findings.empty("the page asks for nothing and reports no error", page.noted)
    for number in sorted({0, min(1, whole - 1), whole // 2, whole - 1, shown[-1]}):
        with browser.open(path, anchor(ids[number])) as page:
            if page.evaluate("id => document.getElementById(id)?.matches('section, main')", ids[number]):
                continue
            findings.equal("an address opens its conversation", page.inner_text("#replay h3"), f"Conversation {plain(ids[number])}")
            findings.equal("the focus is on its title", page.evaluate("document.activeElement.localName"), "h3")
    for name in told["others"][:3]:
        with browser.open(path, anchor(name)) as page:
            findings.equal("an address opens one that other sections name", page.inner_text("#replay h3"), f"Conversation {plain(name)}")
    if len(ids) - 1 not in shown:
        with browser.open(path, anchor(ids[-1])) as page:
            findings.check("one without its words is shown in the list",
                           page.is_hidden("#replay") and plain(ids[-1]) in [row[0] for row in page.evaluate(ROWS)], status(page))
    with browser.open(path, "#no%20such%FFthing<b>") as page:
        findings.check("an unknown address is harmless and said", "There is no" in status(page) and page.is_hidden("#replay"), status(page))
        findings.empty("the page asks for nothing and reports no error", page.noted)


def copying(page, findings, identifier):
    """The text for the clipboard holds the words and the source, and is offered where the clipboard is closed."""
    page.evaluate("() => { window.copied = []; navigator.clipboard.writeText = async text => { window.copied.push(text); }; }")
    page.locator("#cases tbody a").first.click()
    shown = page.evaluate("[...document.querySelectorAll('#replay .message')].map(m => m.innerText)")
    source = page.inner_text("#replay .source")
    page.click("#replay-copy")
    settled(page)
    text = page.evaluate("window.copied[0] ?? ''")
    findings.check("the text is copied", "clipboard" in page.text_content("#replay-status"), page.text_content("#replay-status"))
    squeezed = lambda words: re.sub(r"[\s:|\[\]]+", "", words)
    findings.check("the text holds the name", identifier.strip() in text)
    findings.check("the text ends with the source", squeezed(source) in squeezed(text.strip().splitlines()[-1]), [source, text[-300:]])
    findings.empty("the text holds every message", [words[:200] for words in shown if squeezed(words) not in squeezed(text)])
    page.click("#replay-link")
    settled(page)
    findings.equal("the link is copied", page.evaluate("decodeURIComponent(window.copied[1].split('#')[1])"), identifier)
    page.evaluate("() => { navigator.clipboard.writeText = async () => { throw new Error('closed'); }; }")
    page.click("#replay-copy")
    settled(page)
    field = page.evaluate("[document.activeElement.id, getSelection().toString() || document.activeElement.value]")
    findings.equal("a closed clipboard gives the text to copy by hand", field, ["replay-text", text])
    page.click("#replay-close")
    findings.check("the button closes it", page.is_hidden("#replay"))
