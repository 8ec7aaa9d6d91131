import { lastDayOf } from '~/documents/person-words'
import { formatDay } from '~/i18n/format'
import { type Translator } from '~/i18n/translator'
import { type UnitPersonData } from './person'

type Enrolment = UnitPersonData['person']['enrolments'][number]

/** Why the person is on the list, in one sentence. */
export function whyListed(t: Translator, { campaign, assignedOn, reason }: Enrolment): string {
  const day = formatDay(assignedOn, t.locale)
  if (campaign) return t('unit.why.campaign', { campaign: campaign.name, orderedBy: campaign.orderedBy, day })
  return t(reason === 'choice' ? 'unit.why.choice' : 'unit.why.other', { day })
}

/** Why the due day is this one, in one sentence; of who owes nothing today, why not. */
export function whyDue(t: Translator, enrolment: Enrolment): string {
  const { campaign, dueOn, extension, standing } = enrolment
  const day = (value: string) => formatDay(value, t.locale)
  if (standing === 'exempt' || standing === 'deferred') return whyNot(t, standing, enrolment)
  if (dueOn === null) return t('unit.why.due.none')
  if (extension && extension.toDueOn === dueOn) {
    return t('unit.why.due.extended', {
      from: day(extension.fromDueOn),
      to: day(dueOn),
      reason: extension.reason,
    })
  }
  if (campaign && campaign.dueOn === dueOn)
    return t('unit.why.due.campaign', { campaign: campaign.name, day: day(dueOn) })
  return t('unit.why.due.own', { day: day(dueOn) })
}

function whyNot(t: Translator, standing: 'exempt' | 'deferred', { exemption, deferral }: Enrolment): string {
  const decision = standing === 'exempt' ? exemption : deferral
  if (!decision) return t(`common.standing.${standing}`)
  const from = formatDay(decision.from, t.locale)
  const reason = reasonWords(t, decision.reason)
  if (decision.until === null) return t(`unit.why.${standing}`, { from, reason })
  return t(`unit.why.${standing}Until`, { from, to: formatDay(lastDayOf(decision.until), t.locale), reason })
}

const LEAVES = ['maternity', 'sick', 'study', 'unpaid', 'other'] as const

/** A kind of leave is a code; anything else was written by a person. */
function reasonWords(t: Translator, reason: string): string {
  const leave = LEAVES.find((kind) => kind === reason)
  return leave ? t(`unit.leave.${leave}`) : reason
}
