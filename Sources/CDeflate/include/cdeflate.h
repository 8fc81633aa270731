// What Hyoka needs of isa-l for answers: packing bytes that are all in memory.
#ifndef HYOKA_CDEFLATE_H
#define HYOKA_CDEFLATE_H

#include <stddef.h>
#include <stdint.h>

// Packs bytes as one gzip member. Returns how many bytes were written, or 0 where they do not fit
// or memory is short.
size_t cdeflate_gzip(const uint8_t *input, size_t count, uint8_t *output, size_t room);

#endif
