/// What pages about many projects show, computed from the record after each import.
let migration0005 = """
  -- A project in a fiscal year: its money as the report says that holds, and what the review of the
  -- year after finds. A project without any money has one row.
  CREATE TABLE project_year (
    fiscal_year INTEGER NOT NULL,
    project TEXT NOT NULL,
    is_last INTEGER NOT NULL,
    ministry TEXT NOT NULL,
    sheet INTEGER,
    budget INTEGER,
    budget_missing TEXT,
    executed INTEGER,
    executed_missing TEXT,
    outcome INTEGER,
    target INTEGER,
    actual INTEGER,
    outcome_missing TEXT,
    remark INTEGER,
    expert_year INTEGER,
    remark_missing TEXT,
    PRIMARY KEY (fiscal_year, project)
  ) STRICT, WITHOUT ROWID;

  CREATE INDEX project_year_last ON project_year (project) WHERE is_last = 1;

  -- The names of projects as they are searched: widths, variants and case made equal.
  CREATE TABLE project_word (
    project TEXT PRIMARY KEY,
    name TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  -- The projects of a ministry in a fiscal year together, by the ministry's name on the sheets.
  CREATE TABLE ministry_year (
    fiscal_year INTEGER NOT NULL,
    ministry TEXT NOT NULL,
    projects INTEGER NOT NULL,
    budget INTEGER,
    budget_projects INTEGER NOT NULL,
    budget_missing TEXT,
    executed INTEGER,
    executed_projects INTEGER NOT NULL,
    executed_missing TEXT,
    comparable_budget INTEGER,
    comparable_executed INTEGER,
    comparable_projects INTEGER NOT NULL,
    outcome INTEGER NOT NULL,
    target INTEGER NOT NULL,
    actual INTEGER NOT NULL,
    outcome_known INTEGER NOT NULL,
    outcome_missing TEXT,
    remark INTEGER NOT NULL,
    remark_known INTEGER NOT NULL,
    remark_missing TEXT,
    expert_year INTEGER,
    PRIMARY KEY (fiscal_year, ministry)
  ) STRICT, WITHOUT ROWID;

  -- The outputs and outcomes of each project's latest sheet that has any of the kind, with the
  -- figures of the last year that has an actual value, else a target.
  CREATE TABLE indicator_list (
    id INTEGER PRIMARY KEY,
    project TEXT NOT NULL,
    ministry TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    word TEXT NOT NULL,
    unit TEXT,
    sheet_year INTEGER NOT NULL,
    fiscal_year INTEGER,
    target REAL,
    actual REAL,
    has_target INTEGER NOT NULL,
    revised INTEGER NOT NULL
  ) STRICT;

  -- How many rows the large tables have.
  CREATE TABLE holding (
    name TEXT PRIMARY KEY,
    count INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  -- Up to which part the summaries reach.
  CREATE TABLE summary_state (
    part INTEGER NOT NULL
  ) STRICT;

  INSERT INTO summary_state VALUES (0);
  """
