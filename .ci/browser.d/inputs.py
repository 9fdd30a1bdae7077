"""The exports that pages are made from: many conversations from a seed, and text that wants out of its page."""
import json
import pathlib
import random

# Judged as of then, everything is settled.
AS_OF = "2026-12-15T00:00:00Z"
SUBJECTS = ["invoice", "roaming", "router", "contract", "delivery", "refund"]
CHANNELS = ["web", "app", "whatsapp", "email"]
ASKING = ["let me talk to a person", "I want to speak to a human agent", "can you put me through to a human please"]
PROBLEMS = [
    "the invoice of this month has the base fee two times", "my router goes dark every evening",
    "the parcel with the new phone has not come", "roaming does not work here on the island",
    "I was told that the contract would end in October", "the refund of last week is still not there",
]
ANSWERS = [
    "You find that in the app under Account.", "Please switch it off and on again.", "That is shown on page two.",
    "I can help with that. Which number is it about?", "Our pages about this topic are always up to date.",
]
DISPUTES = ["someone logged into my account and changed the password", "my lawyer will write to you about this"]

# Texts that would do something if they were ever taken for markup, for a program or for the end of either.
MARKUP = [
    "<script>document.title='hole'</script>", "<img src=x onerror=\"document.title='hole'\">",
    "</script><script>document.title='hole'</script>", "</title><svg onload=\"document.title='hole'\">",
    "</template></article></main><h1>hole</h1>", "<!--<script>", "--><b>hole</b>", "]]>", "'\"><iframe src=x>",
    "&lt;b&gt; &amp;amp; &#60;", "javascript:document.title='hole'", "<base href=http://127.0.0.1:9/>", "${alert(1)}",
    "<link rel=stylesheet href=http://127.0.0.1:9/x.css>", "</style><style>*{display:none}</style>", "{{7*7}}",
]
LETTERS = [
    "\u202egnp.exe", "\u2066\u2067turned\u2069", "line\u2028paragraph\u2029end", "\u200bzero\u200dwidth\ufeff",
    "\u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627", "\U0001f468\u200d\U0001f469\u200d\U0001f467 \U0001f600",
    "nul\u0000inside", "bell\u0007 \u001b[31mred", "\ufffe\uffff", "e\u0301\u0302\u0303" * 40, "tab\tnew\nline\r\nend",
]
# Identifiers that are members of every object, elements of the page, or hard to put into an address.
NAMES = [
    "__proto__", "constructor", "toString", "hasOwnProperty", "conversations", "replay", "filter-text", "cases-data", "r0",
    "100%", "%E0%A4%A", "a b+c&d=e#f?g/h\\i", "\"quoted\" 'twice'", "..", "-", "0", "null",
]


def moment(seconds):
    """A time so many seconds after Monday, 16 November 2026, within that month."""
    minutes, second = divmod(seconds, 60)
    hours, minute = divmod(minutes, 60)
    return f"2026-11-{16 + hours // 24:02d}T{hours % 24:02d}:{minute:02d}:{second:02d}Z"


def conversation(identifier, start, turns, **more):
    """One conversation in our own form; a turn is a role with a text, or an event by its kind."""
    events = []
    for number, (who, text) in enumerate(turns, 1):
        event = {"id": f"m{number}", "kind": "message", "role": who, "text": text, "ts": moment(start + 20 * number)}
        if who not in ("customer", "ai", "human"):
            event = {"id": f"m{number}", "kind": who, "ts": event["ts"], **text}
        events.append(event)
    return {"id": identifier, "started_at": moment(start), "medium": "chat", **more, "events": events}


def flagged_turns(sort, draw):
    """The turns of a conversation that a report must list."""
    problem, answer = draw.choice(PROBLEMS), draw.choice(ANSWERS)
    turns = [("customer", problem), ("ai", answer)]
    if sort == "repeated":
        return turns + [("customer", problem + " still")] + [("ai", answer), ("customer", problem), ("ai", answer)] * 2
    if sort == "risk":
        return [("customer", draw.choice(DISPUTES)), ("ai", answer), ("customer", "ok"), ("ai", draw.choice(ANSWERS))]
    turns += [("customer", draw.choice(ASKING))] + [("ai", draw.choice(ANSWERS)), ("customer", problem)] * draw.randint(2 if sort == "late" else 1, 4)
    if sort == "late":
        turns += [("ai", "One moment."), ("handover_requested", {"by": "ai", "reason": "asked", "team": "care"}),
                  ("human_joined", {"name": "Dora", "team": "care"}), ("human", "Hello, Dora here; it is done now."),
                  ("customer", "thank you")]
    return turns


def many(folder, count):
    """An export with so many conversations that are missed or late, and one in four more that is fine."""
    draw = random.Random(46 + count)
    path = pathlib.Path(folder) / f"many-{count}.jsonl"
    with path.open("w", encoding="utf-8") as lines:
        for number in range(count + count // 4):
            start = draw.randrange(6 * 86400)
            sort = "fine" if number >= count else draw.choice(["asked", "asked", "asked", "late", "late", "repeated", "risk"])
            turns = ([("customer", "when does the shop open"), ("ai", "At nine."), ("customer", "thanks, that helped")]
                     if sort == "fine" else flagged_turns("asked" if count == 1 else sort, draw))
            told = conversation(f"c-2026-{draw.randrange(1000):03d}-{number:06d}", start, turns,
                                channel=draw.choice(CHANNELS), topics=[draw.choice(SUBJECTS)])
            lines.write(json.dumps(told, separators=(",", ":")) + "\n")
    return [path]


def hostile(folder):
    """An export in which every hostile text stands as an identifier, as words, as a name and as a file name."""
    long = "W" * 100_000
    path = pathlib.Path(folder) / "<b>hole<b> & \u05e9\u05dc\u05d5\u05dd '\".jsonl"
    texts = MARKUP + LETTERS + [long, "<" * 3000]
    with path.open("w", encoding="utf-8") as lines:
        for number, text in enumerate(texts + NAMES):
            identifier = text[:500] if number % 2 or text in NAMES else f"x-{number}"
            turns = [("customer", f"{text} is what I see"), ("ai", text), ("customer", f"{text} let me talk to a person"),
                     ("ai", f"No. {text}"), ("customer", "a human agent please\n" + text), ("ai", "Sorry?")]
            if number % 3 == 0:
                turns += [("handover_requested", {"by": "ai", "reason": text[:200], "team": text[:200]}),
                          ("human_joined", {"name": text[:200], "team": text[:200]}), ("human", text)]
            told = conversation(identifier, 600 * number, turns, channel=text[:300], topics=[text[:300]], page=text[:300],
                                ai_version=text[:50], customer_id=text[:80])
            lines.write(json.dumps(told, separators=(",", ":")) + "\n")
    return [path]
