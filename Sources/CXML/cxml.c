#include "cxml.h"

#include <limits.h>
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <string.h>

cxml_document *cxml_parse_xml(const void *bytes, size_t count, int recovering) {
  int options = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING;
  if (count > INT_MAX) return NULL;
  if (recovering) options |= XML_PARSE_RECOVER;
  return (cxml_document *)xmlReadMemory(bytes, (int)count, NULL, NULL, options);
}

cxml_document *cxml_parse_html(const void *bytes, size_t count) {
  int options =
      HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING;
  if (count > INT_MAX) return NULL;
  xmlResetLastError();
  xmlDoc *document = htmlReadMemory(bytes, (int)count, NULL, "UTF-8", options);
  // Beyond its limit of depth the parser stops and gives what it has: half a document.
  xmlError *error = xmlGetLastError();
  if (document && error && error->message && strstr(error->message, "depth")) {
    xmlFreeDoc(document);
    return NULL;
  }
  return (cxml_document *)document;
}

void cxml_free(cxml_document *document) { xmlFreeDoc((xmlDoc *)document); }

cxml_node *cxml_root(cxml_document *document) {
  return (cxml_node *)xmlDocGetRootElement((xmlDoc *)document);
}

cxml_node *cxml_first_child(cxml_node *node) {
  xmlNode *real = (xmlNode *)node;
  return real->type == XML_ELEMENT_NODE ? (cxml_node *)real->children : NULL;
}

cxml_node *cxml_next(cxml_node *node) { return (cxml_node *)((xmlNode *)node)->next; }

enum cxml_kind cxml_kind_of(cxml_node *node) {
  switch (((xmlNode *)node)->type) {
  case XML_ELEMENT_NODE: return CXML_ELEMENT;
  case XML_TEXT_NODE:
  case XML_CDATA_SECTION_NODE: return CXML_TEXT;
  default: return CXML_OTHER;
  }
}

const char *cxml_name(cxml_node *node) { return (const char *)((xmlNode *)node)->name; }

const char *cxml_content(cxml_node *node) { return (const char *)((xmlNode *)node)->content; }

const char *cxml_attribute(cxml_node *node, const char *name) {
  xmlNode *real = (xmlNode *)node;
  if (real->type != XML_ELEMENT_NODE) return NULL;
  for (xmlAttr *next = real->properties; next; next = next->next) {
    if (strcmp((const char *)next->name, name) == 0) {
      return next->children && next->children->content ? (const char *)next->children->content : "";
    }
  }
  return NULL;
}
