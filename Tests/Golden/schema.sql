CREATE TABLE budget (
  revision INTEGER PRIMARY KEY REFERENCES revision (id),
  unit TEXT,
  first_line INTEGER NOT NULL,
  last_line INTEGER NOT NULL
) STRICT;

CREATE TABLE budget_cell (
  revision INTEGER NOT NULL,
  budget_line INTEGER NOT NULL,
  fiscal_year INTEGER NOT NULL,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  yen INTEGER,
  missing TEXT,
  source_line INTEGER NOT NULL,
  PRIMARY KEY (revision, budget_line, fiscal_year, kind),
  FOREIGN KEY (revision, budget_line, fiscal_year)
    REFERENCES budget_year (revision, budget_line, fiscal_year),
  CHECK ((yen IS NULL) <> (missing IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE budget_line (
  revision INTEGER NOT NULL REFERENCES budget (revision),
  position INTEGER NOT NULL,
  label TEXT NOT NULL,
  contributions TEXT,
  PRIMARY KEY (revision, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE budget_year (
  revision INTEGER NOT NULL,
  budget_line INTEGER NOT NULL,
  fiscal_year INTEGER NOT NULL,
  PRIMARY KEY (revision, budget_line, fiscal_year),
  FOREIGN KEY (revision, budget_line) REFERENCES budget_line (revision, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE document (
  id INTEGER PRIMARY KEY,
  program TEXT NOT NULL REFERENCES program (id),
  cycle TEXT NOT NULL,
  UNIQUE (program, cycle)
) STRICT;

CREATE TABLE finding (
  revision INTEGER NOT NULL REFERENCES revision (id),
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  severity TEXT NOT NULL,
  text_ja TEXT NOT NULL,
  text_en TEXT NOT NULL,
  first_line INTEGER,
  last_line INTEGER,
  PRIMARY KEY (revision, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);

CREATE TABLE line (
  revision INTEGER NOT NULL REFERENCES revision (id),
  number INTEGER NOT NULL,
  page INTEGER,
  left_edge REAL,
  top_edge REAL,
  right_edge REAL,
  bottom_edge REAL,
  PRIMARY KEY (revision, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE opinion (
  revision INTEGER NOT NULL,
  number INTEGER NOT NULL,
  part TEXT NOT NULL,
  attribution TEXT NOT NULL,
  PRIMARY KEY (revision, number),
  FOREIGN KEY (revision, part) REFERENCES passage (revision, part)
) STRICT, WITHOUT ROWID;

CREATE TABLE opinion_field (
  revision INTEGER NOT NULL,
  opinion INTEGER NOT NULL,
  position INTEGER NOT NULL,
  field INTEGER NOT NULL,
  PRIMARY KEY (revision, opinion, position),
  FOREIGN KEY (revision, opinion) REFERENCES opinion (revision, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE opinion_word (
  revision INTEGER NOT NULL,
  opinion INTEGER NOT NULL,
  position INTEGER NOT NULL,
  word TEXT NOT NULL,
  PRIMARY KEY (revision, opinion, position),
  FOREIGN KEY (revision, opinion) REFERENCES opinion (revision, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE passage (
  revision INTEGER NOT NULL REFERENCES revision (id),
  part TEXT NOT NULL,
  text TEXT NOT NULL,
  first_line INTEGER NOT NULL,
  last_line INTEGER NOT NULL,
  PRIMARY KEY (revision, part)
) STRICT, WITHOUT ROWID;

CREATE TABLE piece (
  revision INTEGER NOT NULL,
  line INTEGER NOT NULL,
  position INTEGER NOT NULL,
  role TEXT NOT NULL,
  part TEXT,
  text TEXT NOT NULL,
  PRIMARY KEY (revision, line, position),
  FOREIGN KEY (revision, line) REFERENCES line (revision, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE program (
  id TEXT PRIMARY KEY,
  title TEXT,
  ministry_ja TEXT NOT NULL,
  ministry_en TEXT NOT NULL,
  field_label_ja TEXT NOT NULL,
  field_label_en TEXT NOT NULL
) STRICT;

CREATE TABLE revision (
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document (id),
  number INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  name TEXT NOT NULL,
  format TEXT NOT NULL,
  encoding TEXT,
  profile TEXT NOT NULL,
  title TEXT,
  first_year INTEGER,
  last_year INTEGER,
  cycle_basis TEXT NOT NULL,
  imported_at TEXT NOT NULL,
  UNIQUE (document, number)
) STRICT;

CREATE INDEX revision_by_content ON revision (sha256, profile);

CREATE TABLE statement (
  revision INTEGER NOT NULL,
  part TEXT NOT NULL,
  section TEXT NOT NULL,
  position INTEGER NOT NULL,
  field INTEGER NOT NULL,
  name TEXT,
  PRIMARY KEY (revision, part),
  FOREIGN KEY (revision, part) REFERENCES passage (revision, part)
) STRICT, WITHOUT ROWID;
