import { type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { formatDate } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { reminderSlips } from '~/notices/reminders.server'
import { environment } from '~/platform/environment.server'
import { orNotFound } from '~/platform/responses.server'
import { BackLink } from '~/ui/back-link'
import { EmptyState } from '~/ui/empty-state'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { PrintButton } from '~/ui/print-button'
import { unitToRemind } from './reminder-access.server'

export const handle: PageHandle = { nav: 'unit' }
export const meta = pageTitle<typeof loader>((t, { slips }) =>
  t('notices.slips.title', { count: slips.length }),
)

export async function loader(args: LoaderFunctionArgs) {
  const { unit } = await unitToRemind(args)
  const found = orNotFound(await reminderSlips(unit, args.params.reminder ?? '', args.context.visit.today))
  return { ...found, unit: { id: unit.id, name: unit.name }, origin: environment().origin }
}

/** One slip a person, to be cut or handed over whole. */
export default function ReminderSlips() {
  const t = useT()
  const { slips, unit, text, at, origin } = useLoaderData<typeof loader>()
  return (
    <div className="flow">
      <div className="no-print flow">
        <BackLink href={`/don-vi/${unit.id}`}>{unit.name}</BackLink>
        <PageHeading title={t('notices.slips.title', { count: slips.length })} />
        {slips.length === 0 ? <EmptyState>{t('notices.slips.none')}</EmptyState> : <PrintButton />}
      </div>
      {slips.map(({ officialId, fullName, staffCode, positionName, unitName }) => (
        <article key={officialId} className="reminder-slip flow">
          <h2>{t('notices.slips.heading')}</h2>
          <p>
            {t('notices.letter.greeting', { name: fullName })}
            <br />
            <span className="meta">{[positionName, unitName, staffCode].filter(Boolean).join(' · ')}</span>
          </p>
          <p className="notice-detail">{text}</p>
          <p>{t('notices.slips.how', { address: origin })}</p>
          <p className="meta">{t('notices.slips.day', { day: formatDate(at, t.locale) })}</p>
        </article>
      ))}
    </div>
  )
}
