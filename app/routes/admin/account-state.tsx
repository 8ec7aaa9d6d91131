import { formatDateTime, formatList } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { Callout } from '~/ui/callout'
import { SummaryList } from '~/ui/summary-list'

export type ShownCard = {
  posting: { unitName: string; positionName: string } | null
  left: boolean
  hasPassword: boolean
  signInNames: readonly string[]
  sessions: number
  lastSignedInAt: Date | null
  codeUntil: Date | null
}

/** Whether this person can come in, and when they last did. */
export function AccountState({ card }: { card: ShownCard }) {
  const t = useT()
  const time = (at: Date) => formatDateTime(at, t.locale)
  const names = (['staffCode', 'phone', 'email'] as const).filter((kind) => card.signInNames.includes(kind))
  const shownNames = names.map((kind) => t(`admin.account.name.${kind}`))
  return (
    <section className="flow" aria-labelledby="tinh-trang">
      <h2 id="tinh-trang">{t('admin.account.state')}</h2>
      {card.left ? (
        <Callout kind="contact" id="da-thoi" title={t('admin.account.left')} children={null} />
      ) : null}
      <SummaryList
        rows={[
          {
            term: t('admin.account.position'),
            value: card.posting?.positionName ?? t('admin.account.noPosting'),
          },
          { term: t('admin.account.unit'), value: card.posting?.unitName ?? t('admin.account.noPosting') },
          {
            term: t('admin.account.names'),
            value: shownNames.length > 0 ? formatList(shownNames, t.locale) : t('admin.account.names.none'),
          },
          {
            term: t('admin.account.password'),
            value: t(card.hasPassword ? 'admin.account.password.set' : 'admin.account.password.none'),
          },
          {
            term: t('admin.account.last'),
            value: card.lastSignedInAt ? time(card.lastSignedInAt) : t('admin.account.last.never'),
          },
          {
            term: t('admin.account.sessions'),
            value:
              card.sessions > 0
                ? t('admin.account.sessions.count', { count: card.sessions })
                : t('admin.account.sessions.none'),
          },
          ...(card.codeUntil
            ? [
                {
                  term: t('admin.account.codeUntil'),
                  value: t('admin.account.codeUntil.value', { until: time(card.codeUntil) }),
                },
              ]
            : []),
        ]}
      />
    </section>
  )
}
