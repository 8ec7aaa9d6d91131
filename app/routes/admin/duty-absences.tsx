import { useT } from '~/i18n/use-t'
import { Button } from '~/ui/button'
import { Details } from '~/ui/details'
import { Field } from '~/ui/field'
import { DayField, EndButton, holds, type Props, Section, spanWords } from './duty-parts'

const LEAVE_KINDS = ['maternity', 'sick', 'study', 'unpaid', 'other'] as const

export function Leaves({ data, forms }: Props) {
  const t = useT()
  const { form, prefix, open } = forms.of('leave')
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
      <Details summary={t('duties.leave.add')} open={open}>
        <form method="post" className="flow">
          <input type="hidden" name="act" value="leave" />
          <Field
            name="kind"
            id={`${prefix}kind`}
            value={form.value('kind')}
            type="select"
            width="medium"
            label={t('duties.kind')}
            options={LEAVE_KINDS.map((value) => ({ value, label: t(`duties.leave.${value}`) }))}
          />
          <DayField prefix={prefix} today={today} form={form} />
          <Field
            name="until"
            id={`${prefix}until`}
            type="date"
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

export function Leaving({ data, forms }: Props) {
  const t = useT()
  const { form, prefix, open } = forms.of('leaving')
  return (
    <Section id="thoi" title={t('duties.leaving')} none={null}>
      <Details summary={t('duties.leaving')} open={open}>
        <form method="get" className="flow">
          <p>{t('duties.leaving.body')}</p>
          <input type="hidden" name="act" value="leaving" />
          <DayField prefix={prefix} today={data.today} form={form} />
          <Button kind="secondary">{t('duties.review')}</Button>
        </form>
      </Details>
    </Section>
  )
}
