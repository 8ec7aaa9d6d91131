import { endOfDay } from '~/platform/calendar'
import { sql } from '~/platform/sql.server'
import { type EnrolmentNote } from './report-facts'
import { type EnrolmentState } from './person-status'

const CHUNK = 500

/** What was written or decided of these enrolments, by enrolment; those of which nothing was are left out. */
export async function enrolmentNotes(states: readonly EnrolmentState[]): Promise<Map<string, EnrolmentNote>> {
  const notes = new Map<string, EnrolmentNote>()
  for (let from = 0; from < states.length; from += CHUNK) {
    for (const note of await notesOf(states.slice(from, from + CHUNK))) notes.set(note.enrolmentId, note)
  }
  return notes
}

async function notesOf(states: readonly EnrolmentState[]): Promise<EnrolmentNote[]> {
  const ids = states.map(({ id }) => id)
  const places = ids.map(() => '?').join(', ')
  const latest = <Row extends object>(table: string, columns: string) =>
    sql.all<Row & { enrolmentId: string }>(
      `SELECT "enrolmentId", ${columns} FROM "${table}" WHERE "enrolmentId" IN (${places}) ORDER BY "at", "id"`,
      ...ids,
    )
  const [explanations, extras, exemptions, extensions] = await Promise.all([
    latest<{ dueOn: string; text: string }>('OverdueExplanation', '"dueOn", "text"'),
    latest<{ at: string | Date }>('ExtraAttempt', '"at"'),
    latest<{ reason: string }>('Exemption', '"reason"'),
    latest<{ toDueOn: string; reason: string }>('Extension', '"toDueOn", "reason"'),
  ])
  return states.flatMap(({ id, dueOn, standing }) => {
    const of = <Row extends { enrolmentId: string }>(rows: Row[]) =>
      rows.filter(({ enrolmentId }) => enrolmentId === id)
    const extension = of(extensions)
      .filter(({ toDueOn }) => toDueOn === dueOn)
      .at(-1)
    const note: EnrolmentNote = {
      enrolmentId: id,
      explanation:
        of(explanations)
          .filter((row) => row.dueOn === dueOn)
          .at(-1)?.text ?? null,
      attemptOpened: dueOn !== null && of(extras).some(({ at }) => sql.toDate(at) >= endOfDay(dueOn)),
      exemption: standing === 'exempt' ? (of(exemptions).at(-1)?.reason ?? null) : null,
      extension: extension ? { toDueOn: extension.toDueOn, reason: extension.reason } : null,
    }
    const isEmpty = !note.explanation && !note.attemptOpened && !note.exemption && !note.extension
    return isEmpty ? [] : [note]
  })
}
