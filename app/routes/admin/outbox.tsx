import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { hasPostOffice } from '~/documents/post-office.server'
import { formatDateTime } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { requireAdministrator } from '~/identity/guards.server'
import {
  countLetters,
  mailPausedUntil,
  type ReviewedLetter,
  reviewLetters,
  sendAgain,
} from '~/notices/outbox-review.sql.server'
import { LETTER_STATES, LETTERS_SHOWN } from '~/notices/outbox'
import { seeOther } from '~/platform/responses.server'
import { BackLink } from '~/ui/back-link'
import { Banner } from '~/ui/banner'
import { Button } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { Details } from '~/ui/details'
import { EmptyState } from '~/ui/empty-state'
import { readForm } from '~/ui/form'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { SummaryList } from '~/ui/summary-list'

export const handle: PageHandle = { nav: 'admin', wide: true }
export const meta = pageTitle((t) => t('notices.outbox.title'))

const DAYS = 14
const DAY_MS = 86_400_000
const schema = z.object({ letter: z.string().min(1).max(40) })

export async function loader(args: LoaderFunctionArgs) {
  await requireAdministrator(args)
  const { at, demo } = args.context.visit
  const search = new URL(args.request.url).searchParams
  const everything = demo || search.has('tat-ca')
  return {
    counts: await countLetters(new Date(at.getTime() - DAYS * DAY_MS)),
    letters: await reviewLetters({ troubled: !everything }),
    pausedUntil: await mailPausedUntil(at),
    hasPostOffice: hasPostOffice(),
    demo,
    everything,
    done: search.get('xong'),
  }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireAdministrator(args)
  const read = readForm(await args.request.formData(), schema)
  const by = { actorId: viewer.id, at: args.context.visit.at }
  const isSent = read.kind === 'accepted' && (await sendAgain(read.value.letter, by))
  return seeOther(`/quan-tri/hop-thu-di?xong=${isSent ? 'gui-lai' : 'khong-co'}`)
}

export default function Outbox() {
  const t = useT()
  const { counts, letters, everything, done } = useLoaderData<typeof loader>()
  const shown = LETTER_STATES.filter((state) => counts[state])
  return (
    <div className="flow">
      <BackLink href="/quan-tri">{t('admin.title')}</BackLink>
      {done === 'gui-lai' ? <Banner kind="outcome">{t('notices.outbox.again.done')}</Banner> : null}
      {done === 'khong-co' ? <Banner kind="problem">{t('notices.outbox.again.gone')}</Banner> : null}
      <PageHeading title={t('notices.outbox.title')} below={t('notices.outbox.lead', { count: DAYS })} />
      <Server />
      {shown.length > 0 ? (
        <SummaryList
          rows={shown.map((state) => ({
            term: t(`notices.outbox.state.${state}`),
            value: t('notices.outbox.letters', { count: counts[state] ?? 0 }),
          }))}
        />
      ) : null}
      <h2>{t(everything ? 'notices.outbox.newest' : 'notices.outbox.troubled', { count: LETTERS_SHOWN })}</h2>
      {letters.length === 0 ? (
        <EmptyState>{t(everything ? 'notices.outbox.none' : 'notices.outbox.noTrouble')}</EmptyState>
      ) : (
        <Letters letters={letters} />
      )}
      {everything ? null : (
        <p>
          <a href="/quan-tri/hop-thu-di?tat-ca">{t('notices.outbox.showAll')}</a>
        </p>
      )}
    </div>
  )
}

function Server() {
  const t = useT()
  const { pausedUntil, hasPostOffice: isThere, demo } = useLoaderData<typeof loader>()
  if (pausedUntil) {
    const when = formatDateTime(pausedUntil, t.locale)
    return <p>{t('notices.outbox.paused', { when })}</p>
  }
  if (isThere) return null
  return <p>{t(demo ? 'notices.outbox.demo' : 'notices.outbox.noServer')}</p>
}

function Letters({ letters }: { letters: ReviewedLetter[] }) {
  const t = useT()
  return (
    <DataTable
      caption={t('notices.outbox.title')}
      captionHidden
      rows={letters}
      rowKey={({ id }) => id}
      columns={[
        { key: 'to', header: t('notices.outbox.to'), rowHeader: true, cell: ({ fullName }) => fullName },
        {
          key: 'when',
          header: t('notices.outbox.when'),
          cell: ({ settledAt, createdAt }) => formatDateTime(settledAt ?? createdAt, t.locale),
        },
        { key: 'what', header: t('notices.outbox.what'), cell: (letter) => <Words letter={letter} /> },
        { key: 'state', header: t('notices.outbox.state'), cell: (letter) => <State letter={letter} /> },
      ]}
    />
  )
}

function Words({ letter: { kind, subject, text } }: { letter: ReviewedLetter }) {
  const t = useT()
  if (!text) return <>{subject ?? t(`notices.outbox.kind.${kind}`)}</>
  return (
    <Details summary={subject ?? t(`notices.outbox.kind.${kind}`)}>
      <p className="letter-text">{text}</p>
    </Details>
  )
}

function State({ letter: { id, state, trouble, fullName } }: { letter: ReviewedLetter }) {
  const t = useT()
  const words = t(`notices.outbox.state.${state}`)
  if (state !== 'failed' && state !== 'uncertain') return <>{words}</>
  return (
    <form method="post" className="flow-tight">
      <p>{trouble ? t('notices.outbox.trouble', { state: words, code: trouble }) : words}</p>
      <input type="hidden" name="letter" value={id} />
      <Button kind="secondary" aria-label={t('notices.outbox.againTo', { name: fullName })}>
        {t('notices.outbox.again')}
      </Button>
    </form>
  )
}
