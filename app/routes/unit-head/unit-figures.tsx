import { formatDay, formatPercent } from '~/i18n/format'
import { type Translator } from '~/i18n/translator'
import { useT } from '~/i18n/use-t'
import { type StatusFilter } from '~/reporting/people-filter'
import { headcountOf, obligedOf, openOf, ratesOf, type StandingCounts } from '~/reporting/standing-counts'
import { type WeekChange } from '~/reporting/week-change'
import { type Figure, Figures } from '~/ui/figures'
import { StatusBar } from '~/ui/status-bar'
import { type UnitQuery, unitSearch } from './unit-query'

/** Figures that are links to the people behind them, overdue first, and the bar of everyone. */
export function UnitFigures({
  unit,
  query,
  counts,
  choice,
  change,
  since,
  enrolments,
}: {
  unit: { id: string }
  query: UnitQuery
  counts: StandingCounts
  choice: { courses: number } | null
  change: WeekChange | null
  since: string
  enrolments: { all: number; completed: number }
}) {
  const t = useT()
  if (headcountOf(counts) === 0 || !choice) return null
  const hrefOf = (status: StatusFilter) => listHref(unit.id, query, status)
  return (
    <>
      <Figures items={figures(t, counts, hrefOf)} />
      <StatusBar
        counts={counts}
        hrefs={{
          completed: hrefOf('completed'),
          inProgress: hrefOf('open'),
          notStarted: hrefOf('open'),
          overdue: hrefOf('overdue'),
          exempt: hrefOf('exempt'),
          deferred: hrefOf('deferred'),
          unassigned: hrefOf('unassigned'),
        }}
      />
      {change ? <p>{changeWords(t, change, since)}</p> : null}
      {choice.courses > 1 ? <p className="meta">{t('unit.enrolments', enrolments)}</p> : null}
    </>
  )
}

/** Today beside a week ago, in one sentence. */
function changeWords(t: Translator, { finished, newlyOverdue }: WeekChange, since: string): string {
  const done = finished > 0 ? t('unit.change.finished', { count: finished }) : t('unit.change.noneFinished')
  const late =
    newlyOverdue > 0 ? t('unit.change.overdue', { count: newlyOverdue }) : t('unit.change.noneOverdue')
  return t('unit.change.sentence', { day: formatDay(since, t.locale), done, late })
}

/** The list behind a figure, in the same scope and campaign. */
export function listHref(unitId: string, { campaign, scope }: UnitQuery, status: StatusFilter): string {
  const search = unitSearch({ scope, status, typed: '', part: null, campaign, sort: 'urgency', page: 1 })
  return `/don-vi/${unitId}${search}#danh-sach`
}

function figures(t: Translator, counts: StandingCounts, hrefOf: (status: StatusFilter) => string): Figure[] {
  const unassigned: Figure[] =
    counts.unassigned > 0
      ? [{ value: counts.unassigned, label: t('unit.figure.unassigned'), href: hrefOf('unassigned') }]
      : []
  return [
    { value: counts.overdue, label: t('unit.figure.overdue'), href: hrefOf('overdue'), tone: 'overdue' },
    { value: openOf(counts), label: t('unit.figure.open'), href: hrefOf('open') },
    ...unassigned,
    { value: counts.completed, label: t('unit.figure.completed'), href: hrefOf('completed') },
    rateFigure(t, counts),
  ]
}

/** Of those who must learn, printed together with that of everyone (decision 3). */
function rateFigure(t: Translator, counts: StandingCounts): Figure {
  const { ofObliged, ofHeadcount } = ratesOf(counts)
  const obliged = obligedOf(counts)
  const headcount = headcountOf(counts)
  const label = t('unit.figure.rate')
  const whole = ofHeadcount === null ? '–' : formatPercent(ofHeadcount, t.locale)
  if (ofObliged === null) return { value: whole, label, note: t('unit.figure.rateWholeNote', { headcount }) }
  const value = formatPercent(ofObliged, t.locale)
  if (obliged === headcount) return { value, label, note: t('unit.figure.rateWholeNote', { headcount }) }
  return { value, label, note: t('unit.figure.rateNote', { obliged, whole, headcount }) }
}
