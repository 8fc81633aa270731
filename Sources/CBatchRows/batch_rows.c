#include "batch_rows.h"

#include <malloc.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

static const char pointer_type[] = "batch_rows";

typedef struct {
  sqlite3_vtab base;
  sqlite3 *database;
} function;

typedef struct {
  sqlite3_vtab_cursor base;
  const batch_rows *batch;
  size_t position;
  // The cells of the row at this position.
  const row_cell *cells;
  size_t count;
} cursor;

static int rows_connect(sqlite3 *database, void *aux, int argc, const char *const *argv,
                        sqlite3_vtab **table, char **message) {
  (void)aux, (void)argc, (void)argv, (void)message;
  sqlite3_str *sql = sqlite3_str_new(database);
  sqlite3_str_appendall(sql, "CREATE TABLE x(");
  for (int column = 0; column < BATCH_COLUMNS; column++) {
    sqlite3_str_appendf(sql, "c%d,", column);
  }
  sqlite3_str_appendall(sql, "batch HIDDEN)");
  char *text = sqlite3_str_finish(sql);
  if (!text) return SQLITE_NOMEM;
  int result = sqlite3_declare_vtab(database, text);
  sqlite3_free(text);
  if (result != SQLITE_OK) return result;
  sqlite3_vtab_config(database, SQLITE_VTAB_DIRECTONLY);
  function *made = sqlite3_malloc(sizeof *made);
  if (!made) return SQLITE_NOMEM;
  memset(made, 0, sizeof *made);
  made->database = database;
  *table = &made->base;
  return SQLITE_OK;
}

static int rows_disconnect(sqlite3_vtab *table) {
  sqlite3_free(table);
  return SQLITE_OK;
}

// The batch is the one thing to ask for; without it there are no rows.
static int rows_best_index(sqlite3_vtab *table, sqlite3_index_info *info) {
  (void)table;
  info->estimatedCost = 1000;
  for (int index = 0; index < info->nConstraint; index++) {
    const struct sqlite3_index_constraint *constraint = &info->aConstraint[index];
    if (constraint->iColumn != BATCH_COLUMNS || constraint->op != SQLITE_INDEX_CONSTRAINT_EQ) {
      continue;
    }
    if (!constraint->usable) return SQLITE_CONSTRAINT;
    info->aConstraintUsage[index].argvIndex = 1;
    info->aConstraintUsage[index].omit = 1;
    info->idxNum = 1;
    return SQLITE_OK;
  }
  return SQLITE_OK;
}

static int rows_open(sqlite3_vtab *table, sqlite3_vtab_cursor **result) {
  (void)table;
  cursor *opened = sqlite3_malloc(sizeof *opened);
  if (!opened) return SQLITE_NOMEM;
  memset(opened, 0, sizeof *opened);
  *result = &opened->base;
  return SQLITE_OK;
}

static int rows_close(sqlite3_vtab_cursor *base) {
  sqlite3_free(base);
  return SQLITE_OK;
}

static int rows_eof(sqlite3_vtab_cursor *base) {
  const cursor *here = (const cursor *)base;
  return !here->batch || here->position >= here->batch->count;
}

static void go_to(cursor *here, size_t position) {
  here->position = position;
  if (rows_eof(&here->base)) return;
  const batch_row *row = &here->batch->rows[position];
  here->cells = here->batch->cells + row->start;
  here->count = row->count;
}

static int rows_filter(sqlite3_vtab_cursor *base, int number, const char *text, int argc,
                       sqlite3_value **argv) {
  (void)text;
  cursor *here = (cursor *)base;
  here->batch = number == 1 && argc == 1 ? sqlite3_value_pointer(argv[0], pointer_type) : NULL;
  go_to(here, 0);
  return SQLITE_OK;
}

// Whether SQLite is to give the row its id.
static int follows(const cursor *here) {
  const batch_row *row = &here->batch->rows[here->position];
  return here->position > 0 && row->id > 0 && row[-1].id == row->id - 1;
}

// Asks for what comes soon: the cells of a row, and the texts of the row before it. Another thread has
// written them, so that they are in no cache of this one.
static void fetch_ahead(const cursor *here) {
  const batch_rows *batch = here->batch;
  if (batch->count - here->position <= 2) return;
  const batch_row *row = &batch->rows[here->position + 1];
  for (uint64_t left = batch->filled; left; left &= left - 1) {
    size_t place = (size_t)__builtin_ctzll(left);
    if (place >= row->count) break;
    const row_cell *cell = &batch->cells[row->start + place];
    if (cell->kind == CELL_TEXT) __builtin_prefetch(batch->bytes + cell->offset);
  }
  row++;
  for (size_t cell = row->start; cell < row->start + row->count; cell += 64 / sizeof(row_cell)) {
    __builtin_prefetch(&batch->cells[cell]);
  }
}

static int rows_next(sqlite3_vtab_cursor *base) {
  cursor *here = (cursor *)base;
  function *table = (function *)base->pVtab;
  sqlite3_int64 id = here->batch->rows[here->position].id;
  if (follows(here) && sqlite3_last_insert_rowid(table->database) != id) {
    sqlite3_free(table->base.zErrMsg);
    table->base.zErrMsg = sqlite3_mprintf("row %lld is not the last of its table", id);
    return SQLITE_CONSTRAINT;
  }
  fetch_ahead(here);
  go_to(here, here->position + 1);
  return SQLITE_OK;
}

static void give(sqlite3_context *context, const row_cell *cell, const char *bytes) {
  switch (cell->kind) {
  case CELL_INTEGER: sqlite3_result_int64(context, cell->integer); break;
  case CELL_REAL: sqlite3_result_double(context, cell->real); break;
  case CELL_TEXT:
    // An empty text has no address, which SQLite would take for NULL.
    sqlite3_result_text(context, cell->count ? bytes + cell->offset : "", cell->count, SQLITE_STATIC);
    break;
  default: break;
  }
}

static int rows_column(sqlite3_vtab_cursor *base, sqlite3_context *context, int column) {
  const cursor *here = (const cursor *)base;
  const batch_row *row = &here->batch->rows[here->position];
  size_t cell = (size_t)column - 2;
  if (column >= 2) {
    if (cell < here->count) give(context, &here->cells[cell], here->batch->bytes);
  } else if (column == 1) {
    sqlite3_result_int64(context, row->line);
  } else if (!follows(here)) {
    sqlite3_result_int64(context, row->id);
  }
  return SQLITE_OK;
}

static int rows_rowid(sqlite3_vtab_cursor *base, sqlite3_int64 *id) {
  *id = (sqlite3_int64)((const cursor *)base)->position;
  return SQLITE_OK;
}

static const sqlite3_module module = {
    .iVersion = 1,
    .xConnect = rows_connect,
    .xBestIndex = rows_best_index,
    .xDisconnect = rows_disconnect,
    .xOpen = rows_open,
    .xClose = rows_close,
    .xFilter = rows_filter,
    .xNext = rows_next,
    .xEof = rows_eof,
    .xColumn = rows_column,
    .xRowid = rows_rowid,
};

int batch_rows_register(struct sqlite3 *database) {
  return sqlite3_create_module(database, "batch_rows", &module, NULL);
}

int batch_rows_bind(struct sqlite3_stmt *statement, int position, const batch_rows *batch) {
  return sqlite3_bind_pointer(statement, position, (void *)batch, pointer_type, NULL);
}

// The heaps of threads other than the first grow page by page, and while one grows, no other thread of the
// process may touch new memory. Room that is taken and given back makes this thread's heap grow at once;
// memory that nobody touches costs nothing.
static void widen_heap(void) {
  void *volatile room[2];
  for (int part = 0; part < 2; part++) room[part] = malloc(30 << 20);
  for (int part = 0; part < 2; part++) free(room[part]);
}

void batch_rows_keep_memory(void) {
  mallopt(M_TRIM_THRESHOLD, 256 << 20);
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TOP_PAD, 64 << 20);
  widen_heap();
}
