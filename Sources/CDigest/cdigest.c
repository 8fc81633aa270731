#include "cdigest.h"

#include <xxhash.h>

uint64_t cdigest_64(const uint8_t *bytes, size_t count, uint64_t seed) {
  return XXH3_64bits_withSeed(bytes, count, seed);
}
