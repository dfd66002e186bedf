"""Four processes count primes below a limit and look at a shared flag now and then. Prints JSON: seconds in the
loops (the longest process), seconds in all, start-up and end included, and what each counted."""
import json
import math
import multiprocessing
import sys
import time


def is_prime(n):
    return n >= 2 and all(n % d for d in range(2, math.isqrt(n) + 1))


def count_primes(limit, every, flag, seconds, primes, place):
    begun = time.perf_counter()
    found = 0
    for n in range(2, limit):
        if found % every == 0 and flag.value:
            break
        if is_prime(n):
            found += 1
    seconds[place] = time.perf_counter() - begun
    primes[place] = found


if __name__ == "__main__":
    limit, every, processes = (int(word) for word in sys.argv[1:4])
    flag = multiprocessing.Value("b", False)
    seconds = multiprocessing.Array("d", processes)
    primes = multiprocessing.Array("i", processes)
    begun = time.perf_counter()
    team = [
        multiprocessing.Process(target=count_primes, args=(limit, every, flag, seconds, primes, place))
        for place in range(processes)
    ]
    for process in team:
        process.start()
    for process in team:
        process.join()
    print(json.dumps({"loop": max(seconds), "all": time.perf_counter() - begun, "primes": list(primes)}))
