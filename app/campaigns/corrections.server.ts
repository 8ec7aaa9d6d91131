import { record } from '~/audit/record.server'
import { countedIn } from '~/organisation/officials.server'
import type { Day } from '~/platform/calendar'
import { db, type Prisma, transaction } from '~/platform/database.server'
import { newId } from '~/platform/ids.server'
import type { CorrectionKind } from './corrections'
import type { By } from './decisions.server'

export type Sent = { kind: 'sent' } | { kind: 'alreadyOpen' }

/** Sends a correction of one's own enrolment; while it is open the enrolment is not called overdue. One at a time. */
export function sendCorrection(
  enrolment: { id: string; officialId: string },
  { kind, text }: { kind: CorrectionKind; text: string },
  { at, today }: { at: Date; today: Day },
): Promise<Sent> {
  const { id: enrolmentId, officialId } = enrolment
  return transaction(async (tx): Promise<Sent> => {
    const { count } = await tx.enrolment.updateMany({
      where: { id: enrolmentId, officialId, heldSince: null, completedOn: null },
      data: { heldSince: today },
    })
    if (count === 0) return { kind: 'alreadyOpen' }
    const id = newId()
    await tx.correction.create({ data: { id, enrolmentId, officialId, kind, text, at } })
    await record(
      tx,
      {
        kind: 'correctionSent',
        subjectType: 'correction',
        subjectId: id,
        data: { enrolmentId, about: kind },
      },
      { actorId: officialId, at },
    )
    return { kind: 'sent' }
  })
}

export type CorrectionDecided = { kind: 'decided' } | { kind: 'stale' }

/** Accepts or declines a correction with an answer; from then on the due day judges again. */
export function decideCorrection(
  id: string,
  { outcome, answer }: { outcome: 'accepted' | 'declined'; answer: string },
  { byId, at }: By,
): Promise<CorrectionDecided> {
  return transaction(async (tx): Promise<CorrectionDecided> => {
    const { count } = await tx.correction.updateMany({
      where: { id, decidedAt: null },
      data: { decidedAt: at, decidedById: byId, outcome, answer },
    })
    if (count === 0) return { kind: 'stale' }
    const { enrolmentId } = await tx.correction.findUniqueOrThrow({ where: { id } })
    await tx.enrolment.update({ where: { id: enrolmentId }, data: { heldSince: null } })
    await record(
      tx,
      { kind: 'correctionDecided', subjectType: 'correction', subjectId: id, data: { enrolmentId, outcome } },
      { actorId: byId, at },
    )
    return { kind: 'decided' }
  })
}

export interface OpenCorrection {
  id: string
  kind: string
  text: string
  at: Date
  officialId: string
  fullName: string
  unitName: string
  enrolmentId: string
  courseTitle: string
}

/** Corrections that wait, the oldest first, of people counted today in the units given. */
export async function openCorrections(
  units: Prisma.UnitWhereInput,
  today: Day,
  id: string | null = null,
): Promise<OpenCorrection[]> {
  const posting = countedIn(units, today)
  const rows = await db().correction.findMany({
    where: { decidedAt: null, official: { postings: { some: posting } }, ...(id === null ? {} : { id }) },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    take: 200,
    include: {
      official: {
        select: {
          fullName: true,
          postings: { where: posting, take: 1, select: { unit: { select: { name: true } } } },
        },
      },
      enrolment: {
        select: {
          course: {
            select: {
              slug: true,
              editions: { orderBy: { number: 'desc' }, take: 1, select: { title: true } },
            },
          },
        },
      },
    },
  })
  return rows.map(({ official, enrolment, ...row }) => ({
    ...{ id: row.id, kind: row.kind, text: row.text, at: row.at },
    ...{ officialId: row.officialId, enrolmentId: row.enrolmentId, fullName: official.fullName },
    unitName: official.postings[0]?.unit.name ?? '',
    courseTitle: enrolment.course.editions[0]?.title ?? enrolment.course.slug,
  }))
}

/** What became of the corrections an official sent about an enrolment, the latest first. */
export const correctionsOf = (officialId: string, enrolmentId: string) =>
  db().correction.findMany({
    where: { officialId, enrolmentId },
    orderBy: { at: 'desc' },
    select: { id: true, kind: true, text: true, at: true, decidedAt: true, outcome: true, answer: true },
  })
