import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { questionFiles } from '~/courseware/question-places.server'
import { formatDate } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { requireTrainer } from '~/identity/guards.server'
import { questionStatistics } from '~/learning/question-statistics.server'
import { previewRegrade } from '~/learning/regrade.server'
import { previewWithdrawal } from '~/learning/withdrawals.server'
import { officialNames } from '~/organisation/official-names.server'
import { orNotFound } from '~/platform/responses.server'
import { BackLink } from '~/ui/back-link'
import { Banner } from '~/ui/banner'
import { Button, ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { formView, type RefusedForm } from '~/ui/form'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { ItemCard } from './item-card'
import { itemView } from './item-view'
import { editQuestionPath, statisticsPath } from './part-name'
import { actOnItem, itemOutcome } from './question-item-act.server'
import { RegradePanel } from './regrade-panel'
import { WithdrawPanel } from './withdraw-panel'

export const handle: PageHandle = { nav: 'studio' }
export const meta = pageTitle<typeof loader>((t, { item }) => t('items.question', { id: item.id }))

export async function loader(asked: LoaderFunctionArgs) {
  await requireTrainer(asked)
  const { course = '', item: id = '' } = asked.params
  const found = orNotFound(await questionStatistics(course, id, asked.context.visit.at))
  const { withdrawal } = found
  const [effect, regrading, files, names] = await Promise.all([
    previewWithdrawal(course, id),
    previewRegrade(course, id),
    questionFiles([id]),
    officialNames([withdrawal?.byId ?? null]),
  ])
  return {
    course,
    item: itemView(found),
    file: files.get(id)?.file ?? null,
    withdrawal: withdrawal && {
      who: names.get(withdrawal.byId)?.fullName ?? null,
      at: withdrawal.at,
      reason: withdrawal.reason,
      rewritten: withdrawal.questionHash !== found.question.hash,
    },
    effect: orNotFound(effect),
    regrading,
    outcome: itemOutcome(new URL(asked.request.url)),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const { id: by } = await requireTrainer(asked)
  const { course = '', item: questionId = '' } = asked.params
  return actOnItem(asked.request, { course, questionId, by, at: asked.context.visit.at })
}

export type ItemPage = ReturnType<typeof useLoaderData<typeof loader>>

export default function QuestionItem() {
  const t = useT()
  const page = useLoaderData<typeof loader>()
  const form = formView(t, useActionData<RefusedForm>())
  const { course, item, file, withdrawal } = page
  return (
    <>
      <BackLink href={statisticsPath(course)}>{t('items.title')}</BackLink>
      <ErrorSummary errors={form.errors} />
      {form.errors.length === 0 ? <Outcome outcome={page.outcome} /> : null}
      <PageHeading title={t('items.question', { id: item.id })} />
      <ItemCard item={item}>
        {file ? (
          <ButtonLink kind="secondary" href={editQuestionPath(course, file, item.id)}>
            {t('items.edit')}
          </ButtonLink>
        ) : null}
      </ItemCard>
      {withdrawal ? (
        <>
          <Withdrawn withdrawal={withdrawal} />
          {page.regrading ? <RegradePanel preview={page.regrading} form={form} /> : null}
        </>
      ) : (
        <WithdrawPanel effect={page.effect} form={form} />
      )}
    </>
  )
}

function Withdrawn({ withdrawal }: { withdrawal: NonNullable<ItemPage['withdrawal']> }) {
  const t = useT()
  const { who, at, reason, rewritten } = withdrawal
  return (
    <section aria-labelledby="da-rut">
      <h2 id="da-rut">{t('items.withdrawnTitle')}</h2>
      <p>
        {t('items.withdrawn.by', {
          who: who ?? t('items.withdrawn.someone'),
          day: formatDate(new Date(at), t.locale),
          reason,
        })}
      </p>
      {rewritten ? <p>{t('items.withdrawn.rewritten')}</p> : null}
      <form method="post">
        <input type="hidden" name="act" value="restore" />
        <Button kind="secondary">{t('items.restore')}</Button>
      </form>
    </section>
  )
}

function Outcome({ outcome }: { outcome: ItemPage['outcome'] }) {
  const t = useT()
  if (!outcome) return null
  if (outcome.kind === 'regraded') {
    const { count, passed } = outcome
    return <Banner kind="outcome">{t('items.regrade.done', { count, passed })}</Banner>
  }
  const done = { withdrawn: 'items.withdraw.done', restored: 'items.restore.done' } as const
  return <Banner kind="outcome">{t(done[outcome.kind])}</Banner>
}
