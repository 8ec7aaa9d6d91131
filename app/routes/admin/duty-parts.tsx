import { type ReactNode } from 'react'
import { formatDay } from '~/i18n/format'
import { type Translator } from '~/i18n/translator'
import { useT } from '~/i18n/use-t'
import { Button } from '~/ui/button'
import { Field } from '~/ui/field'
import { errorsAt, type FormView, formView, type RefusedForm } from '~/ui/form'
import { type DutiesData } from './official-duties'

export type Props = { data: DutiesData; forms: DutyForms }

/** What the ids of each form's fields begin with: several forms of the page post the same names. */
const PREFIXES = { transfer: 'dc-', beside: 'kn-', headship: 'vt-', leave: 'nghi-', leaving: 'thoi-' }
export type DutyForm = keyof typeof PREFIXES

/** The forms of the page: what was refused belongs to the one that was sent. */
export interface DutyForms {
  errors: FormView['errors']
  of(act: DutyForm): { form: FormView; prefix: string; open: boolean }
}

export function dutyForms(t: Translator, refused: RefusedForm | null | undefined): DutyForms {
  const sent = refused?.values.act?.[0] ?? ''
  const prefix = PREFIXES[sent as DutyForm] ?? ''
  return {
    errors: errorsAt(formView(t, refused).errors, (field) => `${prefix}${field}`),
    of: (act) => ({
      form: formView(t, act === sent ? refused : null),
      prefix: PREFIXES[act],
      open: act === sent,
    }),
  }
}

type Span = { from: string; to: string | null }

export const spanWords = (t: Translator, { from, to }: Span) =>
  to === null
    ? t('duties.span.open', { from: formatDay(from, t.locale) })
    : t('duties.span.closed', { from: formatDay(from, t.locale), to: formatDay(to, t.locale) })

export const holds = ({ to }: Span, today: string) => to === null || to > today

/** A heading, the facts as a list, and forms that add or end one. */
export function Section({
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

export function EndButton({
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

export function DayField({ prefix, today, form }: { prefix: string; today: string; form: FormView }) {
  const t = useT()
  return (
    <Field
      name="on"
      id={`${prefix}on`}
      type="date"
      label={t('duties.on')}
      value={form.value('on', today)}
      error={form.error('on')}
    />
  )
}
