import { formatDate, formatDay } from '~/i18n/format'
import { type Translator } from '~/i18n/translator'
import { useT } from '~/i18n/use-t'
import { DECISIONS, LEAVES } from '~/campaigns/decisions'
import { reasonWords } from '~/documents/enrolment-reasons'
import { lastDayOf } from '~/documents/person-words'
import { BackLink } from '~/ui/back-link'
import { Banner } from '~/ui/banner'
import { Button } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { ErrorSummary } from '~/ui/error-summary'
import { Field } from '~/ui/field'
import { formView, type FormView, type RefusedForm } from '~/ui/form'
import { PageHeading } from '~/ui/page-heading'
import { SummaryList } from '~/ui/summary-list'
import { type decisionPage } from './decision-data.server'

export type DecisionData = Awaited<ReturnType<typeof decisionPage>>

/** Extends, exempts or defers one enrolment of a person, and shows what was decided before. */
export function DecisionPage({
  data,
  refused,
  back,
}: {
  data: DecisionData
  refused: RefusedForm | undefined
  back: { href: string; words: string }
}) {
  const t = useT()
  const { enrolment, kind, may, done } = data
  const form = formView(t, refused)
  return (
    <div className="flow">
      <BackLink href={back.href}>{back.words}</BackLink>
      {done && form.errors.length === 0 ? <Done done={done} /> : null}
      <ErrorSummary errors={form.errors} />
      <PageHeading
        title={t(`campaign.decision.title.${kind}`)}
        below={`${enrolment.official.fullName} · ${enrolment.courseTitle}`}
      />
      <SummaryList
        rows={[
          { term: t('campaign.decision.standing'), value: t(`common.standing.${enrolment.standing}`) },
          {
            term: t('campaign.decision.due'),
            value: enrolment.dueOn
              ? t('campaign.throughDay', { day: formatDay(enrolment.dueOn, t.locale) })
              : t('campaign.noDueDay'),
          },
        ]}
      />
      {may === 'allowed' ? <Forms data={data} form={form} /> : <p>{t(`campaign.decision.refused.${may}`)}</p>}
      <History data={data} />
    </div>
  )
}

const DONE = ['extension', 'exemption', 'deferral', 'end'] as const

function Done({ done }: { done: string }) {
  const t = useT()
  const known = DONE.find((one) => one === done)
  return known ? <Banner kind="outcome" title={t(`campaign.decision.done.${known}`)} /> : null
}

function Forms({ data, form }: { data: DecisionData; form: FormView }) {
  const t = useT()
  const { enrolment, kind, today } = data
  if (enrolment.settled) return <p>{t('campaign.decision.refused.settled')}</p>
  const holding = kind !== 'extension' && enrolment.holds[kind]
  return (
    <>
      <nav aria-label={t('campaign.decision.kinds')}>
        <ul className="inline-links">
          {DECISIONS.map((one) => (
            <li key={one}>
              <a href={`?loai=${one}`} aria-current={one === kind ? 'page' : undefined}>
                {t(`campaign.decision.kind.${one}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {holding ? (
        <EndForm fact={kind} form={form} />
      ) : (
        <form method="post" noValidate className="flow measure">
          <input type="hidden" name="act" value={kind} />
          {kind === 'extension' ? <DueField form={form} /> : <SpanFields form={form} today={today} />}
          {kind === 'deferral' ? <LeaveField form={form} /> : <ReasonField form={form} />}
          <p className="meta">{t(`campaign.decision.about.${kind}`)}</p>
          <Button>{t(`campaign.decision.submit.${kind}`)}</Button>
        </form>
      )}
    </>
  )
}

function EndForm({ fact, form }: { fact: 'exemption' | 'deferral'; form: FormView }) {
  const t = useT()
  return (
    <form method="post" noValidate className="flow measure">
      <input type="hidden" name="act" value="end" />
      <input type="hidden" name="fact" value={fact} />
      <p>{t(`campaign.decision.holds.${fact}`)}</p>
      <ReasonField form={form} />
      <Button kind="secondary">{t(`campaign.decision.end.${fact}`)}</Button>
    </form>
  )
}

function DueField({ form }: { form: FormView }) {
  const t = useT()
  return (
    <Field
      name="dueOn"
      type="date"
      label={t('campaign.decision.dueOn')}
      value={form.value('dueOn')}
      error={form.error('dueOn')}
    />
  )
}

function SpanFields({ form, today }: { form: FormView; today: string }) {
  const t = useT()
  return (
    <>
      <Field
        name="from"
        type="date"
        label={t('campaign.decision.from')}
        value={form.value('from', today)}
        error={form.error('from')}
      />
      <Field
        name="lastDay"
        type="date"
        label={t('campaign.decision.lastDay')}
        hint={t('campaign.decision.lastDay.hint')}
        value={form.value('lastDay')}
        error={form.error('lastDay')}
      />
    </>
  )
}

function LeaveField({ form }: { form: FormView }) {
  const t = useT()
  return (
    <Field
      name="leave"
      type="select"
      width="medium"
      label={t('campaign.decision.leave')}
      value={form.value('leave')}
      error={form.error('leave')}
      options={LEAVES.map((value) => ({ value, label: t(`unit.leave.${value}`) }))}
    />
  )
}

function ReasonField({ form }: { form: FormView }) {
  const t = useT()
  return (
    <Field
      name="reason"
      type="textarea"
      rows={3}
      label={t('campaign.decision.reason')}
      hint={t('campaign.decision.reason.hint')}
      value={form.value('reason')}
      error={form.error('reason')}
    />
  )
}

function History({ data: { history } }: { data: DecisionData }) {
  const t = useT()
  if (history.length === 0) return null
  return (
    <DataTable
      caption={t('campaign.decision.history')}
      rows={history}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'kind',
          header: t('campaign.decision.what'),
          rowHeader: true,
          cell: (row) => whatWords(t, row),
        },
        {
          key: 'reason',
          header: t('campaign.decision.reason'),
          cell: ({ leave, reason }) => (leave ? t(`unit.leave.${leave}`) : reasonWords(t, reason)),
        },
        {
          key: 'by',
          header: t('campaign.decision.by'),
          cell: ({ by, at }) =>
            t('campaign.decision.byOn', {
              by: by ?? t('campaign.decision.byRule'),
              day: formatDate(at, t.locale),
            }),
        },
      ]}
    />
  )
}

function whatWords(t: Translator, { kind, from, to, endedOn }: DecisionData['history'][number]): string {
  const day = (value: string) => formatDay(value, t.locale)
  if (kind === 'extension') {
    return t('campaign.decision.what.extension', { from: day(from), to: day(to ?? from) })
  }
  const what = t(`campaign.decision.what.${kind}`)
  const end = endedOn ?? to
  return end === null
    ? t('campaign.decision.what.open', { what, from: day(from) })
    : t('campaign.decision.what.span', { what, from: day(from), to: day(lastDayOf(end)) })
}
