#ifndef HYOKA_BATCH_ROWS_H
#define HYOKA_BATCH_ROWS_H

#include <stddef.h>
#include <stdint.h>

#include "cells.h"

// Rows in memory as a table-valued function of SQLite, so that one statement inserts all of them:
//
//     INSERT INTO payment SELECT c0, c1, c2 FROM batch_rows(?1)
//
// where ?1 is a pointer to a batch_rows, bound with batch_rows_bind. c0 is a row's id, c1 its line,
// c2 and so on are its cells; cells it does not have are NULL.
//
// An id that is the one after the row before is NULL too: SQLite then puts the row at the end without
// searching for its place, and gives it that very id, if no row of the table has a higher one. If one
// has, the statement fails.

// More columns than any table has.
enum { BATCH_COLUMNS = 48 };

typedef struct {
  int64_t id;
  int64_t line;
  // Its cells in the batch.
  size_t start;
  size_t count;
} batch_row;

typedef struct {
  const batch_row *rows;
  size_t count;
  // A bit for each cell that any of the rows fills.
  uint64_t filled;
  const row_cell *cells;
  // What texts are offsets into.
  const char *bytes;
} batch_rows;

struct sqlite3;
struct sqlite3_stmt;

// Makes the function known to a connection. The result is SQLite's.
int batch_rows_register(struct sqlite3 *database);

// Binds a batch, which must live until the statement is reset.
int batch_rows_bind(struct sqlite3_stmt *statement, int position, const batch_rows *batch);

// Has the process keep memory that a batch has freed for the next one: to give it back and to fetch
// it again takes a fortieth of an import. The calling thread gets a large heap at once.
void batch_rows_keep_memory(void);

#endif
