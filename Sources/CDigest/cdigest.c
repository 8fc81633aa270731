#include "cdigest.h"

#include <xxhash.h>

uint64_t cdigest_64(const uint8_t *bytes, size_t count, uint64_t seed) {
  return XXH3_64bits_withSeed(bytes, count, seed);
}

cdigest_pair cdigest_128(const uint8_t *bytes, size_t count, uint64_t seed) {
  XXH128_hash_t digest = XXH3_128bits_withSeed(bytes, count, seed);
  return (cdigest_pair){.low = digest.low64, .high = digest.high64};
}
