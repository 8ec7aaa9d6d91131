import { z } from 'zod'
import { type DraftTerms, isRecurrence } from '~/campaigns/draft'
import { isDay } from '~/platform/calendar'
import { nfc } from '~/platform/vietnamese-text'
import { type PlainMessageKey, type ReadForm, readForm, refuse, says } from '~/ui/form'

const text = (empty: PlainMessageKey) =>
  z
    .string({ error: says(empty) })
    .trim()
    .min(1, says(empty))
    .max(200, says('campaign.days.long'))
    .transform(nfc)
const wrong = says('campaign.days.number.wrong')
const number = (most: number) => z.coerce.number({ error: wrong }).int(wrong).min(0, wrong).max(most, wrong)
const day = z.string().refine(isDay, says('campaign.decision.day.wrong'))

const schema = z.object({
  name: text('campaign.days.name.empty'),
  reason: text('campaign.days.reason.empty'),
  orderedBy: text('campaign.days.orderedBy.empty'),
  opensOn: z
    .string({ error: says('campaign.days.opensOn.empty') })
    .refine(isDay, says('campaign.days.opensOn.empty')),
  dueKind: z.enum(['fixed', 'afterPosting']).default('fixed'),
  dueOn: day.optional(),
  dueDays: number(730).default(30),
  headDaysEarlier: number(90).default(0),
  graceDays: number(90).default(14),
  lookBackDays: number(1825).default(0),
  onEntering: z.enum(['enrol', 'ignore']).default('enrol'),
  onLeaving: z.enum(['close', 'keep']).default('close'),
  recurrence: z.string().max(20).default('none'),
  validMonths: number(120).default(12),
  windowMonths: number(24).default(2),
  minimumMonths: number(24).default(6),
})

/** Reads the third step; what contradicts itself is refused at its field. */
export function readTerms(posted: FormData): ReadForm<DraftTerms> {
  const read = readForm(posted, schema)
  if (read.kind === 'refused') return read
  const { recurrence, dueOn, ...rest } = read.value
  const terms: DraftTerms = {
    ...rest,
    dueOn: rest.dueKind === 'fixed' ? (dueOn ?? null) : null,
    recurrence: isRecurrence(recurrence) ? recurrence : null,
  }
  const fault = faultIn(terms)
  return fault ? { kind: 'refused', form: refuse(posted, fault) } : { kind: 'accepted', value: terms }
}

function faultIn(terms: DraftTerms): { field: string; message: PlainMessageKey } | null {
  const { dueKind, dueOn, opensOn, recurrence, validMonths, windowMonths } = terms
  if (dueKind === 'fixed' && dueOn === null) return { field: 'dueOn', message: 'campaign.days.dueOn.empty' }
  if (dueOn !== null && dueOn < opensOn) return { field: 'dueOn', message: 'campaign.days.dueOn.early' }
  if (recurrence !== null && dueKind !== 'fixed')
    return { field: 'recurrence', message: 'campaign.days.recurrence.needsDay' }
  if (recurrence !== null && (validMonths < 1 || windowMonths >= validMonths))
    return { field: 'windowMonths', message: 'campaign.days.windowMonths.wrong' }
  return null
}
