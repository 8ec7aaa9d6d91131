import { type ScopedUnit } from '~/organisation/scope.server'
import { partsBelow } from '~/organisation/units.sql.server'
import { type Day } from '~/platform/calendar'
import { canonicalJson } from '~/platform/ids.server'
import { type EvidencePerson } from './evidence'
import { behind, reportFigures, withNotes } from './report-facts.server'
import { type ReportFigures, type ReportPerson } from './report-facts'
import { type ReportFields } from './report-fields'
import { type ReportPeriod } from './report-period'
import { settlementsOf } from './settlements.sql.server'
import { findSignedReport } from './signed-reports.server'
import { signaturesOf } from './signatures.server'
import { headcountOf } from './standing-counts'
import { matchingInGroups } from './unit-people.server'

/** A signed report as evidence: the text whose hash was recorded. */
export interface SignedBasis {
  reportId: string
  code: string
  hash: string
  signedAt: Date
  /** the snapshot, to the byte */
  text: string
  fields: ReportFields
}

export interface Evidence {
  figures: ReportFigures
  /** null: nobody has signed the period, and these are the figures of now */
  signed: SignedBasis | null
  /** everyone the report lists, anew each time it is asked */
  people: () => AsyncIterable<ReportPerson[]>
  /** how many they are */
  rows: number
}

export type EvidenceFound =
  | ({ kind: 'found' } & Evidence)
  /** what is kept of the signed report is not what was signed */
  | { kind: 'broken' }

const GROUP = 500

/** What stands behind a unit's report of a period: as it was signed, or as it is now. */
export async function evidenceOf(
  unit: ScopedUnit,
  period: ReportPeriod,
  { at, today }: { at: Date; today: Day },
): Promise<EvidenceFound> {
  const signature = (await signaturesOf(unit.id)).get(period.id)
  if (signature) return signedEvidence(signature.id)
  const figures = await reportFigures(unit, { at, today, period, campaignCode: null })
  let read: ReturnType<typeof matchingInGroups> | undefined
  // Rows are read when somebody first asks for them: of a whole province they are half the memory there is.
  const people = async function* () {
    read ??= matchingInGroups(behind(figures, unit, 'all'))
    for await (const group of (await read).groups()) yield await withNotes(group)
  }
  return { kind: 'found', figures, signed: null, rows: headcountOf(figures.whole), people }
}

async function signedEvidence(reportId: string): Promise<EvidenceFound> {
  const report = await findSignedReport(reportId)
  if (!report?.intact) return { kind: 'broken' }
  const { code, hash, signedAt, snapshot, fields } = report
  const { people, ...figures } = report.facts
  const signed = { reportId, code, hash, signedAt, text: canonicalJson(snapshot), fields }
  return { kind: 'found', figures, signed, rows: people.length, people: () => grouped(people) }
}

async function* grouped(people: readonly ReportPerson[]) {
  for (let from = 0; from < people.length; from += GROUP) yield people.slice(from, from + GROUP)
}

/** The rows behind the figures: each person by staff code with what settled each enrolment. Names stay out of them. */
export async function* evidencePeople(
  unit: ScopedUnit,
  { figures, people }: Evidence,
): AsyncGenerator<EvidencePerson[]> {
  const parts = await partsBelow(unit, figures.today)
  for await (const group of people()) {
    const behindThem = await settlementsOf(group.flatMap(({ states }) => states.map(({ id }) => id)))
    yield group.map(({ staffCode, unitId, segment, states }) => ({
      staffCode,
      unit: unitId,
      part: parts.get(unitId) ?? null,
      segment,
      enrolments: states.map(({ id, courseId, standing, progress, dueOn, deferredUntil, completedOn }) => {
        const { campaign = null, edition = null, settledBy = null } = behindThem.get(id) ?? {}
        const days = { dueOn, deferredUntil, completedOn }
        return { id, campaign, course: courseId, standing, progress, ...days, edition, settledBy }
      }),
    }))
  }
}
