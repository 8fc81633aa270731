#include "cjson.h"

#include <new>
#include <simdjson.h>

struct cjson_parser {
  simdjson::dom::parser parser;
  size_t depth;
};

cjson_parser *cjson_new(size_t depth) {
  auto *parser = new (std::nothrow) cjson_parser();
  if (parser) parser->depth = depth;
  return parser;
}

void cjson_free(cjson_parser *parser) { delete parser; }

int cjson_parse(cjson_parser *parser, const uint8_t *bytes, size_t count) {
  if (parser->parser.capacity() < count || parser->parser.max_depth() != parser->depth) {
    auto error = parser->parser.allocate(count, parser->depth);
    if (error) return error;
  }
  simdjson::dom::element root;
  return parser->parser.parse(bytes, count, false).get(root);
}

const char *cjson_message(int error) {
  return simdjson::error_message(static_cast<simdjson::error_code>(error));
}

const uint64_t *cjson_tape(const cjson_parser *parser) { return parser->parser.doc.tape.get(); }

const uint8_t *cjson_strings(const cjson_parser *parser) {
  return parser->parser.doc.string_buf.get();
}

int cjson_is_utf8(const uint8_t *bytes, size_t count) {
  return simdjson::validate_utf8(reinterpret_cast<const char *>(bytes), count);
}
