/** Tables whose rows are never changed nor removed; the database itself refuses it. */
export const APPEND_ONLY = [
  'AuditEntry',
  'Completion',
  'Certificate',
  'CertificateRevocation',
  'Grade',
  'AnswerSave',
  'LessonEdition',
  'PoolEdition',
  'QuestionEdition',
  'AnswerKey',
  'CourseEdition',
  'CourseEditionLesson',
  'CourseEditionPool',
  'LawAmendment',
  'LawAmendmentWithdrawal',
  'LawReview',
  'LawChange',
  'RefresherDue',
  'RefresherDone',
  'LessonImage',
  'CourseTranslation',
  'SignedReport',
] as const

/** Of an enrolment, what says where its official stands: a change of any of them is noted at the official's units. */
export const COUNTED_OF_ENROLMENT = [
  'officialId',
  'courseId',
  'campaignId',
  'dueOn',
  'undelivered',
  'openedAt',
  'completedOn',
  'exemptFrom',
  'exemptUntil',
  'deferredFrom',
  'deferredUntil',
  'attemptsUsed',
  'attemptsAllowed',
  'closedOn',
  'heldSince',
] as const

type Act = 'insert' | 'update' | 'delete'

/** What a unit's figures are counted from, and by which change of it. */
interface Touch {
  table: keyof typeof OFFICIAL_OF | 'Posting'
  act: Act
  /** of an update: these columns alone */
  of?: readonly string[]
}
const TOUCHES: readonly Touch[] = [
  { table: 'Enrolment', act: 'insert' },
  { table: 'Enrolment', act: 'update', of: COUNTED_OF_ENROLMENT },
  { table: 'Enrolment', act: 'delete' },
  { table: 'Extension', act: 'insert' },
  { table: 'Extension', act: 'update' },
  { table: 'Extension', act: 'delete' },
  { table: 'Posting', act: 'insert' },
  { table: 'Posting', act: 'update' },
  { table: 'Posting', act: 'delete' },
  { table: 'Attempt', act: 'update', of: ['submittedAt'] },
  { table: 'Grade', act: 'insert' },
]

const officialOfEnrolment = (id: string) => `(SELECT e."officialId" FROM "Enrolment" e WHERE e."id" = ${id})`
/** Whose facts a row is of. */
const OFFICIAL_OF = {
  Enrolment: (row: string) => `${row}."officialId"`,
  Extension: (row: string) => officialOfEnrolment(`${row}."enrolmentId"`),
  Attempt: (row: string) => officialOfEnrolment(`${row}."enrolmentId"`),
  Grade: (row: string) =>
    officialOfEnrolment(`(SELECT a."enrolmentId" FROM "Attempt" a WHERE a."id" = ${row}."attemptId")`),
}

/** Every trigger that a database must have, by its table. */
export const TRIGGERS: readonly { table: string; name: string }[] = [
  ...APPEND_ONLY.flatMap((table) =>
    ['update', 'delete'].map((act) => ({ table, name: `${table}_no_${act}` })),
  ),
  ...TOUCHES.map(({ table, act }) => ({ table, name: `${table}_touch_${act}` })),
]

/** One script that sets them all, again and again. */
export function triggersSql(onPostgres: boolean): string {
  const triggers = [...appendOnly(onPostgres), ...(onPostgres ? touchPostgres() : touchSqlite())]
  return ['BEGIN;', ...(onPostgres ? FUNCTIONS : []), ...triggers, 'COMMIT;'].join('\n')
}

const appendOnly = (onPostgres: boolean) =>
  APPEND_ONLY.flatMap((table) =>
    ['update', 'delete'].map((act) =>
      onPostgres
        ? `CREATE OR REPLACE TRIGGER "${table}_no_${act}" BEFORE ${act} ON "${table}" FOR EACH ROW EXECUTE FUNCTION refuse_change();`
        : `CREATE TRIGGER IF NOT EXISTS "${table}_no_${act}" BEFORE ${act} ON "${table}" BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;`,
    ),
  )

const eventOf = ({ act, of }: Touch) =>
  of ? `UPDATE OF ${of.map((column) => `"${column}"`).join(', ')}` : act

// ── SQLite: one writer at a time, so one number for each unit ───────────────

function touchSqlite(): string[] {
  const units = (table: Touch['table'], row: string) =>
    table === 'Posting'
      ? `SELECT ${row}."unitId", '', 1 WHERE true`
      : `SELECT DISTINCT p."unitId", '', 1 FROM "Posting" p WHERE p."officialId" = ${OFFICIAL_OF[table](row)} AND p."primary" = 1`
  const touch = (table: Touch['table'], row: string) =>
    `INSERT INTO "UnitTouch" ("unitId", "by", "times") ${units(table, row)}
       ON CONFLICT ("unitId", "by") DO UPDATE SET "times" = "times" + 1;`
  return TOUCHES.map((one) => {
    const { table, act } = one
    const rows = [...(act === 'insert' ? [] : ['OLD']), ...(act === 'delete' ? [] : ['NEW'])]
    return `DROP TRIGGER IF EXISTS "${table}_touch_${act}";
      CREATE TRIGGER "${table}_touch_${act}" AFTER ${eventOf(one)} ON "${table}"
      BEGIN ${rows.map((row) => touch(table, row)).join('\n')} END;`
  })
}

// ── PostgreSQL: each transaction has a number of its own, so that none waits for another ──

const touchPostgres = () =>
  TOUCHES.map(
    (
      one,
    ) => `CREATE OR REPLACE TRIGGER "${one.table}_touch_${one.act}" AFTER ${eventOf(one)} ON "${one.table}"
      FOR EACH ROW EXECUTE FUNCTION touch_by_${one.table.toLowerCase()}();`,
  )

/**
 * Who is posted elsewhere while something of theirs changes would be noted at the old unit alone, since neither transaction
 * sees the other: the two take turns at the official's row.
 */
const FUNCTIONS = [
  `CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$;`,
  `CREATE OR REPLACE FUNCTION touch_units_of(official text) RETURNS void LANGUAGE plpgsql AS $$ BEGIN
    PERFORM 1 FROM "Official" WHERE "id" = official FOR SHARE;
    INSERT INTO "UnitTouch" ("unitId", "by", "times")
      SELECT DISTINCT p."unitId", pg_current_xact_id()::text, 1 FROM "Posting" p WHERE p."officialId" = official AND p."primary"
      ON CONFLICT ("unitId", "by") DO UPDATE SET "times" = "UnitTouch"."times" + 1;
    END $$;`,
  `CREATE OR REPLACE FUNCTION touch_unit(unit text, official text) RETURNS void LANGUAGE plpgsql AS $$ BEGIN
    PERFORM 1 FROM "Official" WHERE "id" = official FOR NO KEY UPDATE;
    INSERT INTO "UnitTouch" ("unitId", "by", "times") VALUES (unit, pg_current_xact_id()::text, 1)
      ON CONFLICT ("unitId", "by") DO UPDATE SET "times" = "UnitTouch"."times" + 1;
    END $$;`,
  ...[
    ...Object.entries(OFFICIAL_OF).map(
      ([table, official]) =>
        [table.toLowerCase(), (row: string) => `touch_units_of(${official(row)})`] as const,
    ),
    ['posting', (row: string) => `touch_unit(${row}."unitId", ${row}."officialId")`] as const,
  ].map(
    ([
      name,
      touch,
    ]) => `CREATE OR REPLACE FUNCTION touch_by_${name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF TG_OP <> 'INSERT' THEN PERFORM ${touch('OLD')}; END IF;
      IF TG_OP <> 'DELETE' THEN PERFORM ${touch('NEW')}; END IF;
      RETURN NULL; END $$;`,
  ),
]
