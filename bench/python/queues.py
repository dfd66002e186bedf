"""What a queue does when a process that wrote to it is waited for. Prints JSON.

A put hands the item to a thread of the writing process, which feeds a pipe. A process ends only when its feeder is through,
and a pipe takes no more than it holds until somebody reads. So each try waits for the child a while before it reads."""
import json
import multiprocessing
import os
import platform
from datetime import datetime, timezone

from checks import model_name

TRIES = 20
LARGE = 1_000_000
"""Seconds that a child is waited for: it has nothing else to do."""
PATIENCE = 1.0
"""Seconds after which an item that was put can surely be read."""
SURE = 5.0


def put(messages, size):
    messages.put(bytes(size))


def waited_for(size):
    """Whether the child still lived when its time was up, and what `empty()` said then; reads the item at last."""
    messages = multiprocessing.Queue()
    child = multiprocessing.Process(target=put, args=(messages, size))
    child.start()
    child.join(PATIENCE)
    blocked, empty = child.is_alive(), messages.empty()
    messages.get(timeout=SURE)
    child.join()
    return blocked, empty


def empty_after_put():
    """Whether `empty()` says so in the very process that has just put an item."""
    messages = multiprocessing.Queue()
    messages.put(0)
    empty = messages.empty()
    messages.get(timeout=SURE)
    return empty


def counted(what, answers):
    return {"what": what, "hits": sum(answers), "n": len(answers)}


if __name__ == "__main__":
    large = [waited_for(LARGE) for _ in range(TRIES)]
    small = [waited_for(1) for _ in range(TRIES)]
    print(
        json.dumps(
            {
                "version": 1,
                "machine": {"cores": os.cpu_count() or 1, "model": model_name(), "system": platform.system()},
                "python": f"{platform.python_implementation()} {platform.python_version()}",
                "time": datetime.now(timezone.utc).isoformat(timespec="seconds").replace("+00:00", "Z"),
                "large": LARGE,
                "patience": PATIENCE,
                "tries": [
                    counted("blocked-large", [blocked for blocked, _ in large]),
                    counted("blocked-small", [blocked for blocked, _ in small]),
                    counted("empty-after-join", [empty for blocked, empty in small if not blocked]),
                    counted("empty-after-put", [empty_after_put() for _ in range(TRIES)]),
                ],
            }
        )
    )
