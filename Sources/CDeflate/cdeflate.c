#include "cdeflate.h"

#include <isa-l.h>
#include <stdlib.h>

enum { LEVEL = 3, LEVEL_ROOM = ISAL_DEF_LVL3_DEFAULT };

size_t cdeflate_gzip(const uint8_t *input, size_t count, uint8_t *output, size_t room) {
  if (count > UINT32_MAX || room > UINT32_MAX) return 0;
  uint8_t *workspace = malloc(LEVEL_ROOM);
  if (!workspace) return 0;
  struct isal_zstream stream;
  isal_deflate_stateless_init(&stream);
  stream.gzip_flag = IGZIP_GZIP;
  stream.end_of_stream = 1;
  stream.flush = NO_FLUSH;
  stream.level = LEVEL;
  stream.level_buf = workspace;
  stream.level_buf_size = LEVEL_ROOM;
  stream.next_in = (uint8_t *)input;
  stream.avail_in = (uint32_t)count;
  stream.next_out = output;
  stream.avail_out = (uint32_t)room;
  int result = isal_deflate_stateless(&stream);
  free(workspace);
  return result == COMP_OK ? stream.total_out : 0;
}
