import { useT } from '~/i18n/use-t'
import { Button } from '~/ui/button'
import { Details } from '~/ui/details'
import { Field } from '~/ui/field'
import { type FormView } from '~/ui/form'
import { DayField, EndButton, holds, type Props, Section, spanWords } from './duty-parts'

const HEADSHIP_KINDS = ['head', 'acting', 'deputy', 'reportReader'] as const

export function Postings({ data, forms }: Props) {
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
      <Details summary={t('duties.transfer')} open={forms.of('transfer').open}>
        <form method="get" className="flow">
          <input type="hidden" name="act" value="transfer" />
          <PlaceFields data={data} {...forms.of('transfer')} />
          <Button kind="secondary">{t('duties.review')}</Button>
        </form>
      </Details>
      <Details summary={t('duties.beside')} open={forms.of('beside').open}>
        <form method="post" className="flow">
          <input type="hidden" name="act" value="beside" />
          <PlaceFields data={data} {...forms.of('beside')} />
          <Button kind="secondary">{t('duties.beside.submit')}</Button>
        </form>
      </Details>
    </Section>
  )
}

/** Forms of one page need ids of their own; the names that are posted are the same. */
function PlaceFields({
  data: { choices, today },
  form,
  prefix,
}: Pick<Props, 'data'> & { form: FormView; prefix: string }) {
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
      <DayField prefix={prefix} today={today} form={form} />
    </>
  )
}

export function Headships({ data, forms }: Props) {
  const t = useT()
  const { form, prefix, open } = forms.of('headship')
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
      <Details summary={t('duties.headship.add')} open={open}>
        <form method="post" className="flow">
          <p>{t('duties.headship.hint')}</p>
          <input type="hidden" name="act" value="headship" />
          <Field
            name="role"
            id={`${prefix}role`}
            value={form.value('role')}
            type="select"
            width="medium"
            label={t('duties.role')}
            options={HEADSHIP_KINDS.map((value) => ({ value, label: t(`duties.headship.${value}`) }))}
          />
          <Field
            name="unit"
            id={`${prefix}unit`}
            type="select"
            label={t('duties.unit')}
            options={choices.units}
            value={form.value('unit')}
          />
          <DayField prefix={prefix} today={today} form={form} />
          <Button kind="secondary">{t('duties.headship.submit')}</Button>
        </form>
      </Details>
    </Section>
  )
}
