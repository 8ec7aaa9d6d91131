import { type ListedReason } from '~/campaigns/campaign'
import { isLeaveKind } from '~/campaigns/decisions'
import { type Why } from '~/campaigns/why'
import { formatDay } from '~/i18n/format'
import { type Translator } from '~/i18n/translator'
import { type Standing } from '~/learning/enrolment-state'
import { riskWords } from './campaign-words'
import { lastDayOf } from './person-words'

/** Why the person is on the list, in one sentence; to the person and to the head alike. */
export function whyListed(t: Translator, { listed, campaign, assignedOn, reason }: Why): string {
  const day = (value: string) => formatDay(value, t.locale)
  if (campaign && listed) return listedWords(t, listed, campaign)
  if (campaign) {
    const { name, orderedBy } = campaign
    return t('unit.why.campaign', { campaign: name, orderedBy, day: day(assignedOn) })
  }
  return t(reason === 'choice' ? 'unit.why.choice' : 'unit.why.other', { day: day(assignedOn) })
}

function listedWords(
  t: Translator,
  listed: ListedReason,
  order: { name: string; orderedBy: string },
): string {
  const { unit, position } = listed
  const base = { campaign: order.name, orderedBy: order.orderedBy }
  const since = formatDay(listed.since, t.locale)
  switch (listed.via) {
    case 'everyone':
      return t('campaign.why.everyone', base)
    case 'unit':
      return t('campaign.why.unit', { ...base, unit, since })
    case 'post':
      return t('campaign.why.post', { ...base, unit, position, since })
    case 'risk':
      return t('campaign.why.risk', {
        ...base,
        unit,
        position,
        since,
        risks: riskWords(t, listed.riskGroups ?? []),
      })
    case 'newcomer':
      return t('campaign.why.newcomer', {
        ...base,
        joined: formatDay(listed.joinedOn ?? listed.since, t.locale),
      })
    case 'head':
      return t('campaign.why.head', { ...base, unit, position, since })
    case 'person':
      return t('campaign.why.person', base)
  }
}

/** Why the due day is this one, in one sentence; of who owes nothing today, why not. */
export function whyDue(t: Translator, why: Why, standing: Standing): string {
  const { campaign, dueOn, extension, listed } = why
  const day = (value: string) => formatDay(value, t.locale)
  if (standing === 'exempt' || standing === 'deferred') return whyNot(t, standing, why)
  if (dueOn === null) return t('unit.why.due.none')
  if (extension && extension.toDueOn === dueOn) {
    const reason = reasonWords(t, extension.reason)
    return t('unit.why.due.extended', { from: day(extension.fromDueOn), to: day(dueOn), reason })
  }
  if (listed?.due.on === dueOn) return dueWords(t, listed)
  if (campaign && campaign.dueOn === dueOn)
    return t('unit.why.due.campaign', { campaign: campaign.name, day: day(dueOn) })
  return t('unit.why.due.own', { day: day(dueOn) })
}

function dueWords(t: Translator, { due }: ListedReason): string {
  const on = formatDay(due.on, t.locale)
  switch (due.code) {
    case 'fixed':
      return t('campaign.why.due.fixed', { day: on })
    case 'cycle':
      return t('campaign.why.due.cycle', { day: on })
    case 'afterPosting':
      return t('campaign.why.due.afterPosting', {
        day: on,
        count: due.days,
        from: formatDay(due.from, t.locale),
      })
    case 'head':
      return t('campaign.why.due.head', { day: on, count: due.days, common: formatDay(due.common, t.locale) })
    case 'grace':
      return t('campaign.why.due.grace', { day: on, count: due.days, from: formatDay(due.from, t.locale) })
  }
}

function whyNot(
  t: Translator,
  standing: 'exempt' | 'deferred',
  { exemption, deferral, closure }: Why,
): string {
  if (standing === 'exempt' && closure && closure.until === null) {
    const from = formatDay(closure.from, t.locale)
    return t('campaign.why.closed', { from, reason: reasonWords(t, closure.reason) })
  }
  const decision = standing === 'exempt' ? exemption : deferral
  if (!decision) return t(`common.standing.${standing}`)
  const from = formatDay(decision.from, t.locale)
  const reason = reasonWords(t, decision.reason)
  if (decision.until === null) return t(`unit.why.${standing}`, { from, reason })
  return t(`unit.why.${standing}Until`, { from, to: formatDay(lastDayOf(decision.until), t.locale), reason })
}

const CODES = [
  ...(['leftAudience', 'leftService', 'backInAudience', 'deliveredLate'] as const),
  ...(['afterDeferral', 'afterPause', 'campaignPaused'] as const),
]

/** A kind of leave and what a rule did are codes; anything else was written by a person. */
export function reasonWords(t: Translator, reason: string): string {
  if (isLeaveKind(reason)) return t(`unit.leave.${reason}`)
  const code = CODES.find((one) => one === reason)
  return code ? t(`campaign.because.${code}`) : reason
}
