"""The lab's search as a program in Python, to be read beside the kernels: processes share a flag, whoever meets a prime raises it,
the others leave at their next check. It is not what runs in the lab. `python3 search.py` runs each way of counting to a check and
prints JSON: who found what, and how often each looked at the flag.

`# @show`, `# @end` and `# @line` say what the page's code panel shows, and which line lights when."""
import json
import multiprocessing


def is_prime(number):
    if number < 4:
        return number > 1
    divisor = 2
    while divisor * divisor <= number:
        if number % divisor == 0:
            return False
        divisor += 1
    return True


class Shared:
    """What all processes see."""

    def __init__(self, workers):
        # Reading its value takes a lock of its own: that is what a check costs here.
        self.flag = multiprocessing.Value("b", 0)
        self.lock = multiprocessing.Lock()
        self.results = multiprocessing.Queue()
        self.gate = multiprocessing.Barrier(workers)
        self.checks = multiprocessing.RawArray("q", workers)


def is_up(shared, worker):
    shared.checks[worker] += 1
    return shared.flag.value


def publish(shared, worker, number):
    """Looks at the flag again under the lock: two may have met a prime at once."""
    with shared.lock:
        if not shared.flag.value:
            shared.flag.value = 1
            shared.results.put((worker, number))


def nested(shared, worker, first, last, interval):
    # @show nested
    for block in range(first, last, interval):
        if is_up(shared, worker):  # @line check
            return  # @line leave
        for number in range(block, min(block + interval, last)):
            if is_prime(number):  # @line test
                return publish(shared, worker, number)  # @line lock publish
    return  # @line end
    # @end


def countdown(shared, worker, first, last, interval):
    # @show countdown
    left = 0
    for number in range(first, last):
        if left == 0:  # @line check
            left = interval
            if is_up(shared, worker):  # @line check
                return  # @line leave
        left -= 1
        if is_prime(number):  # @line test
            return publish(shared, worker, number)  # @line lock publish
    return  # @line end
    # @end


def modulo(shared, worker, first, last, interval):
    # @show modulo
    tested = 0
    for number in range(first, last):
        if tested % interval == 0:  # @line check
            if is_up(shared, worker):  # @line check
                return  # @line leave
        tested += 1
        if is_prime(number):  # @line test
            return publish(shared, worker, number)  # @line lock publish
    return  # @line end
    # @end


def modulo_primes(shared, worker, first, last, interval):
    # @show moduloPrimes
    primes = 0
    for number in range(first, last):
        if primes % interval == 0:  # @line check
            if is_up(shared, worker):  # @line check
                return  # @line leave
        if is_prime(number):  # @line test
            primes += 1
            return publish(shared, worker, number)  # @line lock publish
    return  # @line end
    # @end


GUARDS = {"nested": nested, "countdown": countdown, "modulo": modulo, "modulo-primes": modulo_primes}


def work(guard, shared, worker, first, last, interval):
    shared.gate.wait()
    GUARDS[guard](shared, worker, first, last, interval)


def run(guard, ranges, interval):
    shared = Shared(len(ranges))
    workers = [
        multiprocessing.Process(target=work, args=(guard, shared, worker, first, last, interval))
        for worker, (first, last) in enumerate(ranges)
    ]
    for worker in workers:
        worker.start()
    # Read before they are waited for: a process ends only when what it put is on its way.
    found = shared.results.get(timeout=60) if shared_has_prime(ranges) else None
    for worker in workers:
        worker.join()
    return {"guard": guard, "interval": interval, "found": found, "checks": list(shared.checks)}


def shared_has_prime(ranges):
    return any(is_prime(number) for first, last in ranges for number in range(first, last))


if __name__ == "__main__":
    # Nobody but the second meets a prime: 90 to 96 are none, 97 is one.
    ranges = [(1328, 1361), (90, 98)]
    print(json.dumps([run(guard, ranges, interval) for guard in GUARDS for interval in (1, 3)]))
