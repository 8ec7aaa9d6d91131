import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { campaignDetails } from '~/campaigns/campaign-pages.server'
import { pauseCampaign, resumeCampaign, withdrawCampaign } from '~/campaigns/carrying.server'
import { audienceLines, daysWords } from '~/documents/campaign-words'
import { formatDateTime, formatDay } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { requireAdministrator } from '~/identity/guards.server'
import { orNotFound, seeOther, unprocessable } from '~/platform/responses.server'
import { nfc } from '~/platform/vietnamese-text'
import { BackLink } from '~/ui/back-link'
import { Banner } from '~/ui/banner'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Field } from '~/ui/field'
import { formView, readForm, type RefusedForm, says } from '~/ui/form'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { SummaryList } from '~/ui/summary-list'
import { CampaignFigures } from './campaign-figures'

export const handle: PageHandle = { nav: 'admin' }
export const meta = pageTitle<typeof loader>((_t, { campaign }) => campaign.name)

export async function loader(args: LoaderFunctionArgs) {
  await requireAdministrator(args)
  const { today, at } = args.context.visit
  const campaign = orNotFound(await campaignDetails(args.params.campaign ?? '', today))
  const tellsFrom = campaign.terms?.tellsFrom ?? null
  const canUndo =
    campaign.state !== 'withdrawn' && tellsFrom !== null && at < tellsFrom && campaign.opened === 0
  return { campaign, canUndo, done: new URL(args.request.url).searchParams.get('xong') }
}

const why = says('campaign.pause.reason.empty')
const schema = z.discriminatedUnion('act', [
  z.object({ act: z.literal('withdraw') }),
  z.object({
    act: z.literal('pause'),
    reason: z.string({ error: why }).trim().min(1, why).max(300).transform(nfc),
  }),
  z.object({ act: z.literal('resume') }),
])

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireAdministrator(args)
  const { today, at } = args.context.visit
  const { id } = orNotFound(await campaignDetails(args.params.campaign ?? '', today))
  const read = readForm(await args.request.formData(), schema)
  if (read.kind === 'refused') return unprocessable(read.form)
  const by = { byId: viewer.id, at, today }
  const { kind } = await act(id, read.value, by)
  return seeOther(`/quan-tri/dot-hoc/${id}?xong=${kind}`)
}

function act(id: string, form: z.infer<typeof schema>, by: { byId: string; at: Date; today: string }) {
  if (form.act === 'withdraw') return withdrawCampaign(id, by)
  return form.act === 'pause' ? pauseCampaign(id, form.reason, by) : resumeCampaign(id, by)
}

export default function CampaignPage() {
  const t = useT()
  const { campaign, canUndo, done } = useLoaderData<typeof loader>()
  const form = formView(t, useActionData<RefusedForm>())
  const { name, state, terms, reason, orderedBy, titles, audience, names, opensOn } = campaign
  const day = (value: string) => formatDay(value, t.locale)
  return (
    <div className="flow">
      <BackLink href="/quan-tri/dot-hoc">{t('campaign.list.title')}</BackLink>
      {form.errors.length === 0 ? <Done done={done} /> : null}
      <ErrorSummary errors={form.errors} />
      <PageHeading title={name} below={t(`campaign.state.${state}`)} />
      <CampaignFigures campaign={campaign} />
      <SummaryList
        rows={[
          { term: t('campaign.days.reason'), value: reason },
          { term: t('campaign.days.orderedBy'), value: orderedBy },
          { term: t('campaign.step.courses'), value: <Lines lines={titles} /> },
          {
            term: t('campaign.step.audience'),
            value: <Lines lines={terms ? audienceLines(t, audience, names) : [t('campaign.page.byHand')]} />,
          },
          {
            term: t('campaign.step.days'),
            value: (
              <Lines
                lines={[
                  t('campaign.opensWords', { day: day(opensOn) }),
                  daysWords(t, { ...campaign, dueDays: terms?.dueDays ?? null }),
                  ...(terms && terms.headDaysEarlier > 0
                    ? [t('campaign.headsFirst', { count: terms.headDaysEarlier })]
                    : []),
                  ...(terms ? settingLines(t, terms) : []),
                ]}
              />
            ),
          },
        ]}
      />
      <Acts form={form} canUndo={canUndo} />
      <Pauses />
    </div>
  )
}

type Campaign = ReturnType<typeof useLoaderData<typeof loader>>['campaign']

function settingLines(t: ReturnType<typeof useT>, terms: NonNullable<Campaign['terms']>): string[] {
  return [
    t(terms.onEntering === 'ignore' ? 'campaign.page.entering.ignore' : 'campaign.page.entering.enrol', {
      count: terms.graceDays,
    }),
    t(terms.onLeaving === 'keep' ? 'campaign.days.onLeaving.keep' : 'campaign.days.onLeaving.close'),
    t('campaign.page.lookBack', { count: terms.lookBackDays }),
  ]
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

const DONE = [
  ...(['assigned', 'assigning', 'withdrawn', 'tooLate'] as const),
  ...(['paused', 'alreadyPaused', 'resumed', 'notPaused'] as const),
]

function Done({ done }: { done: string | null }) {
  const t = useT()
  const { campaign } = useLoaderData<typeof loader>()
  const known = DONE.find((one) => one === done)
  if (!known) return null
  return (
    <Banner kind={known === 'tooLate' ? 'notice' : 'outcome'} title={t(`campaign.done.${known}`)}>
      {known === 'assigned' || known === 'assigning'
        ? t('campaign.done.assigned.figures', { people: campaign.people, enrolments: campaign.enrolments })
        : null}
    </Banner>
  )
}

function Acts({ form, canUndo }: { form: ReturnType<typeof formView>; canUndo: boolean }) {
  const t = useT()
  const { campaign } = useLoaderData<typeof loader>()
  const { state, terms } = campaign
  if (!terms || state === 'withdrawn') return null
  return (
    <>
      {canUndo ? (
        <section className="flow" aria-labelledby="thu-hoi">
          <h2 id="thu-hoi">{t('campaign.undo.title')}</h2>
          <p>
            {t('campaign.undo.about', { when: formatDateTime(terms.tellsFrom ?? new Date(0), t.locale) })}
          </p>
          <form method="post">
            <input type="hidden" name="act" value="withdraw" />
            <Button kind="secondary">{t('campaign.undo.submit', { count: campaign.enrolments })}</Button>
          </form>
        </section>
      ) : null}
      <section className="flow" aria-labelledby="tam-dung">
        <h2 id="tam-dung">{t('campaign.pause.title')}</h2>
        <p>{t(state === 'paused' ? 'campaign.pause.holds' : 'campaign.pause.about')}</p>
        <form method="post" noValidate className="flow measure">
          <input type="hidden" name="act" value={state === 'paused' ? 'resume' : 'pause'} />
          {state === 'paused' ? null : (
            <Field
              name="reason"
              label={t('campaign.decision.reason')}
              value={form.value('reason')}
              error={form.error('reason')}
            />
          )}
          <Button kind="secondary">
            {t(state === 'paused' ? 'campaign.resume.submit' : 'campaign.pause.submit')}
          </Button>
        </form>
      </section>
    </>
  )
}

function Pauses() {
  const t = useT()
  const { campaign } = useLoaderData<typeof loader>()
  const day = (value: string) => formatDay(value, t.locale)
  const over = campaign.pauses.flatMap(({ id, from, until, reason }) =>
    until === null
      ? []
      : [{ id, words: t('campaign.pause.was', { from: day(from), to: day(until), reason }) }],
  )
  return over.length === 0 ? null : (
    <ul>
      {over.map(({ id, words }) => (
        <li key={id}>{words}</li>
      ))}
    </ul>
  )
}
