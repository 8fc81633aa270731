// What Hyoka needs of isa-l: unpacking deflate and gzip as a stream, and their checksum.
#ifndef HYOKA_CINFLATE_H
#define HYOKA_CINFLATE_H

#include <stddef.h>
#include <stdint.h>

typedef struct cinflate cinflate;

enum { CINFLATE_MORE = 0, CINFLATE_END = 1 };

// So many bytes before the input of a call may be given back, if the call before took them.
enum { CINFLATE_MARGIN = 16 };

// Unpacks one member of a gzip file, or raw deflate; NULL without memory.
cinflate *cinflate_new(int is_gzip);
void cinflate_free(cinflate *stream);

// Begins the next member.
void cinflate_reset(cinflate *stream);

// Unpacks some of the input. Afterwards `*used` is how many of its bytes were used, and `*written`
// how many were written. Returns CINFLATE_MORE, CINFLATE_END at the end of the member, or an error
// below zero.
int cinflate_run(cinflate *stream, const uint8_t *input, size_t count, uint8_t *output, size_t room,
                 ptrdiff_t *used, size_t *written);

// The checksum of gzip and ZIP, going on from that of the bytes before.
uint32_t cinflate_crc32(uint32_t before, const uint8_t *bytes, size_t count);

#endif
