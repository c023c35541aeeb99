// Lists of future events alone, on a 4-ary heap of 16-byte records {time, order, item}.
// Usage: hold hold PENDING EVENTS | instant PENDING EVENTS | cancel PENDING EVENTS; see hold-model.ts for what they do.
#include "rng.h"
#include <stdio.h>
#include <string.h>
#include <time.h>

typedef struct { double time; uint32_t order, item; } record;
static record *heap;
static uint32_t length, capacity;

static inline int before(record x, record y) { return x.time < y.time || (x.time == y.time && x.order < y.order); }

static inline void push(record x) {
  if (length == capacity) heap = realloc(heap, sizeof(record) * (capacity *= 2));
  uint32_t i = length++;
  while (i > 0) {
    uint32_t parent = (i - 1) / 4;
    if (!before(x, heap[parent])) break;
    heap[i] = heap[parent];
    i = parent;
  }
  heap[i] = x;
}

static inline record pop(void) {
  record top = heap[0];
  uint32_t n = --length;
  record x = heap[n];
  for (uint32_t i = 0;;) {
    uint32_t first = 4 * i + 1;
    if (first >= n) { if (n > 0) heap[i] = x; break; }
    uint32_t end = first + 4 < n ? first + 4 : n, least = first;
    for (uint32_t child = first + 1; child < end; child++) if (before(heap[child], heap[least])) least = child;
    if (!before(heap[least], x)) { heap[i] = x; break; }
    heap[i] = heap[least];
    i = least;
  }
  return top;
}

// Exponential times in steps of 2^-30, so that sums are exact and every language comes to the same last time.
#define TABLE 16384
static double table[TABLE];
static rng32 chance;
static double time_between(void) { return floor(-log(rng_u(&chance)) * 1073741824.0 + 0.5) / 1073741824.0; }
static double seconds(void) {
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return t.tv_sec + t.tv_nsec * 1e-9;
}

static double last;
static uint32_t order;

static void hold(uint32_t events) {
  for (uint32_t k = 0; k < events; k++) {
    record x = pop();
    last = x.time;
    push((record){x.time + table[k % TABLE], order++, x.item});
  }
}

static void instants(uint32_t pending, uint32_t events) {
  for (uint32_t k = 0; k < events; k += pending) {
    for (uint32_t i = 0; i < pending; i++) push((record){k, order++, i});
    while (length > 0) last = pop().time;
  }
}

// A cancelled event is marked, and dropped when it is met: a heap cannot find it sooner.
static void cancellations(uint32_t pending, uint32_t events) {
  uint32_t size = 9 * pending, next = 0, items = 0, limit = 32 * 9 * pending;
  char *cancelled = calloc(limit, 1);
  uint32_t *timers = malloc(4 * size);
  memset(timers, 255, 4 * size);
  for (uint32_t k = 0; k < events / 10;) {
    record x = pop();
    if (x.item != UINT32_MAX && cancelled[x.item]) continue;
    last = x.time;
    push((record){x.time + table[k++ % TABLE], order++, UINT32_MAX});
    for (uint32_t j = 0; j < 9; j++) {
      uint32_t item = items++ % limit;
      cancelled[item] = 0;
      push((record){x.time + 5 + table[(k + j) % TABLE], order++, item});
      if (timers[next] != UINT32_MAX) cancelled[timers[next]] = 1;
      timers[next] = item;
      next = (next + 1) % size;
    }
  }
}

int main(int count, char **words) {
  if (count < 4) return 2;
  uint32_t pending = atoi(words[2]), events = atoi(words[3]);
  capacity = pending + 64;
  heap = malloc(sizeof(record) * capacity);
  rng_seed(&chance, 7);
  for (int i = 0; i < TABLE; i++) table[i] = time_between();
  int is_instant = !strcmp(words[1], "instant"), is_hold = !strcmp(words[1], "hold");
  if (!is_instant) for (uint32_t i = 0; i < pending; i++) push((record){time_between(), order++, is_hold ? i : UINT32_MAX});
  if (is_hold) hold(pending);
  double start = seconds();
  if (is_hold) hold(events);
  else if (is_instant) instants(pending, events);
  else cancellations(pending, events);
  printf("{\"cpu\":%.6f,\"n\":%u,\"last\":%.17g}\n", seconds() - start, events, last);
  return 0;
}
