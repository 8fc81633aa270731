// What Hyoka needs of xxHash: XXH3, 64 and 128 bits.
#ifndef HYOKA_CDIGEST_H
#define HYOKA_CDIGEST_H

#include <stddef.h>
#include <stdint.h>

typedef struct {
  uint64_t low;
  uint64_t high;
} cdigest_pair;

uint64_t cdigest_64(const uint8_t *bytes, size_t count, uint64_t seed);

cdigest_pair cdigest_128(const uint8_t *bytes, size_t count, uint64_t seed);

#endif
