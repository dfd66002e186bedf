/* Counts primes in [from, to) by trial division with every number from 2 to the square root; prints ns per number. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static int is_prime(uint32_t n) {
  if (n < 2) return 0;
  uint32_t limit = (uint32_t)sqrt((double)n);
  for (uint32_t d = 2; d <= limit; ++d)
    if (n % d == 0) return 0;
  return 1;
}

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e9 + t.tv_nsec;
}

int main(int count, char **given) {
  if (count != 3) return 2;
  uint32_t from = strtoul(given[1], 0, 10), to = strtoul(given[2], 0, 10);
  double best = 1e300;
  int primes = 0;
  for (int run = 0; run < 3; ++run) {
    double begun = now();
    primes = 0;
    for (uint32_t n = from; n < to; ++n) primes += is_prime(n);
    double took = now() - begun;
    if (took < best) best = took;
  }
  printf("%d %.4f\n", primes, best / (to - from));
  return 0;
}
