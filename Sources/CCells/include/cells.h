// A typed cell, laid out so that C code can read it: 16 bytes.
#ifndef HYOKA_CELLS_H
#define HYOKA_CELLS_H

#include <stdint.h>

enum { CELL_NULL = 0, CELL_INTEGER = 1, CELL_REAL = 2, CELL_TEXT = 3 };

typedef struct {
  union {
    int64_t integer;
    double real;
    // Where a text begins in the bytes of its batch.
    int64_t offset;
  };
  // Bytes of the text.
  int32_t count;
  uint8_t kind;
} row_cell;

#endif
