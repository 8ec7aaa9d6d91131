import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { CORRECTION_KINDS } from '~/campaigns/corrections'
import { decideCorrection, openCorrections } from '~/campaigns/corrections.server'
import { formatDate } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { helpScope } from '~/identity/account-help.server'
import { type Asked, requireClerk } from '~/identity/guards.server'
import { unitsVisibleTo } from '~/organisation/scope.server'
import { orNotFound, seeOther, unprocessable } from '~/platform/responses.server'
import { nfc } from '~/platform/vietnamese-text'
import { BackLink } from '~/ui/back-link'
import { Banner } from '~/ui/banner'
import { Button, ButtonRow } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { ErrorSummary } from '~/ui/error-summary'
import { Field } from '~/ui/field'
import { formView, readForm, type RefusedForm, says } from '~/ui/form'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { TaskList, TaskRow } from '~/ui/task-list'

export const handle: PageHandle = { nav: 'admin' }
export const meta = pageTitle((t) => t('campaign.corrections.title'))

/** Clerks, heads and administrators see what waits in the units they help. */
async function scoped(asked: Asked) {
  const viewer = await requireClerk(asked)
  return { viewer, units: await unitsVisibleTo(helpScope(viewer), asked.context.visit.today) }
}

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, units } = await scoped(args)
  const found = await openCorrections(units, args.context.visit.today)
  const corrections = found.map((one) => ({
    ...one,
    kind: CORRECTION_KINDS.find((kind) => kind === one.kind) ?? ('other' as const),
    own: one.officialId === viewer.id,
  }))
  const asked = new URL(args.request.url).searchParams
  const chosen = corrections.find(({ id }) => id === asked.get('so')) ?? null
  return { corrections, chosen, done: asked.get('xong') }
}

const empty = says('campaign.corrections.answer.empty')
const schema = z.object({
  correction: z.string().min(1).max(40),
  outcome: z.enum(['accepted', 'declined']),
  answer: z
    .string({ error: empty })
    .trim()
    .min(1, empty)
    .max(500, says('campaign.correction.text.long'))
    .transform(nfc),
})

export async function action(args: ActionFunctionArgs) {
  const { viewer, units } = await scoped(args)
  const { visit } = args.context
  const read = readForm(await args.request.formData(), schema)
  if (read.kind === 'refused') return unprocessable(read.form)
  const { correction: id, ...decision } = read.value
  const [found] = await openCorrections(units, visit.today, id)
  const correction = orNotFound(found)
  orNotFound(correction.officialId === viewer.id ? null : correction)
  const { kind } = await decideCorrection(id, decision, { byId: viewer.id, at: visit.at, today: visit.today })
  return seeOther(`/quan-tri/bao-sai?xong=${kind}`)
}

export default function Corrections() {
  const t = useT()
  const { corrections, chosen, done } = useLoaderData<typeof loader>()
  const form = formView(t, useActionData<RefusedForm>())
  return (
    <div className="flow">
      <BackLink href="/quan-tri">{t('campaign.list.back')}</BackLink>
      {done === 'decided' ? <Banner kind="outcome" title={t('campaign.corrections.done')} /> : null}
      <ErrorSummary errors={form.errors} />
      <PageHeading title={t('campaign.corrections.title')} />
      {corrections.length === 0 ? <EmptyState>{t('campaign.corrections.none')}</EmptyState> : null}
      {chosen ? (
        <Chosen />
      ) : (
        <TaskList>
          {corrections.map((one) => (
            <TaskRow
              key={one.id}
              href={`/quan-tri/bao-sai?so=${one.id}`}
              title={`${one.fullName}: ${t(`campaign.correction.kind.${one.kind}`)}`}
              details={[one.unitName, one.courseTitle, formatDate(one.at, t.locale)].join(' · ')}
            />
          ))}
        </TaskList>
      )}
    </div>
  )
}

function Chosen() {
  const t = useT()
  const { chosen } = useLoaderData<typeof loader>()
  const form = formView(t, useActionData<RefusedForm>())
  if (!chosen) return null
  return (
    <section className="flow measure" aria-labelledby="bao-sai">
      <h2 id="bao-sai">{chosen.fullName}</h2>
      <p className="meta">
        {[chosen.unitName, chosen.courseTitle, formatDate(chosen.at, t.locale)].join(' · ')}
      </p>
      <p>
        <b>{t(`campaign.correction.kind.${chosen.kind}`)}.</b> {chosen.text}
      </p>
      {chosen.own ? (
        <p>{t('campaign.corrections.own')}</p>
      ) : (
        <form method="post" noValidate className="flow">
          <input type="hidden" name="correction" value={chosen.id} />
          <Field
            name="answer"
            type="textarea"
            rows={3}
            label={t('campaign.corrections.answer')}
            value={form.value('answer')}
            error={form.error('answer')}
          />
          <ButtonRow>
            <Button name="outcome" value="accepted">
              {t('campaign.corrections.accept')}
            </Button>
            <Button kind="secondary" name="outcome" value="declined">
              {t('campaign.corrections.decline')}
            </Button>
          </ButtonRow>
          {chosen.kind === 'alreadyDone' ? (
            <p>
              <a href={`/quan-tri/can-bo/${chosen.officialId}/boi-duong`}>{t('training.record.link')}</a>
            </p>
          ) : null}
          <p>
            <a href={`/quan-tri/can-bo/${chosen.officialId}/khoa/${chosen.enrolmentId}`}>
              {t('campaign.decision.link')}
            </a>
          </p>
        </form>
      )}
    </section>
  )
}
