/// Search by lists of places of our own instead of two FTS5 tables; the index is made anew.
let migration0006 = """
  DROP TABLE search_pair;
  DROP TABLE search_character;

  -- A run of texts whose pairs of characters are kept together: how many places each text has, packed
  -- (PackedNumbers).
  CREATE TABLE search_segment (
    id INTEGER PRIMARY KEY,
    first_text INTEGER NOT NULL,
    lengths BLOB NOT NULL
  ) STRICT;

  -- Where a pair of characters stands in a segment, each place as its distance from the one before,
  -- packed. The id is made of segment, first and second character (SearchSegment.posting).
  CREATE TABLE search_posting (
    id INTEGER PRIMARY KEY,
    places BLOB NOT NULL
  ) STRICT;

  DELETE FROM search_text;
  DELETE FROM search_sheet;
  DELETE FROM search_document;
  UPDATE search_state SET generation = generation + 1, part = 0, file = 0, documents = 0;
  """
