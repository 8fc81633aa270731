// What Hyoka needs of simdjson: one document at a time, as simdjson's own tape.
#ifndef HYOKA_CJSON_H
#define HYOKA_CJSON_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct cjson_parser cjson_parser;

// Bytes that must be readable after the end of every text that is parsed.
enum { CJSON_PADDING = 64 };

// A parser for texts nested at most `depth` deep; NULL without memory.
cjson_parser *cjson_new(size_t depth);
void cjson_free(cjson_parser *parser);

// Parses `count` bytes that CJSON_PADDING more follow. Returns 0, or an error for cjson_message.
// The tape lives until the parser's next text.
int cjson_parse(cjson_parser *parser, const uint8_t *bytes, size_t count);
const char *cjson_message(int error);
const uint64_t *cjson_tape(const cjson_parser *parser);
const uint8_t *cjson_strings(const cjson_parser *parser);

// Whether the bytes are UTF-8.
int cjson_is_utf8(const uint8_t *bytes, size_t count);

#ifdef __cplusplus
}
#endif

#endif
