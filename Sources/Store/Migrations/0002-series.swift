/// Budget items of the Ministry of Finance and comparison series.
let migration0002Series = """
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
  """
