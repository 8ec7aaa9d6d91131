import { type ReactNode } from 'react'
import { formatDay } from '~/i18n/format'
import { type Translator } from '~/i18n/translator'
import { useT } from '~/i18n/use-t'
import { Button } from '~/ui/button'
import { Details } from '~/ui/details'
import { Field } from '~/ui/field'
import { type FormView } from '~/ui/form'
import { type DutiesData } from './official-duties'

type Props = { data: DutiesData; form: FormView }

const HEADSHIP_KINDS = ['head', 'acting', 'deputy', 'reportReader'] as const
const LEAVE_KINDS = ['maternity', 'sick', 'study', 'unpaid', 'other'] as const
type Span = { from: string; to: string | null }

const spanWords = (t: Translator, { from, to }: Span) =>
  to === null
    ? t('duties.span.open', { from: formatDay(from, t.locale) })
    : t('duties.span.closed', { from: formatDay(from, t.locale), to: formatDay(to, t.locale) })

const holds = ({ to }: Span, today: string) => to === null || to > today

/** A heading, the facts as a list, and forms that add or end one. */
function Section({
  id,
  title,
  none,
  children,
}: {
  id: string
  title: string
  none: string | null
  children: ReactNode
}) {
  return (
    <section className="flow" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {none ? <p>{none}</p> : null}
      {children}
    </section>
  )
}

function EndButton({
  act,
  name,
  id,
  label,
  what,
}: {
  act: string
  name: string
  id: string
  label: string
  what: string
}) {
  return (
    <form method="post">
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name={name} value={id} />
      <Button kind="quiet">
        {label}
        <span className="visually-hidden">: {what}</span>
      </Button>
    </form>
  )
}

export function Postings({ data, form }: Props) {
  const t = useT()
  const { duties, today } = data
  const none = duties.postings.length === 0 ? t('duties.postings.none') : null
  return (
    <Section id="vi-tri" title={t('duties.postings')} none={none}>
      <ul>
        {duties.postings.map((posting) => {
          const kind = t(posting.primary ? 'duties.posting.primary' : 'duties.posting.beside')
          const slots = {
            position: posting.position.name,
            unit: posting.unit.name,
            kind,
            span: spanWords(t, posting),
          }
          const what = t('duties.posting.line', slots)
          return (
            <li key={posting.id}>
              {what}
              {!posting.primary && holds(posting, today) ? (
                <EndButton
                  act="endPosting"
                  name="posting"
                  id={posting.id}
                  label={t('duties.endPosting')}
                  what={what}
                />
              ) : null}
            </li>
          )
        })}
      </ul>
      <Details summary={t('duties.transfer')}>
        <form method="get" className="flow">
          <input type="hidden" name="act" value="transfer" />
          <PlaceFields data={data} form={form} prefix="" />
          <Button kind="secondary">{t('duties.review')}</Button>
        </form>
      </Details>
      <Details summary={t('duties.beside')}>
        <form method="post" className="flow">
          <input type="hidden" name="act" value="beside" />
          <PlaceFields data={data} form={form} prefix="kn-" />
          <Button kind="secondary">{t('duties.beside.submit')}</Button>
        </form>
      </Details>
    </Section>
  )
}

/** Forms of one page need ids of their own; the names that are posted are the same. */
function PlaceFields({ data: { choices, today }, form, prefix }: Props & { prefix: string }) {
  const t = useT()
  return (
    <>
      <Field
        name="unit"
        id={`${prefix}unit`}
        type="select"
        label={t('duties.unit')}
        options={choices.units}
        value={form.value('unit')}
      />
      <Field
        name="position"
        id={`${prefix}position`}
        type="select"
        label={t('duties.position')}
        options={choices.positions}
        value={form.value('position')}
      />
      <DayField id={`${prefix}on`} today={today} form={form} />
    </>
  )
}

function DayField({ id, today, form }: { id: string; today: string; form: FormView }) {
  const t = useT()
  return (
    <Field
      name="on"
      id={id}
      type="date"
      width="short"
      label={t('duties.on')}
      value={form.value('on', today)}
      error={form.error('on')}
    />
  )
}

export function Headships({ data, form }: Props) {
  const t = useT()
  const { duties, choices, today } = data
  const none = duties.headships.length === 0 ? t('duties.headships.none') : null
  return (
    <Section id="vai-tro" title={t('duties.headships')} none={none}>
      <ul>
        {duties.headships.map((headship) => {
          const kind = t(`duties.headship.${headship.kind as (typeof HEADSHIP_KINDS)[number]}`)
          const what = t('duties.headship.line', {
            kind,
            unit: headship.unit.name,
            span: spanWords(t, headship),
          })
          return (
            <li key={headship.id}>
              {what}
              {holds(headship, today) ? (
                <EndButton
                  act="endHeadship"
                  name="headship"
                  id={headship.id}
                  label={t('duties.headship.end')}
                  what={what}
                />
              ) : null}
            </li>
          )
        })}
      </ul>
      <Details summary={t('duties.headship.add')}>
        <form method="post" className="flow">
          <p>{t('duties.headship.hint')}</p>
          <input type="hidden" name="act" value="headship" />
          <Field
            name="role"
            type="select"
            width="medium"
            label={t('duties.role')}
            options={HEADSHIP_KINDS.map((value) => ({ value, label: t(`duties.headship.${value}`) }))}
          />
          <Field name="unit" id="vt-unit" type="select" label={t('duties.unit')} options={choices.units} />
          <DayField id="vt-on" today={today} form={form} />
          <Button kind="secondary">{t('duties.headship.submit')}</Button>
        </form>
      </Details>
    </Section>
  )
}

export function Leaves({ data, form }: Props) {
  const t = useT()
  const { duties, today } = data
  const none = duties.leaves.length === 0 ? t('duties.leaves.none') : null
  return (
    <Section id="nghi" title={t('duties.leaves')} none={none}>
      <ul>
        {duties.leaves.map((leave) => {
          const kind = t(`duties.leave.${leave.kind as (typeof LEAVE_KINDS)[number]}`)
          const what = t('duties.leave.line', { kind, span: spanWords(t, leave) })
          return (
            <li key={leave.id}>
              {what}
              {holds(leave, today) ? (
                <EndButton
                  act="endLeave"
                  name="leave"
                  id={leave.id}
                  label={t('duties.leave.end')}
                  what={what}
                />
              ) : null}
            </li>
          )
        })}
      </ul>
      <Details summary={t('duties.leave.add')}>
        <form method="post" className="flow">
          <input type="hidden" name="act" value="leave" />
          <Field
            name="kind"
            type="select"
            width="medium"
            label={t('duties.kind')}
            options={LEAVE_KINDS.map((value) => ({ value, label: t(`duties.leave.${value}`) }))}
          />
          <DayField id="nghi-on" today={today} form={form} />
          <Field
            name="until"
            type="date"
            width="short"
            label={t('duties.until')}
            hint={t('duties.until.hint')}
            value={form.value('until')}
            error={form.error('until')}
          />
          <Button kind="secondary">{t('duties.leave.submit')}</Button>
        </form>
      </Details>
    </Section>
  )
}

export function Leaving({ data, form }: Props) {
  const t = useT()
  return (
    <Section id="thoi" title={t('duties.leaving')} none={null}>
      <Details summary={t('duties.leaving')}>
        <form method="get" className="flow">
          <p>{t('duties.leaving.body')}</p>
          <input type="hidden" name="act" value="leaving" />
          <DayField id="thoi-on" today={data.today} form={form} />
          <Button kind="secondary">{t('duties.review')}</Button>
        </form>
      </Details>
    </Section>
  )
}
