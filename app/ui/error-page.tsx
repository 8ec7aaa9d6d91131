import { useT } from '~/i18n/use-t'
import { ButtonLink } from './button'
import { PageHeading } from './page-heading'

export type PageError =
  | { kind: 'notFound' }
  | { kind: 'forbidden'; code: string }
  | { kind: 'refused' }
  | { kind: 'tooMany' }
  | { kind: 'unavailable'; incident: string }
  | { kind: 'trouble'; incident: string }

/** What went wrong, what still stands, and what to do; never whose fault it is. */
export function ErrorPage({
  error,
  phone,
  signedIn,
  here,
}: {
  error: PageError
  /** Of technical support; null where none is known. */
  phone: string | null
  signedIn: boolean
  /** The page asked for, to try again. */
  here: string
}) {
  switch (error.kind) {
    case 'notFound':
      return <NotFound signedIn={signedIn} />
    case 'forbidden':
      return <Forbidden code={error.code} phone={phone} />
    case 'refused':
    case 'tooMany':
      return <Refused kind={error.kind} />
    case 'unavailable':
    case 'trouble':
      return <Trouble {...error} phone={phone} here={here} />
  }
}

function NotFound({ signedIn }: { signedIn: boolean }) {
  const t = useT()
  return (
    <>
      <PageHeading title={t('errors.notFound.title')} />
      <p>{t('errors.notFound.body')}</p>
      <p>
        {signedIn ? (
          <ButtonLink href="/viec-can-lam">{t('errors.notFound.toTasks')}</ButtonLink>
        ) : (
          <ButtonLink href="/dang-nhap">{t('errors.notFound.toSignIn')}</ButtonLink>
        )}
      </p>
    </>
  )
}

const REFUSALS = ['headOnly', 'trainerOnly', 'inspectorOnly', 'administratorOnly'] as const

function Forbidden({ code, phone }: { code: string; phone: string | null }) {
  const t = useT()
  const known = REFUSALS.find((one) => one === code) ?? 'other'
  return (
    <>
      <PageHeading title={t(`errors.forbidden.${known}`)} />
      <p>{phone ? t('errors.forbidden.ask', { phone }) : t('errors.forbidden.askAdministrator')}</p>
      <p>
        <ButtonLink href="/viec-can-lam">{t('errors.notFound.toTasks')}</ButtonLink>
      </p>
    </>
  )
}

function Refused({ kind }: { kind: 'refused' | 'tooMany' }) {
  const t = useT()
  return (
    <>
      <PageHeading title={t(`errors.${kind}.title`)} />
      <p>{t(`errors.${kind}.body`)}</p>
    </>
  )
}

function Trouble({
  kind,
  incident,
  phone,
  here,
}: {
  kind: 'unavailable' | 'trouble'
  incident: string
  phone: string | null
  here: string
}) {
  const t = useT()
  return (
    <>
      <PageHeading title={t(`errors.${kind}.title`)} />
      <p>{kind === 'unavailable' ? t('errors.unavailable.body') : t('errors.trouble.answers')}</p>
      <p>{phone ? t('errors.trouble.retry', { phone }) : t('errors.trouble.retryLater')}</p>
      {incident ? <p>{t('errors.trouble.incident', { code: incident })}</p> : null}
      <p>
        <ButtonLink kind="secondary" href={here}>
          {t('errors.trouble.again')}
        </ButtonLink>
      </p>
    </>
  )
}
