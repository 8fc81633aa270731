/// Data files, the parts they say, and the project sheets these are about.
///
/// A row's id is its part's id times 2^20 plus its position in the part, so that the rows of a part
/// lie together and need no other key.
let migration0002Parts = """
  -- What was imported, and when.
  CREATE TABLE source_file (
    id INTEGER PRIMARY KEY,
    dataset TEXT NOT NULL,
    edition INTEGER,
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    layout TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    rows INTEGER NOT NULL DEFAULT 0,
    stored INTEGER NOT NULL DEFAULT 0,
    unchanged INTEGER NOT NULL DEFAULT 0,
    revised INTEGER NOT NULL DEFAULT 0,
    rejected INTEGER NOT NULL DEFAULT 0,
    imported_at TEXT NOT NULL,
    title_ja TEXT,
    title_en TEXT,
    licence_ja TEXT,
    licence_en TEXT
  ) STRICT;

  CREATE INDEX source_file_by_content ON source_file (sha256, name);

  -- Rows that were rejected, and other things to know about a file.
  CREATE TABLE source_note (
    id INTEGER PRIMARY KEY,
    file INTEGER NOT NULL REFERENCES source_file (id),
    line INTEGER,
    column_name TEXT,
    code TEXT NOT NULL,
    is_rejection INTEGER NOT NULL,
    text_ja TEXT NOT NULL,
    text_en TEXT NOT NULL
  ) STRICT;

  CREATE INDEX source_note_by_file ON source_note (file);

  -- What a file says about one thing. It stays when a later file says something else; then `until`
  -- names that file.
  CREATE TABLE part (
    id INTEGER PRIMARY KEY,
    dataset TEXT NOT NULL,
    key TEXT NOT NULL,
    sheet INTEGER,
    file INTEGER NOT NULL REFERENCES source_file (id),
    line INTEGER NOT NULL,
    rows INTEGER NOT NULL,
    digest INTEGER NOT NULL,
    until INTEGER REFERENCES source_file (id)
  ) STRICT;

  CREATE TABLE sheet (
    id INTEGER PRIMARY KEY,
    line INTEGER NOT NULL,
    \(sheetColumns)
  ) STRICT;

  -- How the head of a sheet was before a file replaced it.
  CREATE TABLE sheet_before (
    version INTEGER PRIMARY KEY,
    until INTEGER NOT NULL REFERENCES source_file (id),
    id INTEGER NOT NULL,
    line INTEGER NOT NULL,
    \(sheetColumns)
  ) STRICT;

  CREATE INDEX part_by_dataset ON part (dataset) WHERE until IS NULL;
  CREATE INDEX part_by_sheet ON part (sheet);
  CREATE INDEX sheet_by_key ON sheet (source, year, key);
  """

/// The columns of a sheet, which its earlier heads have too.
private let sheetColumns = """
  source TEXT NOT NULL,
    year INTEGER NOT NULL,
    key TEXT NOT NULL,
    kind TEXT,
    name TEXT,
    ministry_order INTEGER,
    ministry TEXT,
    agency TEXT,
    bureau TEXT,
    department TEXT,
    division TEXT,
    office TEXT,
    team TEXT,
    unit TEXT,
    author TEXT,
    number TEXT,
    start_year INTEGER,
    end_year INTEGER,
    extra TEXT
  """
