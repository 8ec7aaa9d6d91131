import { unprocessable, notFound, seeOther } from '~/platform/responses.server'
import { z } from 'zod'
import { DECISIONS, isLeaveKind, LEAVES, mayDecide, untilOf } from '~/campaigns/decisions'
import { defer, type Decided, endDecision, exempt, extend } from '~/campaigns/decisions.server'
import { type EnrolmentCard } from '~/campaigns/enrolment-card.server'
import { type Viewer } from '~/identity/viewer'
import { officialNames } from '~/organisation/official-names.server'
import { isDay } from '~/platform/calendar'
import { nfc } from '~/platform/vietnamese-text'
import { type Visit } from '~/platform/visit'
import { type PlainMessageKey, readForm, refuse, says } from '~/ui/form'

const day = (message: string) => z.string({ error: message }).refine(isDay, message)
const reason = z
  .string({ error: says('campaign.decision.reason.empty') })
  .trim()
  .min(1, says('campaign.decision.reason.empty'))
  .max(300, says('campaign.decision.reason.long'))
  .transform(nfc)
const lastDay = z.string().refine(isDay, says('campaign.decision.day.wrong')).optional()

/** What may be posted to the page of a decision. */
const schema = z.discriminatedUnion('act', [
  z.object({
    act: z.literal('extension'),
    dueOn: day(says('campaign.decision.dueOn.empty')),
    reason,
  }),
  z.object({
    act: z.literal('exemption'),
    from: day(says('campaign.decision.from.empty')),
    lastDay,
    reason,
  }),
  z.object({
    act: z.literal('deferral'),
    from: day(says('campaign.decision.from.empty')),
    lastDay,
    leave: z.enum(LEAVES, { error: says('campaign.decision.leave.empty') }),
  }),
  z.object({ act: z.literal('end'), fact: z.enum(['exemption', 'deferral']), reason }),
])

interface Asked {
  request: Request
  viewer: Viewer
  card: EnrolmentCard
  visit: Visit
}

/** What the page of a decision shows: which form, and what was decided before. */
export async function decisionPage({ request, viewer, card, visit }: Asked) {
  const asked = new URL(request.url).searchParams
  const { history, ...enrolment } = card
  const names = await officialNames(history.map(({ byId }) => byId))
  return {
    enrolment,
    today: visit.today,
    kind: DECISIONS.find((one) => one === asked.get('loai')) ?? 'extension',
    may: mayDecide({ decider: viewer, holder: card.official }),
    done: asked.get('xong'),
    history: history.map(({ byId, reason: because, ...row }) => ({
      ...row,
      ...(isLeaveKind(because) ? { leave: because, reason: '' } : { leave: null, reason: because }),
      by: (byId && names.get(byId)?.fullName) || null,
    })),
  }
}

/** Takes a decision by who may, and goes back to `page`. */
export async function decide({ request, viewer, card, visit }: Asked, page: string) {
  if (mayDecide({ decider: viewer, holder: card.official }) !== 'allowed') return notFound()
  const posted = await request.formData()
  const read = readForm(posted, schema)
  if (read.kind === 'refused') return unprocessable(read.form)
  const by = { byId: viewer.id, at: visit.at, today: visit.today }
  const form = read.value
  if (form.act === 'end') {
    await endDecision(card.id, form, by)
    return seeOther(`${page}?xong=end`)
  }
  const decided = await take(card.id, form, by)
  if (decided.kind === 'decided') return seeOther(`${page}?loai=${form.act}&xong=${form.act}`)
  return unprocessable(refuse(posted, { field: fieldOf(form.act), message: REFUSALS[decided.kind] }))
}

type Form = Exclude<z.infer<typeof schema>, { act: 'end' }>

function take(id: string, form: Form, by: Parameters<typeof extend>[2]): Promise<Decided> {
  if (form.act === 'extension') return extend(id, { toDueOn: form.dueOn, reason: form.reason }, by)
  const span = { from: form.from, until: untilOf(form.lastDay ?? null) }
  if (form.act === 'exemption') return exempt(id, { ...span, reason: form.reason }, by)
  return defer(id, { ...span, reason: form.leave }, by)
}

const fieldOf = (act: Form['act']) => (act === 'extension' ? 'dueOn' : 'lastDay')

const REFUSALS: Record<Exclude<Decided['kind'], 'decided'>, PlainMessageKey> = {
  noSuchEnrolment: 'campaign.decision.refused.settled',
  alreadyCompleted: 'campaign.decision.refused.settled',
  closed: 'campaign.decision.refused.settled',
  noDueDay: 'campaign.decision.refused.noDueDay',
  notLater: 'campaign.decision.refused.notLater',
  daysReversed: 'campaign.decision.refused.daysReversed',
}
