/// How the years of all projects are put together from the current rows.
///
/// Money is that of the report that holds, as `ProjectRecord.latestBudgets` chooses it. Outcomes and
/// remarks are those of the review of the year after.
let projectYearSQL = """
  DROP TABLE IF EXISTS temp.outcome_place;
  DROP TABLE IF EXISTS temp.outcome_value;
  DROP TABLE IF EXISTS temp.outcome_fact;
  DROP TABLE IF EXISTS temp.remark_fact;
  DROP TABLE IF EXISTS temp.review_sheet;

  -- The outcomes among the indicators of each part, by their place there.
  CREATE TEMP TABLE outcome_place (
    part INTEGER, place INTEGER, has_target INTEGER, PRIMARY KEY (part, place)
  ) WITHOUT ROWID;

  INSERT INTO temp.outcome_place
  SELECT part, place, has_target FROM (
    SELECT id >> 20 AS part, row_number() OVER (PARTITION BY id >> 20 ORDER BY id) - 1 AS place,
      final_target IS NOT NULL AS has_target, kind
    FROM indicator
  ) WHERE kind = 'アウトカム';

  CREATE TEMP TABLE outcome_value (part INTEGER PRIMARY KEY, target INTEGER, actual INTEGER);

  INSERT INTO temp.outcome_value
  SELECT outcome_place.part, max(value.target IS NOT NULL),
    max(value.actual IS NOT NULL AND value.fiscal_year = sheet.year - 1)
  FROM indicator_value AS value
  CROSS JOIN temp.outcome_place
    ON outcome_place.part = value.id >> 20 AND outcome_place.place = value.indicator
  CROSS JOIN part ON part.id = outcome_place.part AND part.until IS NULL
  CROSS JOIN sheet ON sheet.id = part.sheet
  GROUP BY outcome_place.part;

  CREATE TEMP TABLE outcome_fact (sheet INTEGER PRIMARY KEY, target INTEGER, actual INTEGER);

  INSERT INTO temp.outcome_fact
  SELECT part.sheet, max(outcome_place.has_target OR coalesce(outcome_value.target, 0)),
    max(coalesce(outcome_value.actual, 0))
  FROM temp.outcome_place
  CROSS JOIN part ON part.id = outcome_place.part AND part.until IS NULL
  LEFT JOIN temp.outcome_value ON outcome_value.part = outcome_place.part
  WHERE part.sheet IS NOT NULL GROUP BY part.sheet;

  CREATE TEMP TABLE remark_fact (sheet INTEGER PRIMARY KEY, remark INTEGER, expert_year INTEGER);

  INSERT INTO temp.remark_fact
  SELECT part.sheet,
    -- Some sheets repeat the scope of the inspection where a remark would stand.
    max(trim(coalesce(expert_remark, '')) <> '' AND trim(expert_remark) NOT IN (
      SELECT expert_scope FROM inspection WHERE expert_scope IS NOT NULL)), max(expert_year)
  FROM inspection CROSS JOIN part ON part.id = inspection.id >> 20 AND part.until IS NULL
  WHERE part.sheet IS NOT NULL GROUP BY part.sheet;

  -- The official review of each project and year, and which of its tables our data has.
  CREATE TEMP TABLE review_sheet (
    project TEXT, year INTEGER, sheet INTEGER, has_outcomes INTEGER, has_remarks INTEGER,
    gap TEXT, PRIMARY KEY (project, year)
  ) WITHOUT ROWID;

  INSERT OR IGNORE INTO temp.review_sheet
  SELECT project_sheet.project, sheet.year, sheet.id,
    max(part.dataset IN ('judgit', 'rs-3-1')), max(part.dataset = 'rs-4-1'), known_gap.reason
  FROM project_sheet
  JOIN sheet ON sheet.id = project_sheet.sheet AND sheet.source <> 'rs-derived'
  JOIN part ON part.sheet = sheet.id AND part.until IS NULL
  LEFT JOIN temp.known_gap ON known_gap.dataset = sheet.source AND known_gap.year = sheet.year
  GROUP BY sheet.id;

  DELETE FROM project_year;

  INSERT INTO project_year
  WITH report AS (
    SELECT project_sheet.project AS project, fiscal_year, sheet.id AS sheet,
      sheet.ministry AS ministry, current, executed, executed_missing,
      row_number() OVER (
        PARTITION BY project_sheet.project, fiscal_year
        ORDER BY sheet.source <> 'rs-derived' DESC, executed IS NOT NULL DESC, sheet.year DESC,
          project_budget.id
      ) AS place
    FROM project_budget
    JOIN part ON part.id = project_budget.id >> 20 AND part.until IS NULL
    JOIN sheet ON sheet.id = part.sheet
    JOIN project_sheet ON project_sheet.sheet = sheet.id
    WHERE level <> 'account' AND fiscal_year IS NOT NULL
      AND (current IS NOT NULL OR executed IS NOT NULL)
  ), year AS (
    SELECT project, fiscal_year, ministry, sheet, current, executed, executed_missing
    FROM report WHERE place = 1
    UNION ALL
    SELECT id, last_year, ministry, NULL, NULL, NULL, 'not-in-source' FROM project
    WHERE id NOT IN (SELECT project FROM report)
  )
  SELECT year.fiscal_year, year.project,
    year.fiscal_year = max(year.fiscal_year) OVER (PARTITION BY year.project),
    coalesce(year.ministry, ''), year.sheet,
    current,
    CASE WHEN current IS NULL THEN iif(year.sheet IS NULL, 'not-in-source', 'empty-in-source') END,
    executed,
    CASE WHEN executed IS NULL THEN coalesce(executed_missing, 'empty-in-source') END,
    CASE WHEN outcome_fact.sheet IS NOT NULL THEN 1 WHEN gap IS NULL AND has_outcomes THEN 0 END,
    CASE WHEN outcome_fact.sheet IS NOT NULL OR (gap IS NULL AND has_outcomes)
      THEN coalesce(target, 0) END,
    CASE WHEN outcome_fact.sheet IS NOT NULL OR (gap IS NULL AND has_outcomes)
      THEN coalesce(actual, 0) END,
    CASE WHEN outcome_fact.sheet IS NULL AND NOT (gap IS NULL AND coalesce(has_outcomes, 0))
      THEN coalesce(gap, 'not-in-source') END,
    CASE WHEN has_remarks THEN coalesce(remark, 0) END, expert_year,
    CASE WHEN NOT coalesce(has_remarks, 0) THEN 'not-in-source' END
  FROM year
  LEFT JOIN temp.review_sheet
    ON review_sheet.project = year.project AND review_sheet.year = year.fiscal_year + 1
  LEFT JOIN temp.outcome_fact ON outcome_fact.sheet = review_sheet.sheet
  LEFT JOIN temp.remark_fact ON remark_fact.sheet = review_sheet.sheet;

  DROP TABLE temp.outcome_place;
  DROP TABLE temp.outcome_value;
  DROP TABLE temp.outcome_fact;
  DROP TABLE temp.remark_fact;
  DROP TABLE temp.review_sheet;
  """
