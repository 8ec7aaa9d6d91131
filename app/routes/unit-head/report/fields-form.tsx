import { useT } from '~/i18n/use-t'
import { CAPACITIES, type ReportFields } from '~/reporting/report-fields'
import { Button } from '~/ui/button'
import { Field } from '~/ui/field'
import { type FormView } from '~/ui/form'
import { type ReportPageData } from './report'

type TextName = Exclude<keyof ReportFields, 'capacity' | 'day'>
const LINES: Partial<Record<TextName, number>> = {
  authority: 2,
  issuer: 2,
  to: 2,
  assessment: 6,
  receivers: 4,
}
const BEFORE: readonly TextName[] = ['authority', 'issuer', 'number', 'place']
const BETWEEN: readonly TextName[] = ['to', 'plan', 'assessment', 'receivers']
const SIGNER: readonly TextName[] = ['superiorTitle', 'signerTitle', 'signerName']

/** What the report prints besides figures; kept for the next time. */
export function FieldsForm({ page, form }: { page: ReportPageData; form: FormView }) {
  const t = useT()
  const { unit, period, fields, campaignCode } = page
  const search = period ? `?ky=${period.id}` : `?ky=&dot=${encodeURIComponent(campaignCode ?? '')}`
  const texts = (names: readonly TextName[]) =>
    names.map((name) => <TextField key={name} name={name} form={form} stored={fields[name]} />)
  return (
    <form
      method="post"
      action={`/don-vi/${unit.id}/bao-cao${search}`}
      className="flow report-fields no-print"
      noValidate
      aria-labelledby="phan-dien"
    >
      <h2 id="phan-dien">{t('report.form.title')}</h2>
      <p className="hint">{t('report.form.lead')}</p>
      {texts(BEFORE)}
      <Field
        name="day"
        type="date"
        label={t('report.field.day')}
        hint={t('report.field.day.hint')}
        value={form.value('day', fields.day)}
        error={form.error('day')}
      />
      {texts(BETWEEN)}
      <TextField name="onBehalf" form={form} stored={fields.onBehalf} />
      <Field
        name="capacity"
        type="select"
        label={t('report.field.capacity')}
        value={form.value('capacity', fields.capacity)}
        error={form.error('capacity')}
        options={CAPACITIES.map((value) => ({ value, label: t(`report.capacity.${value}`) }))}
      />
      {texts(SIGNER)}
      <Button kind="secondary" wide>
        {t('report.form.save')}
      </Button>
    </form>
  )
}

function TextField({ name, form, stored }: { name: TextName; form: FormView; stored: string }) {
  const t = useT()
  const rows = LINES[name]
  const shared = {
    name,
    label: t(`report.field.${name}`),
    hint: name in HINTS ? t(HINTS[name as keyof typeof HINTS]) : undefined,
    value: form.value(name, stored),
    error: form.error(name),
  }
  return rows ? <Field type="textarea" rows={rows} {...shared} /> : <Field autoComplete="off" {...shared} />
}

const HINTS = {
  authority: 'report.field.authority.hint',
  number: 'report.field.number.hint',
  to: 'report.field.to.hint',
  plan: 'report.field.plan.hint',
  receivers: 'report.field.receivers.hint',
  onBehalf: 'report.field.onBehalf.hint',
  superiorTitle: 'report.field.superiorTitle.hint',
} as const
