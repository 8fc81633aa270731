#include "cinflate.h"

#include <isa-l.h>
#include <stdlib.h>

struct cinflate {
  struct inflate_state state;
  int is_gzip;
};

cinflate *cinflate_new(int is_gzip) {
  cinflate *stream = malloc(sizeof *stream);
  if (!stream) return NULL;
  stream->is_gzip = is_gzip;
  isal_inflate_init(&stream->state);
  stream->state.crc_flag = is_gzip ? ISAL_GZIP : ISAL_DEFLATE;
  return stream;
}

void cinflate_free(cinflate *stream) { free(stream); }

void cinflate_reset(cinflate *stream) {
  isal_inflate_reset(&stream->state);
  stream->state.crc_flag = stream->is_gzip ? ISAL_GZIP : ISAL_DEFLATE;
}

int cinflate_run(cinflate *stream, const uint8_t *input, size_t count, uint8_t *output, size_t room,
                 ptrdiff_t *used, size_t *written) {
  struct inflate_state *state = &stream->state;
  state->next_in = (uint8_t *)input;
  state->avail_in = count > UINT32_MAX ? UINT32_MAX : (uint32_t)count;
  state->next_out = output;
  state->avail_out = room > UINT32_MAX ? UINT32_MAX : (uint32_t)room;
  int result = isal_inflate(state);
  *used = state->next_in - input;
  *written = (size_t)(state->next_out - output);
  if (result == ISAL_NEED_DICT) return ISAL_INVALID_BLOCK;
  if (result < 0) return result;
  return state->block_state == ISAL_BLOCK_FINISH ? CINFLATE_END : CINFLATE_MORE;
}

uint32_t cinflate_crc32(uint32_t before, const uint8_t *bytes, size_t count) {
  return crc32_gzip_refl(before, bytes, count);
}
