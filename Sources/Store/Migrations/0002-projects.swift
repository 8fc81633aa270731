/// What project sheets report: one table of rows for each table of the sources.
let migration0002Projects = """
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

  CREATE TABLE remark (
    id INTEGER PRIMARY KEY,
    line INTEGER NOT NULL,
    text TEXT,
    extra TEXT
  ) STRICT;
  """
