import { record } from '~/audit/record.server'
import { addMonths, type Day } from '~/platform/calendar'
import { db, type DbOrTx, isUniqueViolation, transaction } from '~/platform/database.server'
import { ERASED_PARTS, ERASED_PIECES, type ErasedPart } from './erasure-parts.server'
import { DEFAULT_KEEP_YEARS, type ErasureAnswer, type ErasureReason, mayErase } from './retention'

export const KEEP_YEARS_SETTING = 'retention.years'
/** What stands where the name stood: no language has a word for it that a list of people could carry. */
export const ERASED_NAME = '—'

/** Years for which what names a person is kept after they left. */
export async function keepYears(on: DbOrTx = db()): Promise<number> {
  const row = await on.setting.findUnique({ where: { key: KEEP_YEARS_SETTING } })
  return Number(row?.value) || DEFAULT_KEEP_YEARS
}

export interface Departed {
  id: string
  fullName: string
  staffCode: string
  leftOn: Day
}

/** Who left so long ago that what names them is to be erased, the longest first. */
export async function dueForErasure(
  today: Day,
  years: number,
): Promise<{ people: Departed[]; total: number }> {
  const where = { leftOn: { lte: addMonths(today, -12 * years) }, erasure: null }
  const rows = await db().official.findMany({
    where,
    orderBy: [{ leftOn: 'asc' }, { id: 'asc' }],
    take: 200,
    select: { id: true, fullName: true, staffCode: true, leftOn: true },
  })
  const people = rows.map(({ leftOn, ...row }) => ({ ...row, leftOn: leftOn ?? '' }))
  return { people, total: await db().official.count({ where }) }
}

/** What an erasure would take away, by part, and what stays. Nothing is written. */
export interface ErasurePreview {
  official: { id: string; fullName: string; staffCode: string; leftOn: Day | null }
  erasedAt: Date | null
  takesAway: Record<ErasedPart, number>
  keeps: { enrolments: number; attempts: number; completions: number; certificates: number; entries: number }
}

export async function erasurePreview(officialId: string): Promise<ErasurePreview | null> {
  const official = await db().official.findUnique({
    where: { id: officialId },
    select: { id: true, fullName: true, staffCode: true, leftOn: true, erasure: { select: { at: true } } },
  })
  if (!official) return null
  const takesAway = Object.fromEntries(ERASED_PARTS.map((part) => [part, 0])) as Record<ErasedPart, number>
  for (const { part, count } of ERASED_PIECES) takesAway[part] += await count(db(), officialId)
  const { erasure, ...who } = official
  return {
    official: who,
    erasedAt: erasure?.at ?? null,
    takesAway,
    keeps: {
      enrolments: await db().enrolment.count({ where: { officialId } }),
      attempts: await db().attempt.count({ where: { enrolment: { officialId } } }),
      completions: await db().completion.count({ where: { officialId } }),
      certificates: await db().certificate.count({ where: { completion: { officialId } } }),
      entries: await db().auditEntry.count({
        where: { OR: [{ actorId: officialId }, { subjectId: officialId }] },
      }),
    },
  }
}

export type Erased =
  { kind: 'erased' } | { kind: 'alreadyErased' } | Exclude<ErasureAnswer, { kind: 'allowed' }>

/**
 * Erases for good what names a person who left and what was written about them, in one transaction with its audit entry.
 * Enrolments, sittings, completions, certificates and the trail stay under the opaque id, so that every count and every
 * hash is as it was. The caller has checked that `byId` administers.
 */
export async function eraseOfficial(
  officialId: string,
  because: ErasureReason,
  { byId, at, today }: { byId: string; at: Date; today: Day },
): Promise<Erased> {
  try {
    return await transaction(async (tx) => {
      const { leftOn } = await tx.official.findUniqueOrThrow({ where: { id: officialId } })
      const answer = mayErase({ leftOn, because }, await keepYears(tx), today)
      if (answer.kind !== 'allowed') return answer
      await tx.erasure.create({ data: { officialId, byId, at } })
      let rows = 0
      for (const { erase } of ERASED_PIECES) rows += (await erase(tx, officialId)).count
      const nobody = { fullName: ERASED_NAME, sortKey: '', searchText: '', phone: null, email: null }
      await tx.official.update({
        where: { id: officialId },
        data: { ...nobody, staffCode: `x-${officialId}`, honorific: 'anhchi' },
      })
      await record(
        tx,
        {
          kind: 'personalDataErased',
          subjectType: 'official',
          subjectId: officialId,
          data: { because, rows },
        },
        { actorId: byId, at },
      )
      return { kind: 'erased' } as const
    })
  } catch (error) {
    if (isUniqueViolation(error)) return { kind: 'alreadyErased' }
    throw error
  }
}
