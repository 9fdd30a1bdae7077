#!/usr/bin/env python3
"""Looks at the progress on a terminal: .ci/progress.py TOOL

The tool reads an export from a pipe that is fed slowly, with standard error on a terminal of 60 columns. What it draws
there is replayed on a screen of one line, because only that shows what a person sees.
"""
import os
import pty
import re
import fcntl
import select
import signal
import struct
import subprocess
import sys
import termios
import time

tool = os.path.abspath(sys.argv[1])
columns = 60
lines = open("SampleData/week-46/web.jsonl", "rb").read().splitlines(keepends=True)


def run(options, seconds, stop=None):
    """Runs the tool for some seconds; what came on the terminal with times, and the exit code."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    environment = {"PATH": os.environ["PATH"], "TERM": "xterm"}
    process = subprocess.Popen([tool, "check", "-"] + options, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                               stderr=slave, env=environment)
    os.close(slave)
    began, drawn, fed, ended = time.monotonic(), [], 0, False
    while True:
        now = time.monotonic() - began
        if not ended and fed < len(lines) and now > fed * seconds / len(lines):
            process.stdin.write(lines[fed])
            process.stdin.flush()
            fed += 1
        if not ended and now > seconds:
            # A run that is stopped must end although its input goes on.
            if stop:
                process.send_signal(stop)
            else:
                process.stdin.close()
            ended = True
        ready, _, _ = select.select([master], [], [], 0.01)
        if ready:
            try:
                piece = os.read(master, 4096)
            except OSError:
                break
            if not piece:
                break
            drawn.append((time.monotonic() - began, piece))
        elif process.poll() is not None:
            break
    process.wait()
    result = process.stdout.read()
    os.close(master)
    return drawn, process.returncode, result


def screen(data):
    """The line as a person sees it after some bytes, and the longest it ever was."""
    line, at, widest = [], 0, 0
    for character in data.decode():
        if character == "\r":
            at = 0
        elif character == "\n":
            line, at = [], 0
        else:
            line[at:at + 1] = [character]
            at += 1
            widest = max(widest, at)
    return "".join(line).rstrip(), widest


def expect(truth, words):
    if not truth:
        print(words)
        sys.exit(1)


drawn, code, result = run([], 3.5)
everything = b"".join(piece for _, piece in drawn)
texts = [screen(piece)[0] for _, piece in drawn]
expect(code == 0 and result, f"the run ended with {code}")
expect(drawn and drawn[0][0] >= 1.9, f"something was drawn before two seconds: {drawn[:1]}")
expect(len(drawn) <= 10 * 2.5, f"{len(drawn)} pieces in less than two seconds are more than ten a second")
expect(b"\x1b" not in everything, "there is an escape sequence")
expect(any(re.match(r"reading  [0-9.]+ KB  \d+ conversations?  [0-9.]+ KB/s$", text) for text in texts),
       f"no line says how far the reading is: {texts}")
expect("%" not in everything.decode(), "there is a percentage, but the size of a pipe is not known")
left, widest = screen(everything)
expect(left == "", f"the line was not cleared: {left}")
expect(widest < columns, f"a line of {widest} columns was drawn on a terminal of {columns}")

drawn, code, _ = run([], 2.6, signal.SIGINT)
left, _ = screen(b"".join(piece for _, piece in drawn))
expect(drawn and code == 130, f"the interrupted run ended with {code}, {len(drawn)} pieces were drawn")
expect(left == "", f"an interruption leaves the line: {left}")

for options in (["--no-progress"], ["--progress", "none"], ["--progress", "plain"]):
    drawn, code, _ = run(options, 2.6)
    expect(code == 0 and not drawn, f"{options}: something was drawn: {drawn}")
print("drawn, at most ten times a second, and cleared; also on interruption")
