// What Hyoka needs of libxml2. The library's own headers include ICU's, which clash with the copy
// that Foundation carries, so Swift sees only these declarations.
#ifndef HYOKA_CXML_H
#define HYOKA_CXML_H

#include <stddef.h>

typedef struct cxml_document cxml_document;
typedef struct cxml_node cxml_node;

enum cxml_kind { CXML_ELEMENT = 1, CXML_TEXT = 2, CXML_OTHER = 3 };

// Parses XML without network, entities or messages; NULL if it is not well formed.
cxml_document *cxml_parse_xml(const void *bytes, size_t count, int recovering);
// Parses HTML in UTF-8 as it comes; NULL if it is nested too deeply to be read whole.
cxml_document *cxml_parse_html(const void *bytes, size_t count);
void cxml_free(cxml_document *document);

cxml_node *cxml_root(cxml_document *document);
cxml_node *cxml_first_child(cxml_node *node);
cxml_node *cxml_next(cxml_node *node);
enum cxml_kind cxml_kind_of(cxml_node *node);
const char *cxml_name(cxml_node *node);
const char *cxml_content(cxml_node *node);
// The value of the attribute with this name in any namespace, or NULL.
const char *cxml_attribute(cxml_node *node, const char *name);

#endif
