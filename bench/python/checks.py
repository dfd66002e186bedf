"""What one look at a shared flag costs in Python, for four ways of looking. Prints JSON.

A look is timed in short blocks, in random adjacent pairs: so many turns of a loop that looks, so many of the same loop
that does not. Each pair gives one difference per turn; the figure is their median with the exact interval of its ranks.
Several processes at once begin each block together and look at the same flag; who is through with a block goes on,
untimed, until all are."""
import json
import math
import multiprocessing
import os
import platform
import random
import time
from datetime import datetime, timezone

PAIRS = 200
"""Seconds of a block of the loop that looks."""
BLOCK = 0.005
"""Seconds from the barrier to the start: longer than a process takes to wake up."""
RUN_UP = 0.001
"""Who is through goes on in pieces of this share of a block."""
PIECES = 16

WAYS = {
    "value": "flag.value",
    "raw": "raw.value",
    "lock": "lock.acquire(); lock.release()",
    "queue": "messages.empty()",
}


def compiled(statement):
    """A function of shared things and a number of turns; its loop does nothing but the statement."""
    names = {}
    source = f"def turns(flag, raw, lock, messages, count):\n  for _ in range(count):\n    {statement}\n"
    exec(source, names)
    return names["turns"]


def timed(loop, shared, count):
    begun = time.perf_counter()
    loop(*shared, count)
    return time.perf_counter() - begun


def turns_of_a_block(loop, shared):
    """Turns that take about a block, by the least of a few tries."""
    count = 64
    while True:
        took = min(timed(loop, shared, count) for _ in range(3))
        if took >= BLOCK / 4:
            return max(1, round(count * BLOCK / took))
        count *= 2


class Team:
    """Processes that begin their blocks together."""

    def __init__(self, size):
        self.size = size
        self.start = multiprocessing.RawValue("d", 0)
        self.through = multiprocessing.Value("i", 0)
        self.answers = multiprocessing.Queue()
        self.barrier = multiprocessing.Barrier(size, self.set_start)

    def set_start(self):
        """By the last that comes. The clock is the same in all processes."""
        self.through.value = 0
        self.start.value = time.perf_counter() + RUN_UP

    def line_up(self):
        self.barrier.wait()
        while time.perf_counter() < self.start.value:
            pass

    def go_on(self, loop, shared, count):
        with self.through.get_lock():
            self.through.value += 1
        while self.through.value < self.size:
            loop(*shared, max(1, count // PIECES))


def look(statement, shared, seed, team):
    """The differences of all pairs, in nanoseconds, of one process among those that look at once."""
    looks, nothing = compiled(statement), compiled("pass")
    order = random.Random(seed)
    count = turns_of_a_block(looks, shared)
    differences = []
    for _ in range(PAIRS):
        took = {}
        for loop in order.sample([looks, nothing], 2):
            team.line_up()
            took[loop] = timed(loop, shared, count)
            team.go_on(loop, shared, count)
        differences.append(1e9 * (took[looks] - took[nothing]) / count)
    team.answers.put(differences)


def median_with_interval(values):
    """The median, and the ranks that hold it in 95 % of cases, by the binomial."""
    ordered = sorted(values)
    n = len(ordered)
    below, rank = 0.0, 0
    while below + math.comb(n, rank) / 2**n <= 0.025:
        below += math.comb(n, rank) / 2**n
        rank += 1
    low, high = ordered[max(0, rank - 1)], ordered[min(n - 1, n - rank)]
    middle = (ordered[(n - 1) // 2] + ordered[n // 2]) / 2
    return {"value": middle, "low": low, "high": high}


def measure(way, workers):
    flag = multiprocessing.Value("b", 0)
    raw = multiprocessing.RawValue("b", 0)
    shared = (flag, raw, multiprocessing.Lock(), multiprocessing.Queue())
    team = Team(workers)
    # The same seed: the same order of blocks in all of them.
    given = (WAYS[way], shared, 1, team)
    processes = [multiprocessing.Process(target=look, args=given) for _ in range(workers)]
    for process in processes:
        process.start()
    each = [team.answers.get() for _ in processes]
    for process in processes:
        process.join()
    pairs = [sum(of) / workers for of in zip(*each)]
    return {"way": way, "workers": workers, "ns": rounded(median_with_interval(pairs)), "pairs": PAIRS}


def rounded(figures):
    return {name: float(f"{figure:.4g}") for name, figure in figures.items()}


def model_name():
    try:
        with open("/proc/cpuinfo", encoding="utf8") as lines:
            return next(line.split(":", 1)[1].strip() for line in lines if line.startswith("model name"))
    except (OSError, StopIteration):
        return platform.processor() or platform.machine()


if __name__ == "__main__":
    cores = os.cpu_count() or 1
    together = min(2, cores)
    crowds = [1, together] if together > 1 else [1]
    print(
        json.dumps(
            {
                "version": 1,
                "machine": {"cores": cores, "model": model_name(), "system": platform.system()},
                "python": f"{platform.python_implementation()} {platform.python_version()}",
                "time": datetime.now(timezone.utc).isoformat(timespec="seconds").replace("+00:00", "Z"),
                "method": "median of random adjacent pairs, with the 95 % interval of its ranks",
                "rungs": [measure(way, workers) for way in WAYS for workers in crowds],
            }
        )
    )
