/// Search over everything: the texts, each once, and what of the record says them.
let migration0004 = """
  DROP TABLE search;
  DROP VIEW search_text;
  DROP TABLE search_state;

  -- Every text that can be found. Sheets of many years share most of theirs.
  CREATE TABLE search_text (
    id INTEGER PRIMARY KEY,
    digest INTEGER NOT NULL,
    text TEXT NOT NULL
  ) STRICT;

  -- Pairs of characters, for words and phrases.
  CREATE VIRTUAL TABLE search_pair USING fts5 (
    text, content = 'search_text', content_rowid = 'id', columnsize = 0, tokenize = 'hyoka'
  );

  -- Single characters, for words of one.
  CREATE VIRTUAL TABLE search_character USING fts5 (
    text, content = 'search_text', content_rowid = 'id', columnsize = 0, detail = none,
    tokenize = 'hyoka characters'
  );

  -- What can be found of a sheet, and of the latest revision of a document: kinds, places and
  -- texts, packed (SearchUnit).
  CREATE TABLE search_sheet (
    sheet INTEGER PRIMARY KEY REFERENCES sheet (id),
    units BLOB NOT NULL
  ) STRICT;

  CREATE TABLE search_document (
    revision INTEGER PRIMARY KEY REFERENCES revision (id),
    units BLOB NOT NULL
  ) STRICT;

  -- Up to which part and file the index reaches, a digest of the documents it knows, and a number
  -- that changes whenever hits may be others.
  CREATE TABLE search_state (
    generation INTEGER NOT NULL,
    part INTEGER NOT NULL,
    file INTEGER NOT NULL,
    documents INTEGER NOT NULL
  ) STRICT;

  INSERT INTO search_state VALUES (0, 0, 0, 0);
  """
