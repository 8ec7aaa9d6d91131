import { type Audience, RISK_GROUPS } from '~/campaigns/audience'
import { formatDay, formatList } from '~/i18n/format'
import { type Translator } from '~/i18n/translator'
import { type ReportChoice } from '~/reporting/report-choice'

/** Whom a campaign is for, a line for each rule. Names come by id; what has none any more is left out. */
export function audienceLines(
  t: Translator,
  audience: Audience,
  names: Readonly<Record<string, string>>,
): string[] {
  const listed = (ids: readonly string[]) =>
    formatList(
      ids.flatMap((id) => names[id] ?? []),
      t.locale,
    )
  const { units, unitKinds, positions, riskGroups, newcomersDays, heads, people, everyone } = audience
  const lines: (string | false)[] = [
    everyone && t('campaign.audience.everyone'),
    unitKinds.length > 0 && t('campaign.audience.kinds', { kinds: formatList(unitKinds, t.locale) }),
    units.length > 0 && t('campaign.audience.units', { units: listed(units) }),
    riskGroups.length > 0 && t('campaign.audience.risks', { risks: riskWords(t, riskGroups) }),
    positions.length > 0 && t('campaign.audience.positions', { positions: listed(positions) }),
    heads && t('campaign.audience.heads'),
    newcomersDays !== null && t('campaign.audience.newcomers', { count: newcomersDays }),
    people.length > 0 && t('campaign.audience.people', { people: listed(people) }),
  ]
  return lines.filter((line) => line !== false)
}

/** Risk groups in words: đất đai và xây dựng. */
export function riskWords(t: Translator, groups: readonly string[]): string {
  const known = RISK_GROUPS.filter((group) => groups.includes(group))
  return formatList(
    known.map((group) => t(`campaign.risk.${group}`)),
    t.locale,
  )
}

/** The days of a campaign, in one sentence. */
export function daysWords(
  t: Translator,
  { dueOn, dueDays, recurrence }: { dueOn: string | null; dueDays: number | null; recurrence: string | null },
): string {
  const due =
    dueOn === null
      ? t('campaign.days.afterPosting', { count: dueDays ?? 0 })
      : t('campaign.days.fixed', { day: formatDay(dueOn, t.locale) })
  return recurrence === null ? due : `${due} ${recurrenceWords(t, recurrence)}`
}

function recurrenceWords(t: Translator, recurrence: string): string {
  if (recurrence === 'fixedCalendar') return t('campaign.recurrence.fixedCalendar.words')
  return recurrence === 'fromExpiry'
    ? t('campaign.recurrence.fromExpiry.words')
    : t('campaign.recurrence.fromCompletion.words')
}

/** The campaign spoken of, or all of the cycle. */
export function campaignName(t: Translator, choice: ReportChoice): string {
  return choice.campaign?.name ?? t('unit.sentence.allCampaigns')
}
