import { useT } from '~/i18n/use-t'
import { unfinishedOf } from '~/reporting/standing-counts'
import { Banner } from '~/ui/banner'
import { ButtonLink } from '~/ui/button'
import { type UnitPageData } from './unit'
import { unitSearch } from './unit-query'

/** On to the names and the letter: nothing is sent before they were seen. */
export function RemindButton({ unit, query, counts, choice, reminders }: UnitPageData) {
  const t = useT()
  const count = unfinishedOf(counts)
  if (!reminders.may || !choice || count === 0) return null
  const { scope, campaign } = query
  const usual = { status: scope === 'overdue' ? 'overdue' : 'unfinished', typed: '', part: null } as const
  const search = unitSearch({ scope, campaign, ...usual, sort: 'urgency', page: 1 })
  return (
    <p>
      <ButtonLink href={`/don-vi/${unit.id}/nhac-nho${search}`}>
        {t('notices.remind.button', { count })}
      </ButtonLink>
    </p>
  )
}

/** What the last press did, with the slips that are left to print. */
export function SentReminder({ unitId, sent }: { unitId: string; sent: UnitPageData['reminders']['sent'] }) {
  const t = useT()
  if (!sent) return null
  const { id, told, slips } = sent
  return (
    <Banner kind="outcome">
      {slips > 0 ? t('notices.remind.sentSlips', { told, slips }) : t('notices.remind.sent', { told })}{' '}
      {slips > 0 ? (
        <a href={`/don-vi/${unitId}/nhac-nho/${id}`}>{t('notices.remind.print', { count: slips })}</a>
      ) : null}
    </Banner>
  )
}
