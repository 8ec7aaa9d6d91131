import { record } from '~/audit/record.server'
import type { Day } from '~/platform/calendar'
import { transaction, type Tx } from '~/platform/database.server'
import { newId } from '~/platform/ids.server'
import { type DecisionRefused, refusedExtension, refusedSpan } from './decisions'

/** Who decides and when; `today` is the day of `at` in Hà Nội. */
export interface By {
  byId: string
  at: Date
  today: Day
}

export type Decided = { kind: 'decided' } | { kind: 'noSuchEnrolment' } | DecisionRefused

/**
 * Moves the due day of an enrolment later, with its reason as a row. The same day again changes nothing and is as good
 * as the first time. The caller has checked that `byId` may decide about the official.
 */
export function extend(
  enrolmentId: string,
  { toDueOn, reason }: { toDueOn: Day; reason: string },
  { byId, at, today }: By,
): Promise<Decided> {
  return onEnrolment(enrolmentId, async (tx, enrolment) => {
    const isDone = () => tx.extension.findFirst({ where: { enrolmentId, toDueOn, byId, reason } })
    if (enrolment.dueOn === toDueOn && (await isDone())) return DONE
    const refused = refusedExtension(enrolment, toDueOn, today)
    if (refused) return refused
    const fromDueOn = enrolment.dueOn ?? ''
    const { count } = await tx.enrolment.updateMany({
      where: { id: enrolmentId, dueOn: fromDueOn, completedOn: null },
      data: { dueOn: toDueOn },
    })
    // Somebody moved it meanwhile: perhaps the same press once more.
    if (count === 0) return (await isDone()) ? DONE : { kind: 'notLater', dueOn: fromDueOn }
    const id = newId()
    await tx.extension.create({ data: { id, enrolmentId, fromDueOn, toDueOn, reason, byId, at } })
    const data = { from: fromDueOn, to: toDueOn, because: id }
    await record(
      tx,
      { kind: 'extended', subjectType: 'enrolment', subjectId: enrolmentId, data },
      { actorId: byId, at },
    )
    return DONE
  })
}

interface Span {
  from: Day
  /** the day after the last one; null: until it is ended */
  until: Day | null
  reason: string
}

/** Exempts from an enrolment for [from, until). A later decision takes the place of an earlier one. */
export const exempt = (enrolmentId: string, span: Span, by: By): Promise<Decided> =>
  decideSpan('exemption', enrolmentId, span, by)

/** Defers an enrolment for [from, until): a kind of leave, or a reason written out. */
export const defer = (enrolmentId: string, span: Span, by: By): Promise<Decided> =>
  decideSpan('deferral', enrolmentId, span, by)

function decideSpan(
  fact: 'exemption' | 'deferral',
  enrolmentId: string,
  span: Span,
  { byId, at }: By,
): Promise<Decided> {
  const { from, until, reason } = span
  return onEnrolment(enrolmentId, async (tx, enrolment) => {
    const same = { enrolmentId, from, until, reason, byId, at: { gte: new Date(at.getTime() - REPEAT_MS) } }
    const repeated =
      fact === 'exemption'
        ? await tx.exemption.findFirst({ where: same })
        : await tx.deferral.findFirst({ where: same })
    if (repeated) return DONE
    const refused = refusedSpan(enrolment, span)
    if (refused) return refused
    const row = { id: newId(), enrolmentId, from, until, reason, byId, at }
    const kept =
      fact === 'exemption'
        ? { exemptFrom: from, exemptUntil: until }
        : { deferredFrom: from, deferredUntil: until }
    const { count } = await tx.enrolment.updateMany({
      where: { id: enrolmentId, completedOn: null },
      data: kept,
    })
    if (count === 0) return { kind: 'alreadyCompleted' }
    if (fact === 'exemption') await tx.exemption.create({ data: row })
    else await tx.deferral.create({ data: row })
    await record(
      tx,
      {
        kind: fact === 'exemption' ? 'exempted' : 'deferred',
        subjectType: 'enrolment',
        subjectId: enrolmentId,
        data: { from, until, because: row.id },
      },
      { actorId: byId, at },
    )
    return DONE
  })
}

/** The same form pressed twice is one decision. */
const REPEAT_MS = 60_000

export type Ended = { kind: 'ended' } | { kind: 'nothingToEnd' }

/** Ends an exemption or deferral that holds, from today on; the row stays and a withdrawal stands beside it. */
export function endDecision(
  enrolmentId: string,
  { fact, reason }: { fact: 'exemption' | 'deferral'; reason: string },
  { byId, at, today }: By,
): Promise<Ended> {
  const [from, until] =
    fact === 'exemption'
      ? (['exemptFrom', 'exemptUntil'] as const)
      : (['deferredFrom', 'deferredUntil'] as const)
  return transaction(async (tx): Promise<Ended> => {
    const { count } = await tx.enrolment.updateMany({
      where: { id: enrolmentId, [from]: { lte: today }, OR: [{ [until]: null }, { [until]: { gt: today } }] },
      data: { [until]: today },
    })
    if (count === 0) return { kind: 'nothingToEnd' }
    const latest = { where: { enrolmentId }, orderBy: { at: 'desc' } } as const
    const row =
      fact === 'exemption' ? await tx.exemption.findFirst(latest) : await tx.deferral.findFirst(latest)
    const factId = row?.id ?? ''
    await tx.withdrawal.create({
      data: { id: newId(), enrolmentId, factKind: fact, factId, on: today, reason, byId, at },
    })
    await record(
      tx,
      {
        kind: 'decisionEnded',
        subjectType: 'enrolment',
        subjectId: enrolmentId,
        data: { fact, id: factId, on: today },
      },
      { actorId: byId, at },
    )
    return { kind: 'ended' }
  })
}

const DONE = { kind: 'decided' } as const

type Found = { dueOn: Day | null; completedOn: Day | null; closedOn: Day | null }

function onEnrolment(id: string, decide: (tx: Tx, enrolment: Found) => Promise<Decided>): Promise<Decided> {
  return transaction(async (tx) => {
    const enrolment = await tx.enrolment.findUnique({
      where: { id },
      select: { dueOn: true, completedOn: true, closedOn: true },
    })
    return enrolment ? decide(tx, enrolment) : { kind: 'noSuchEnrolment' as const }
  })
}
