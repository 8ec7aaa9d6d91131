import { record } from '~/audit/record.server'
import { transaction } from '~/platform/database.server'
import { canonicalJson, newId, sha256 } from '~/platform/ids.server'
import { type Unexplained } from './readiness'
import { type ReportFlag } from './report-flags'

interface Said {
  explained: { of: Unexplained; text: string }[]
  answered: { flag: ReportFlag; text: string }[]
}

/** Writes what a head says of the overdue and to the flags of a unit: one act, one entry with a digest. */
export async function explain(
  unitId: string,
  { explained, answered }: Said,
  { byId, at }: { byId: string; at: Date },
  makeId: () => string = newId,
): Promise<void> {
  const explanations = explained.flatMap(({ of, text }) =>
    of.enrolments.map(({ id, dueOn }) => ({ id: makeId(), enrolmentId: id, dueOn, text, byId, at })),
  )
  const notes = answered.map(({ flag: { kind, figure }, text }) => ({
    ...{ id: makeId(), unitId, kind, figure },
    ...{ text, byId, at },
  }))
  if (explanations.length + notes.length === 0) return
  await transaction(async (tx) => {
    await tx.overdueExplanation.createMany({ data: explanations })
    await tx.flagNote.createMany({ data: notes })
    const digest = sha256(canonicalJson([explanations, notes].map((rows) => rows.map(({ id }) => id))))
    const subject = { subjectType: 'unit', subjectId: unitId } as const
    const data = { enrolments: explanations.length, flags: notes.length, digest }
    await record(tx, { kind: 'overdueExplained', ...subject, data }, { actorId: byId, at })
  })
}
