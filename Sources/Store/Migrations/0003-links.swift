/// Projects over the years, their links to fields, what people decided, and the search index.
let migration0003 = """
  -- A project (事業) and the sheets that follow it over the years.
  CREATE TABLE project (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    ministry TEXT,
    first_year INTEGER NOT NULL,
    last_year INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE project_sheet (
    sheet INTEGER PRIMARY KEY REFERENCES sheet (id),
    project TEXT NOT NULL
  ) STRICT;

  CREATE INDEX project_sheet_by_project ON project_sheet (project);

  -- Steps from a sheet to the sheet of an earlier year.
  CREATE TABLE lineage (
    later INTEGER NOT NULL REFERENCES sheet (id),
    earlier INTEGER NOT NULL REFERENCES sheet (id),
    method TEXT NOT NULL,
    score REAL NOT NULL,
    is_linked INTEGER NOT NULL,
    name_likeness REAL NOT NULL,
    purpose_likeness REAL,
    agreeing_years INTEGER NOT NULL,
    compared_years INTEGER NOT NULL,
    same_start INTEGER,
    same_ministry INTEGER NOT NULL,
    PRIMARY KEY (later, earlier)
  ) STRICT, WITHOUT ROWID;

  -- Links between a program's fields and projects: official ones, and suggestions with their words
  -- and facts as JSON.
  CREATE TABLE field_link (
    program TEXT NOT NULL REFERENCES program (id),
    field INTEGER NOT NULL,
    project TEXT NOT NULL,
    method TEXT NOT NULL,
    score REAL NOT NULL,
    rank INTEGER NOT NULL,
    sheet_year INTEGER NOT NULL,
    part INTEGER,
    line INTEGER,
    evidence TEXT,
    PRIMARY KEY (program, field, project)
  ) STRICT, WITHOUT ROWID;

  -- The official name of a field, with the row that gives it.
  CREATE TABLE field_name (
    program TEXT NOT NULL REFERENCES program (id),
    field INTEGER NOT NULL,
    name TEXT NOT NULL,
    part INTEGER NOT NULL,
    line INTEGER NOT NULL,
    PRIMARY KEY (program, field)
  ) STRICT, WITHOUT ROWID;

  -- What people decided, never deleted: the last one about a thing holds.
  CREATE TABLE decision (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    object TEXT NOT NULL,
    verdict TEXT NOT NULL,
    reason TEXT,
    decided_by TEXT,
    decided_at TEXT NOT NULL
  ) STRICT;

  CREATE INDEX decision_by_subject ON decision (kind, subject, object);

  -- Names, purposes and outlines of all current sheets, as they are searched.
  CREATE VIEW search_text AS
  SELECT overview.id AS id, sheet.id AS sheet, sheet.name AS title,
    coalesce(overview.purpose, '') AS purpose,
    coalesce(overview.issues, '') || ' ' || coalesce(overview.summary, '') AS body
  FROM overview
  JOIN part ON part.id = overview.id >> 20
  JOIN sheet ON sheet.id = part.sheet;

  CREATE VIRTUAL TABLE search USING fts5 (
    title, purpose, body, content = 'search_text', content_rowid = 'id', tokenize = 'hyoka'
  );

  -- Up to which part the search index reaches.
  CREATE TABLE search_state (
    part INTEGER NOT NULL
  ) STRICT;

  INSERT INTO search_state VALUES (0);
  """
