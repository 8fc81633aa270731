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

CREATE TABLE budget_item (
  id INTEGER PRIMARY KEY,
  line INTEGER NOT NULL,
  fiscal_year INTEGER,
  account_class TEXT,
  account TEXT,
  subaccount TEXT,
  budget_type TEXT,
  jurisdiction TEXT,
  organisation TEXT,
  section TEXT,
  sub_item TEXT,
  note TEXT,
  amount INTEGER,
  request INTEGER,
  remark TEXT,
  extra TEXT
) STRICT;

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

CREATE TABLE contract (
  id INTEGER PRIMARY KEY,
  line INTEGER NOT NULL,
  block TEXT,
  name TEXT,
  corporate_number TEXT,
  address TEXT,
  corporate_kind TEXT,
  contract TEXT,
  is_other INTEGER,
  amount INTEGER,
  method TEXT,
  method_detail TEXT,
  bidders INTEGER,
  bid_rate REAL,
  reason TEXT,
  other_contract TEXT,
  extra TEXT
) STRICT;

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

CREATE TABLE document (
  id INTEGER PRIMARY KEY,
  program TEXT NOT NULL REFERENCES program (id),
  cycle TEXT NOT NULL,
  UNIQUE (program, cycle)
) STRICT;

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

CREATE TABLE field_name (
  program TEXT NOT NULL REFERENCES program (id),
  field INTEGER NOT NULL,
  name TEXT NOT NULL,
  part INTEGER NOT NULL,
  line INTEGER NOT NULL,
  PRIMARY KEY (program, field)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE holding (
  name TEXT PRIMARY KEY,
  count INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE indicator (
  id INTEGER PRIMARY KEY,
  line INTEGER NOT NULL,
  number TEXT,
  kind TEXT NOT NULL,
  term TEXT,
  goal_kind TEXT,
  goal TEXT,
  name TEXT,
  unit TEXT,
  direction TEXT,
  source_name TEXT,
  qualitative_reason TEXT,
  qualitative_result TEXT,
  kpi_name TEXT,
  kpi_place TEXT,
  kpi_url TEXT,
  final_target REAL,
  final_target_text TEXT,
  final_year INTEGER,
  extra TEXT
) STRICT;

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

CREATE TABLE indicator_value (
  id INTEGER PRIMARY KEY,
  line INTEGER NOT NULL,
  indicator INTEGER NOT NULL,
  fiscal_year INTEGER NOT NULL,
  target REAL,
  actual REAL,
  rate REAL,
  target_text TEXT,
  actual_text TEXT,
  is_target_year INTEGER,
  extra TEXT
) STRICT;

CREATE TABLE inspection (
  id INTEGER PRIMARY KEY,
  line INTEGER NOT NULL,
  self_result TEXT,
  self_direction TEXT,
  target_year_review TEXT,
  expert_year INTEGER,
  expert_scope TEXT,
  expert_reason TEXT,
  expert_remark TEXT,
  public_process TEXT,
  team_finding TEXT,
  team_detail TEXT,
  reflection TEXT,
  reflection_detail TEXT,
  reflected_general INTEGER,
  reflected_account TEXT,
  reflected_subaccount TEXT,
  reflected_special INTEGER,
  past_kind TEXT,
  past_year TEXT,
  past_text TEXT,
  past_response TEXT,
  other_name TEXT,
  other_year TEXT,
  other_text TEXT,
  other_response TEXT,
  extra TEXT
) STRICT;

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

CREATE TABLE logic_edge (
  id INTEGER PRIMARY KEY,
  line INTEGER NOT NULL,
  from_number TEXT,
  from_kind TEXT,
  from_term TEXT,
  from_text TEXT,
  from_indicator TEXT,
  to_number TEXT,
  to_kind TEXT,
  to_term TEXT,
  to_text TEXT,
  to_indicator TEXT,
  connection TEXT,
  no_stages_reason TEXT,
  extra TEXT
) STRICT;

CREATE TABLE ministry_item (
  id INTEGER PRIMARY KEY,
  line INTEGER NOT NULL,
  fiscal_year INTEGER NOT NULL,
  account_type TEXT,
  budget_type TEXT,
  ministry TEXT,
  organisation TEXT,
  special_account TEXT,
  subaccount TEXT,
  agency TEXT,
  section TEXT,
  expense_class TEXT,
  name TEXT,
  description TEXT,
  amount INTEGER,
  previous_amount INTEGER,
  difference INTEGER,
  current INTEGER,
  executed INTEGER,
  carried_over INTEGER,
  unused INTEGER,
  document TEXT,
  url TEXT,
  code TEXT,
  page INTEGER,
  extra TEXT
) STRICT;

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

CREATE TABLE observation (
  id INTEGER PRIMARY KEY,
  line INTEGER NOT NULL,
  series TEXT NOT NULL,
  measure TEXT NOT NULL,
  unit TEXT,
  subject TEXT,
  subject_name TEXT,
  year INTEGER,
  date TEXT,
  key TEXT,
  category TEXT,
  subcategory TEXT,
  status TEXT,
  value REAL,
  value_text TEXT,
  extra TEXT
) STRICT;

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

CREATE TABLE organisation (
  id INTEGER PRIMARY KEY,
  line INTEGER NOT NULL,
  number TEXT,
  agency TEXT,
  bureau TEXT,
  department TEXT,
  division TEXT,
  office TEXT,
  team TEXT,
  unit TEXT,
  author TEXT,
  extra TEXT
) STRICT;

CREATE TABLE overview (
  id INTEGER PRIMARY KEY,
  line INTEGER NOT NULL,
  purpose TEXT,
  issues TEXT,
  summary TEXT,
  url TEXT,
  kind TEXT,
  start_year INTEGER,
  start_unknown INTEGER,
  end_year INTEGER,
  no_end INTEGER,
  expense_class TEXT,
  remark TEXT,
  direct INTEGER,
  subsidy INTEGER,
  charge INTEGER,
  grant_in_aid INTEGER,
  contribution INTEGER,
  other_method INTEGER,
  methods TEXT,
  accounts TEXT,
  themes TEXT,
  no_target_reason TEXT,
  old_number TEXT,
  sort_order TEXT,
  extra TEXT
) STRICT;

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

CREATE INDEX part_by_dataset ON part (dataset) WHERE until IS NULL;

CREATE INDEX part_by_sheet ON part (sheet);

CREATE TABLE passage (
  revision INTEGER NOT NULL REFERENCES revision (id),
  part TEXT NOT NULL,
  text TEXT NOT NULL,
  first_line INTEGER NOT NULL,
  last_line INTEGER NOT NULL,
  PRIMARY KEY (revision, part)
) STRICT, WITHOUT ROWID;

CREATE TABLE payment (
  id INTEGER PRIMARY KEY,
  line INTEGER NOT NULL,
  fiscal_year INTEGER,
  level TEXT NOT NULL,
  block TEXT,
  block_name TEXT,
  payee_count INTEGER,
  role TEXT,
  number INTEGER,
  name TEXT,
  corporate_number TEXT,
  address TEXT,
  corporate_kind TEXT,
  is_other INTEGER,
  contract TEXT,
  amount INTEGER,
  method TEXT,
  method_detail TEXT,
  bidders INTEGER,
  bid_rate REAL,
  reason TEXT,
  other_contract TEXT,
  extra TEXT
) STRICT;

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

CREATE TABLE policy_link (
  id INTEGER PRIMARY KEY,
  line INTEGER NOT NULL,
  number TEXT,
  owner TEXT,
  policy TEXT,
  program TEXT,
  url TEXT,
  law_number TEXT,
  law TEXT,
  law_code TEXT,
  law_id TEXT,
  article TEXT,
  paragraph TEXT,
  item TEXT,
  plan_number TEXT,
  plan TEXT,
  plan_url TEXT,
  extra TEXT
) STRICT;

CREATE TABLE program (
  id TEXT PRIMARY KEY,
  title TEXT,
  ministry_ja TEXT NOT NULL,
  ministry_en TEXT NOT NULL,
  field_label_ja TEXT NOT NULL,
  field_label_en TEXT NOT NULL
) STRICT;

CREATE TABLE project (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  ministry TEXT,
  first_year INTEGER NOT NULL,
  last_year INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE project_budget (
  id INTEGER PRIMARY KEY,
  line INTEGER NOT NULL,
  fiscal_year INTEGER,
  level TEXT NOT NULL,
  initial INTEGER,
  supplementary INTEGER,
  carried_in INTEGER,
  reserve INTEGER,
  current INTEGER,
  executed INTEGER,
  executed_missing TEXT,
  rate REAL,
  carried_out INTEGER,
  request INTEGER,
  change_reason TEXT,
  remark TEXT,
  account_class TEXT,
  account TEXT,
  subaccount TEXT,
  supplementary_1 INTEGER,
  supplementary_2 INTEGER,
  supplementary_3 INTEGER,
  supplementary_4 INTEGER,
  supplementary_5 INTEGER,
  reserve_1 INTEGER,
  reserve_2 INTEGER,
  reserve_3 INTEGER,
  reserve_4 INTEGER,
  wish INTEGER,
  account_remark TEXT,
  extra TEXT
) STRICT;

CREATE TABLE project_sheet (
  sheet INTEGER PRIMARY KEY REFERENCES sheet (id),
  project TEXT NOT NULL
) STRICT;

CREATE INDEX project_sheet_by_project ON project_sheet (project);

CREATE TABLE project_word (
  project TEXT PRIMARY KEY,
  name TEXT NOT NULL
) STRICT, WITHOUT ROWID;

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

CREATE TABLE related_project (
  id INTEGER PRIMARY KEY,
  line INTEGER NOT NULL,
  number TEXT,
  related_key TEXT,
  related_name TEXT,
  relation TEXT,
  related_year INTEGER,
  related_ministry TEXT,
  extra TEXT
) STRICT;

CREATE TABLE remark (
  id INTEGER PRIMARY KEY,
  line INTEGER NOT NULL,
  text TEXT,
  extra TEXT
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

CREATE TABLE search_document (
  revision INTEGER PRIMARY KEY REFERENCES revision (id),
  units BLOB NOT NULL
) STRICT;

CREATE TABLE search_posting (
  id INTEGER PRIMARY KEY,
  places BLOB NOT NULL
) STRICT;

CREATE TABLE search_segment (
  id INTEGER PRIMARY KEY,
  first_text INTEGER NOT NULL,
  lengths BLOB NOT NULL
) STRICT;

CREATE TABLE search_series (
  series TEXT PRIMARY KEY,
  year INTEGER NOT NULL,
  units BLOB NOT NULL
) STRICT;

CREATE TABLE search_sheet (
  sheet INTEGER PRIMARY KEY REFERENCES sheet (id),
  units BLOB NOT NULL
) STRICT;

CREATE TABLE search_state (
  generation INTEGER NOT NULL,
  part INTEGER NOT NULL,
  file INTEGER NOT NULL,
  documents INTEGER NOT NULL
, series INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TABLE search_text (
  id INTEGER PRIMARY KEY,
  digest INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;

CREATE TABLE sheet (
  id INTEGER PRIMARY KEY,
  line INTEGER NOT NULL,
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
) STRICT;

CREATE TABLE sheet_before (
  version INTEGER PRIMARY KEY,
  until INTEGER NOT NULL REFERENCES source_file (id),
  id INTEGER NOT NULL,
  line INTEGER NOT NULL,
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
) STRICT;

CREATE INDEX sheet_by_key ON sheet (source, year, key);

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

CREATE TABLE spending_flow (
  id INTEGER PRIMARY KEY,
  line INTEGER NOT NULL,
  from_block TEXT,
  from_name TEXT,
  from_unit INTEGER,
  to_block TEXT,
  to_name TEXT,
  note TEXT,
  indirect TEXT,
  indirect_item TEXT,
  indirect_amount INTEGER,
  extra TEXT
) STRICT;

CREATE TABLE spending_use (
  id INTEGER PRIMARY KEY,
  line INTEGER NOT NULL,
  block TEXT,
  payee TEXT,
  corporate_number TEXT,
  contract TEXT,
  category TEXT,
  purpose TEXT,
  amount INTEGER,
  extra TEXT
) STRICT;

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

CREATE TABLE subsidy (
  id INTEGER PRIMARY KEY,
  line INTEGER NOT NULL,
  number TEXT,
  target TEXT,
  rate TEXT,
  ceiling TEXT,
  url TEXT,
  extra TEXT
) STRICT;

CREATE TABLE summary_state (
  part INTEGER NOT NULL
) STRICT;
