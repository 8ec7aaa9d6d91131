import { record } from '~/audit/record.server'
import type { Day } from '~/platform/calendar'
import { db, isUniqueViolation, transaction, type Tx } from '~/platform/database.server'
import { runIn } from '~/platform/transaction-sql.server'
import { creditWork, takeBackCredits } from './credits.sql.server'
import { refusedTraining, type Training, type TrainingRefused, type Waiting } from './training'

/** Training that was accepted, as its official and who keeps the records see it. */
export interface OutsideTraining extends Training {
  id: string
  courseTitle: string | null
  acceptedAt: Date
  acceptedById: string
  /** what it is counted for no more */
  withdrawn: { at: Date; reason: string; byId: string } | null
}

const PARTS = {
  withdrawal: { omit: { trainingId: true } },
  course: {
    select: { slug: true, editions: { orderBy: { number: 'desc' }, take: 1, select: { title: true } } },
  },
} as const

/** Everything that was accepted of an official, also what was withdrawn since, the latest first. */
export async function trainingRecordsOf(officialId: string): Promise<OutsideTraining[]> {
  const rows = await db().outsideTraining.findMany({
    where: { officialId },
    orderBy: [{ to: 'desc' }, { id: 'asc' }],
    include: PARTS,
  })
  return rows.map(({ course, withdrawal, officialId: _whose, ...row }) => ({
    ...row,
    courseTitle: course && (course.editions[0]?.title ?? course.slug),
    withdrawn: withdrawal,
  }))
}

/** An official's training done elsewhere that counts, the latest first. */
export const outsideTrainingOf = async (officialId: string): Promise<OutsideTraining[]> =>
  (await trainingRecordsOf(officialId)).filter(({ withdrawn }) => withdrawn === null)

/** What an official has yet to complete, by the day. */
export async function waitingOf(officialId: string): Promise<Waiting[]> {
  const rows = await db().enrolment.findMany({
    where: { officialId, completedOn: null, closedOn: null },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      courseId: true,
      dueOn: true,
      countsFrom: true,
      campaign: { select: { name: true } },
      course: PARTS.course,
    },
  })
  return rows.map(({ course, campaign, ...row }) => ({
    ...row,
    courseTitle: course.editions[0]?.title ?? course.slug,
    campaignName: campaign?.name ?? null,
  }))
}

/** Who writes it down and when; `today` is the day of `at` in Hà Nội. */
export interface Writer {
  byId: string
  at: Date
  today: Day
}

export type Accepted = { kind: 'accepted'; settled: number }
export type Recorded = Accepted | TrainingRefused | { kind: 'alreadyRecorded' }

/**
 * Writes down training that the writer has seen the paper of, and settles the enrolments it counts for. `id` comes with
 * the form: sent twice it is one. The caller has checked that `byId` may decide about the official.
 */
export async function recordTraining(
  officialId: string,
  { id, ...training }: Training & { id: string },
  by: Writer,
): Promise<Recorded> {
  const refused = refusedTraining(training, by.today)
  if (refused) return refused
  try {
    return await transaction(async (tx) => {
      if (await isRecorded(tx, officialId, { id, ...training })) return { kind: 'alreadyRecorded' } as const
      return acceptTraining(tx, officialId, { id, ...training }, by)
    })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    return (await settledAlready(id, officialId)) ?? { kind: 'alreadyRecorded' }
  }
}

/** The same course of training twice would count its periods twice. */
async function isRecorded(
  tx: Tx,
  officialId: string,
  { id, title, from, to }: Training & { id: string },
): Promise<boolean> {
  const same = { officialId, title, from, to, id: { not: id } }
  return (await tx.outsideTraining.count({ where: { ...same, withdrawal: null } })) > 0
}

async function settledAlready(id: string, officialId: string): Promise<Accepted | null> {
  const row = await db().outsideTraining.findFirst({ where: { id, officialId }, select: { id: true } })
  if (!row) return null
  return { kind: 'accepted', settled: await db().credit.count({ where: { kind: 'outside', sourceId: id } }) }
}

/** The row, what it settles and its audit entry, inside the caller's transaction. */
export async function acceptTraining(
  tx: Tx,
  officialId: string,
  training: Training & { id: string },
  { byId, at }: Writer,
): Promise<Accepted> {
  const { id, courseId, to: on, periods } = training
  await tx.outsideTraining.create({ data: { ...training, officialId, acceptedById: byId, acceptedAt: at } })
  const work = { kind: 'outside', sourceId: id, officialId, on, byId, at } as const
  const settled = courseId === null ? 0 : await creditWork(runIn(tx), { ...work, courseId })
  const data = { officialId, courseId, on, periods, settled }
  await record(
    tx,
    { kind: 'outsideTrainingAccepted', subjectType: 'outsideTraining', subjectId: id, data },
    { actorId: byId, at },
  )
  return { kind: 'accepted', settled }
}

export type Withdrawn =
  { kind: 'withdrawn'; owedAgain: number } | { kind: 'alreadyWithdrawn' } | { kind: 'noSuchTraining' }

/** Accepted wrongly: it counts for nothing from now on, and what it had settled is owed again. The row stays. */
export async function withdrawTraining(
  officialId: string,
  { id: trainingId, reason }: { id: string; reason: string },
  { byId, at }: Writer,
): Promise<Withdrawn> {
  const known = await db().outsideTraining.findFirst({ where: { id: trainingId, officialId } })
  if (!known) return { kind: 'noSuchTraining' }
  try {
    return await transaction(async (tx) => {
      await tx.outsideWithdrawal.create({ data: { trainingId, reason, byId, at } })
      const owedAgain = await takeBackCredits(runIn(tx), { sourceId: trainingId, byId, at })
      await record(
        tx,
        {
          kind: 'outsideTrainingWithdrawn',
          subjectType: 'outsideTraining',
          subjectId: trainingId,
          data: { officialId, owedAgain },
        },
        { actorId: byId, at },
      )
      return { kind: 'withdrawn', owedAgain } as const
    })
  } catch (error) {
    if (isUniqueViolation(error)) return { kind: 'alreadyWithdrawn' }
    throw error
  }
}
