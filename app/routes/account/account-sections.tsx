import { formatDateTime } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { Button, ButtonLink, ButtonRow } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { SummaryList } from '~/ui/summary-list'

export type ShownProfile = {
  fullName: string
  staffCode: string
  unitName: string | null
  positionName: string | null
  email: string | null
  phone: string | null
}

/** What the office has on record; it is corrected there, not here. */
export function Profile({ profile }: { profile: ShownProfile }) {
  const t = useT()
  const orNone = (text: string | null) => text ?? t('account.none')
  return (
    <section className="flow" aria-labelledby="ho-so">
      <h2 id="ho-so">{t('account.profile')}</h2>
      <SummaryList
        rows={[
          { term: t('account.fullName'), value: profile.fullName },
          { term: t('account.staffCode'), value: profile.staffCode },
          { term: t('account.position'), value: orNone(profile.positionName) },
          { term: t('account.unit'), value: orNone(profile.unitName) },
          { term: t('account.phone'), value: orNone(profile.phone) },
          { term: t('account.email'), value: orNone(profile.email) },
        ]}
      />
      <p className="hint">{t('account.wrong')}</p>
    </section>
  )
}

export type ShownSession = { createdAt: Date; lastSeenAt: Date; sharedDevice: boolean; isThis: boolean }

export function Security({ sessions }: { sessions: readonly ShownSession[] }) {
  const t = useT()
  return (
    <section className="flow" aria-labelledby="bao-mat">
      <h2 id="bao-mat">{t('account.security')}</h2>
      <Sessions sessions={sessions} />
      <form id="dang-xuat" method="post" action="/dang-xuat" />
      <form id="may-khac" method="post" action="/tai-khoan/dang-xuat-may-khac" />
      <ButtonRow>
        <ButtonLink href="/tai-khoan/mat-khau" kind="secondary">
          {t('account.changePassword')}
        </ButtonLink>
        {sessions.length > 1 ? (
          <Button form="may-khac" kind="secondary">
            {t('account.sessions.endOthers')}
          </Button>
        ) : null}
        <Button form="dang-xuat" kind="secondary">
          {t('account.signOut')}
        </Button>
      </ButtonRow>
    </section>
  )
}

function Sessions({ sessions }: { sessions: readonly ShownSession[] }) {
  const t = useT()
  if (sessions.length <= 1) return <p>{t('account.sessions.only')}</p>
  return (
    <DataTable
      caption={t('account.sessions')}
      rows={sessions}
      rowKey={(session) => session.createdAt.toISOString()}
      columns={[
        {
          key: 'which',
          header: t('account.sessions.which'),
          rowHeader: true,
          cell: (session) => <Which {...session} />,
        },
        {
          key: 'begun',
          header: t('account.sessions.begun'),
          cell: (session) => formatDateTime(session.createdAt, t.locale),
        },
        {
          key: 'seen',
          header: t('account.sessions.seen'),
          cell: (session) => formatDateTime(session.lastSeenAt, t.locale),
        },
      ]}
    />
  )
}

function Which({ isThis, sharedDevice }: ShownSession) {
  const t = useT()
  const which = t(isThis ? 'account.sessions.this' : 'account.sessions.other')
  return <>{sharedDevice ? t('account.sessions.shared', { which }) : which}</>
}

export function OwnData({ mayMakeTokens }: { mayMakeTokens: boolean }) {
  const t = useT()
  return (
    <section className="flow" aria-labelledby="du-lieu">
      <h2 id="du-lieu">{t('account.data')}</h2>
      <p>{t('account.data.body')}</p>
      <form id="tai-ve" method="post" action="/tai-khoan/du-lieu" />
      <ButtonRow>
        <Button form="tai-ve" kind="secondary">
          {t('account.data.download')}
        </Button>
        <ButtonLink href="/tai-khoan/lich" kind="secondary">
          {t('notices.calendar.open')}
        </ButtonLink>
        {mayMakeTokens ? (
          <ButtonLink href="/tai-khoan/ma-truy-cap" kind="secondary">
            {t('tokens.open')}
          </ButtonLink>
        ) : null}
        <ButtonLink href="/tai-khoan/nhat-ky" kind="quiet">
          {t('account.log.see')}
        </ButtonLink>
      </ButtonRow>
    </section>
  )
}
