import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { statementAt } from '~/documents/report-words'
import { useT } from '~/i18n/use-t'
import { orNotFound, seeOther } from '~/platform/responses.server'
import { isReady, unanswered, unexplained } from '~/reporting/readiness'
import { headcountOf, openOf } from '~/reporting/standing-counts'
import { BackLink } from '~/ui/back-link'
import { Banner } from '~/ui/banner'
import { ErrorSummary } from '~/ui/error-summary'
import { formView } from '~/ui/form'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { SummaryList } from '~/ui/summary-list'
import { WaitNotice } from '../../session/wait-notice'
import { periodWords } from './period-choice'
import { explainAct, signAct } from './sign-acts.server'
import { figuresDigest, periodAsked, toBeSigned } from './sign-data.server'
import { ExplainForm, SignForm } from './sign-forms'
import { unitSignedFor } from './unit-answered.server'

export const handle: PageHandle = { nav: 'unit' }

export async function loader(args: LoaderFunctionArgs) {
  const { unit } = await unitSignedFor(args)
  const { visit } = args.context
  const search = new URL(args.request.url).searchParams
  const { period, signatures } = await periodAsked(unit, search.get('ky'), visit)
  const page = {
    unit: { id: unit.id, name: unit.name },
    demo: visit.demo,
    saved: search.get('xong') === 'giai-trinh',
  }
  const before = period && signatures.get(period.id)
  if (before) throw seeOther(`/bao-cao-da-ky/${before.id}`)
  if (!period || period.signFrom > visit.today) return { ...page, period, draft: null }
  const shown = await toBeSigned(unit, period, visit)
  const { facts, flags } = shown
  const draft = {
    counts: facts.whole,
    at: visit.at,
    figures: figuresDigest(shown),
    statement: statementAt(visit.at),
    overdue: unexplained(facts).map(({ person: { officialId, fullName, positionName, unitName } }) => ({
      ...{ officialId, fullName, positionName, unitName },
    })),
    flags: unanswered(flags),
    ready: isReady(facts, flags),
  }
  return { ...page, period, draft }
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, unit } = await unitSignedFor(args)
  const { visit } = args.context
  const posted = await args.request.formData()
  const asked = new URL(args.request.url).searchParams.get('ky')
  const { period, signatures } = await periodAsked(unit, asked, visit)
  const before = period && signatures.get(period.id)
  if (before) return seeOther(`/bao-cao-da-ky/${before.id}?xong=already`)
  const act = { viewer, unit, period: orNotFound(period), visit, posted }
  return posted.get('act') === 'explain' ? explainAct(act) : signAct(act)
}

export const meta = pageTitle<typeof loader>((t, { unit }) => t('report.sign.pageTitle', { unit: unit.name }))

export type SignPageData = ReturnType<typeof useLoaderData<typeof loader>>

export default function SignPage() {
  const page = useLoaderData<typeof loader>()
  const t = useT()
  const answer = useActionData<typeof action>()
  const form = formView(t, answer?.form)
  const { unit, period, draft, saved } = page
  return (
    <div className="flow measure">
      <BackLink href={`/don-vi/${unit.id}/ky-bao-cao`}>{t('report.periods.title')}</BackLink>
      <ErrorSummary errors={form.errors} />
      <WaitNotice seconds={answer?.wait} />
      {saved && form.errors.length === 0 ? <Banner kind="outcome">{t('report.sign.saved')}</Banner> : null}
      <PageHeading
        title={t('report.sign.title')}
        below={period ? `${unit.name} · ${periodWords(t, period)}` : unit.name}
      />
      {draft ? <Figures draft={draft} /> : <p>{t('report.sign.nothing')}</p>}
      {draft && !draft.ready ? <ExplainForm page={page} draft={draft} form={form} /> : null}
      {draft?.ready ? <SignForm page={page} draft={draft} form={form} /> : null}
    </div>
  )
}

export type Draft = NonNullable<SignPageData['draft']>

/** The figures that are signed, in the six groups and their sum. */
function Figures({ draft: { counts } }: { draft: Draft }) {
  const t = useT()
  const people = (count: number) => t('report.people', { count })
  return (
    <SummaryList
      rows={[
        { term: t('common.standing.completed'), value: people(counts.completed) },
        { term: t('common.standing.open'), value: people(openOf(counts)) },
        { term: t('common.standing.overdue'), value: people(counts.overdue) },
        { term: t('common.standing.exempt'), value: people(counts.exempt) },
        { term: t('common.standing.deferred'), value: people(counts.deferred) },
        { term: t('common.standing.unassigned'), value: people(counts.unassigned) },
        { term: t('common.status.total.people'), value: <b>{people(headcountOf(counts))}</b> },
      ]}
    />
  )
}
