import { campaignName } from '~/documents/campaign-words'
import { formatDateTime } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { type ReportChoice } from '~/reporting/report-choice'
import { headcountOf, type StandingCounts, unfinishedOf } from '~/reporting/standing-counts'

/** What a head must know in five seconds, in one sentence, with the moment of the figures. */
export function UnitSentence({
  counts,
  choice,
  at,
}: {
  counts: StandingCounts
  choice: ReportChoice | null
  at: Date
}) {
  const t = useT()
  return (
    <p className="lead">
      <Sentence counts={counts} choice={choice} /> {t('unit.asOf', { when: formatDateTime(at, t.locale) })}
    </p>
  )
}

function Sentence({ counts, choice }: { counts: StandingCounts; choice: ReportChoice | null }) {
  const t = useT()
  const headcount = headcountOf(counts)
  const count = unfinishedOf(counts)
  const { overdue, completed } = counts
  if (headcount === 0) return t('unit.sentence.nobody')
  if (!choice) return t('unit.sentence.noCampaign')
  const campaign = campaignName(t, choice)
  if (count === 0) {
    return completed === headcount
      ? t('unit.sentence.allDone', { headcount, campaign })
      : t('unit.sentence.noneLeft', { headcount, completed, campaign })
  }
  return (
    <>
      <b>{t('unit.sentence.unfinished', { count, headcount })}</b>
      {overdue > 0
        ? t('unit.sentence.ofCampaign', { campaign, overdue })
        : t('unit.sentence.ofCampaignNoneOverdue', { campaign })}
    </>
  )
}
