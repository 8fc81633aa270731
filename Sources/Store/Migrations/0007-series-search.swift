/// Comparison series can be found too.
let migration0007 = """
  -- What can be found of a comparison series, packed (SearchUnit), and its last year.
  CREATE TABLE search_series (
    series TEXT PRIMARY KEY,
    year INTEGER NOT NULL,
    units BLOB NOT NULL
  ) STRICT;

  -- A digest of what the series were called that the index knows; 0 where it knows none yet.
  ALTER TABLE search_state ADD COLUMN series INTEGER NOT NULL DEFAULT 0;
  """
