import { record } from '~/audit/record.server'
import { countedIn } from '~/organisation/officials.server'
import type { Day } from '~/platform/calendar'
import { db, isUniqueViolation, type Prisma, transaction } from '~/platform/database.server'
import { newId } from '~/platform/ids.server'
import { acceptTraining, type Accepted, type Writer } from './outside-training.server'
import { refusedTraining, type Training, type TrainingRefused } from './training'

export const CLAIM_OUTCOMES = ['accepted', 'declined', 'takenBack'] as const
export type ClaimOutcome = (typeof CLAIM_OUTCOMES)[number]

/** What an official says they learnt elsewhere, and what became of it. */
export interface Claim extends Training {
  id: string
  sentAt: Date
  decidedAt: Date | null
  outcome: ClaimOutcome | null
  answer: string | null
}

export type Claimed = { kind: 'sent' } | TrainingRefused | { kind: 'tooMany' }

/** Nobody has so many papers that wait: a form sent over and over. */
const MOST_WAITING = 20

/** Sends one's own training to be accepted. `id` comes with the form: sent twice it is one. */
export async function claimTraining(
  officialId: string,
  { id, ...training }: Training & { id: string },
  { at, today }: { at: Date; today: Day },
): Promise<Claimed> {
  const refused = refusedTraining(training, today)
  if (refused) return refused
  const waiting = await db().outsideClaim.count({ where: { officialId, decidedAt: null, id: { not: id } } })
  if (waiting >= MOST_WAITING) return { kind: 'tooMany' }
  try {
    return await transaction(async (tx) => {
      await tx.outsideClaim.create({ data: { id, officialId, ...training, sentAt: at } })
      await record(
        tx,
        { kind: 'outsideTrainingClaimed', subjectType: 'outsideClaim', subjectId: id, data: {} },
        { actorId: officialId, at },
      )
      return { kind: 'sent' } as const
    })
  } catch (error) {
    if (isUniqueViolation(error)) return { kind: 'sent' }
    throw error
  }
}

type Stale = { kind: 'stale' }

/** Takes back one's own claim that nobody has decided. */
export const takeBackClaim = (id: string, { officialId, at }: { officialId: string; at: Date }) =>
  close(id, { outcome: 'takenBack', byId: officialId, at, whose: officialId, answer: null })

/** Declines a claim with the reason its official will read. The caller has checked that `byId` may. */
export const declineClaim = (id: string, answer: string, { byId, at }: Pick<Writer, 'byId' | 'at'>) =>
  close(id, { outcome: 'declined', byId, at, whose: undefined, answer })

function close(
  id: string,
  act: { outcome: ClaimOutcome; byId: string; at: Date; whose: string | undefined; answer: string | null },
): Promise<{ kind: 'closed' } | Stale> {
  const { outcome, byId, at, whose, answer } = act
  return transaction(async (tx) => {
    const { count } = await tx.outsideClaim.updateMany({
      where: { id, decidedAt: null, ...(whose === undefined ? {} : { officialId: whose }) },
      data: { decidedAt: at, decidedById: byId, outcome, answer },
    })
    if (count === 0) return { kind: 'stale' } as const
    await record(
      tx,
      { kind: 'outsideClaimDecided', subjectType: 'outsideClaim', subjectId: id, data: { outcome } },
      { actorId: byId, at },
    )
    return { kind: 'closed' } as const
  })
}

/**
 * Accepts a claim as the paper says it, which may not be as it was claimed; what it counts for is settled in the same
 * transaction. The caller has checked that `byId` may.
 */
export async function acceptClaim(
  id: string,
  training: Training,
  by: Writer,
): Promise<Accepted | TrainingRefused | Stale> {
  const refused = refusedTraining(training, by.today)
  if (refused) return refused
  return transaction(async (tx) => {
    const trainingId = newId()
    const { count } = await tx.outsideClaim.updateMany({
      where: { id, decidedAt: null },
      data: { decidedAt: by.at, decidedById: by.byId, outcome: 'accepted' },
    })
    if (count === 0) return { kind: 'stale' } as const
    const { officialId } = await tx.outsideClaim.findUniqueOrThrow({ where: { id } })
    const accepted = await acceptTraining(tx, officialId, { id: trainingId, ...training }, by)
    await tx.outsideClaim.update({ where: { id }, data: { trainingId } })
    return accepted
  })
}

/** An official's own claims, the latest first. */
export async function claimsOf(officialId: string): Promise<Claim[]> {
  const rows = await db().outsideClaim.findMany({
    where: { officialId },
    orderBy: [{ sentAt: 'desc' }, { id: 'asc' }],
    take: 100,
  })
  return rows.map((row) => ({ ...row, outcome: row.outcome as ClaimOutcome | null }))
}

export interface OpenClaim extends Training {
  id: string
  sentAt: Date
  officialId: string
  fullName: string
  unitName: string
}

/** Claims that wait, the oldest first, of people counted today in the units given. */
export async function openClaims(
  units: Prisma.UnitWhereInput,
  today: Day,
  id: string | null = null,
): Promise<OpenClaim[]> {
  const posting = countedIn(units, today)
  const rows = await db().outsideClaim.findMany({
    where: { decidedAt: null, official: { postings: { some: posting } }, ...(id === null ? {} : { id }) },
    orderBy: [{ sentAt: 'asc' }, { id: 'asc' }],
    take: 200,
    include: {
      official: {
        select: {
          fullName: true,
          postings: { where: posting, take: 1, select: { unit: { select: { name: true } } } },
        },
      },
    },
  })
  return rows.map(({ official, ...row }) => ({
    ...row,
    fullName: official.fullName,
    unitName: official.postings[0]?.unit.name ?? '',
  }))
}
