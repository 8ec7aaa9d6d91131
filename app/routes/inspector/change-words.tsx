import { formatDay, formatPoints } from '~/i18n/format'
import { type Translator } from '~/i18n/translator'
import { useT } from '~/i18n/use-t'
import { type ProvinceData } from './province'

/** Less than this is no change where one decimal is shown. */
const LEAST_SHOWN = 0.0005

const isSame = (change: number) => Math.abs(change) < LEAST_SHOWN

/** ▲ tăng 3,2 điểm: the word says what the mark shows. */
export function ChangeOfRate({ change }: { change: number | null | undefined }) {
  const t = useT()
  if (change === null || change === undefined) return '–'
  if (isSame(change)) return t('province.change.none')
  return (
    <>
      <span aria-hidden="true">{change > 0 ? '▲' : '▼'}</span> {pointsWords(t, change)}
    </>
  )
}

const pointsWords = (t: Translator, change: number) =>
  t(change > 0 ? 'province.change.rise' : 'province.change.fall', { points: formatPoints(change, t.locale) })

/** Whether it is improving, in one sentence; nothing while no earlier day can be told of. */
export function ChangeSentence({ compared }: Pick<ProvinceData, 'compared'>) {
  const t = useT()
  if (!compared || compared.change === null) return null
  const day = formatDay(compared.day, t.locale)
  const { change, overdue } = compared
  return (
    <p>
      {isSame(change)
        ? t('province.change.rateSame', { day })
        : t('province.change.rate', { day, change: pointsWords(t, change) })}
      {overdueWords(t, overdue)}
    </p>
  )
}

function overdueWords(t: Translator, difference: number): string {
  if (difference === 0) return t('province.change.overdueSame')
  const count = Math.abs(difference)
  return difference > 0
    ? t('province.change.overdueMore', { count })
    : t('province.change.overdueFewer', { count })
}
