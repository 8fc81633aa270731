// What Hyoka needs of xxHash: XXH3, 64 bits.
#ifndef HYOKA_CDIGEST_H
#define HYOKA_CDIGEST_H

#include <stddef.h>
#include <stdint.h>

uint64_t cdigest_64(const uint8_t *bytes, size_t count, uint64_t seed);

#endif
