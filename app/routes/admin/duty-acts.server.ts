import { z } from 'zod'
import {
  addPosting,
  beginHeadship,
  type DutyDone,
  endHeadship,
  endLeave,
  endPosting,
  HEADSHIPS,
  LEAVES,
  leaveService,
  takeLeave,
  transfer,
} from '~/organisation/duties.server'
import { type By } from '~/organisation/leaving.server'
import { addDays, type Day, isDay } from '~/platform/calendar'
import { says } from '~/ui/form'

const YEAR = 366
const id = z.string().min(1).max(40)

/** What may be posted to the page of a person's duties. Days lie within a year of today. */
export function dutyAct(today: Day) {
  const day = z
    .string({ error: says('duties.on.wrong') })
    .refine(isDay, says('duties.on.wrong'))
    .refine((on) => on >= addDays(today, -YEAR) && on <= addDays(today, YEAR), says('duties.on.wrong'))
  const place = { unit: id, position: id, on: day }
  const until = z.string().refine(isDay, says('duties.until.wrong')).optional()
  return z.discriminatedUnion('act', [
    z.object({ act: z.literal('transfer'), ...place }),
    z.object({ act: z.literal('beside'), ...place }),
    z.object({ act: z.literal('endPosting'), posting: id }),
    z.object({ act: z.literal('headship'), unit: id, role: z.enum(HEADSHIPS), on: day }),
    z.object({ act: z.literal('endHeadship'), headship: id }),
    z
      .object({ act: z.literal('leave'), kind: z.enum(LEAVES), on: day, until })
      .refine(({ on, until: to }) => to === undefined || to > on, {
        path: ['until'],
        error: says('duties.until.wrong'),
      }),
    z.object({ act: z.literal('endLeave'), leave: id }),
    z.object({ act: z.literal('leaving'), on: day }),
  ])
}
type DutyAct = z.infer<ReturnType<typeof dutyAct>>

export function doDuty(officialId: string, act: DutyAct, by: By): Promise<DutyDone> {
  switch (act.act) {
    case 'transfer':
      return transfer(officialId, { unitId: act.unit, positionId: act.position, on: act.on }, by)
    case 'beside':
      return addPosting(officialId, { unitId: act.unit, positionId: act.position, on: act.on }, by)
    case 'endPosting':
      return endPosting(officialId, act.posting, by.today, by)
    case 'headship':
      return beginHeadship(officialId, { unitId: act.unit, duty: act.role, on: act.on }, by)
    case 'endHeadship':
      return endHeadship(officialId, act.headship, by.today, by)
    case 'leave':
      return takeLeave(officialId, { kind: act.kind, from: act.on, to: act.until ?? null }, by)
    case 'endLeave':
      return endLeave(officialId, act.leave, by.today, by)
    case 'leaving':
      return leaveService(officialId, act.on, by)
  }
}

export type DutyReviewed =
  | { act: 'transfer'; unit: string; unitName: string; position: string; positionName: string; on: Day }
  | { act: 'leaving'; on: Day }

type Option = { value: string; label: string }

/** A transfer or a leaving that waits to be confirmed, as the address has it; null where there is none. */
export function reviewOf(
  said: URLSearchParams,
  { today, choices }: { today: Day; choices: { units: readonly Option[]; positions: readonly Option[] } },
): DutyReviewed | null {
  const read = dutyAct(today).safeParse(Object.fromEntries(said))
  if (!read.success) return null
  const act = read.data
  if (act.act === 'leaving') return { act: 'leaving', on: act.on }
  if (act.act !== 'transfer') return null
  const unit = choices.units.find(({ value }) => value === act.unit)
  const position = choices.positions.find(({ value }) => value === act.position)
  if (!unit || !position) return null
  return {
    act: 'transfer',
    unit: unit.value,
    unitName: unit.label.replace(/^(– )+/, ''),
    position: position.value,
    positionName: position.label,
    on: act.on,
  }
}
