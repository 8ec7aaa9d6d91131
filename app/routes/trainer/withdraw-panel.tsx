import { useT } from '~/i18n/use-t'
import { Button } from '~/ui/button'
import { Field } from '~/ui/field'
import type { FormView } from '~/ui/form'
import type { ItemPage } from './question-item'

/** What withdrawing a question does, before it is done, and the press that does it. */
export function WithdrawPanel({ effect, form }: { effect: ItemPage['effect']; form: FormView }) {
  const t = useT()
  const { left, needed, open, submitted } = effect
  const missing = needed - left
  return (
    <section aria-labelledby="rut">
      <h2 id="rut">{t('items.withdraw.title')}</h2>
      <h3>{t('items.withdraw.effect')}</h3>
      <ul>
        <li>{t('items.withdraw.draws')}</li>
        <li>
          {needed === 0
            ? t('items.withdraw.unneeded')
            : missing > 0
              ? t('items.withdraw.short', { left, needed, missing })
              : t('items.withdraw.left', { left, needed })}
        </li>
        <li>{open > 0 ? t('items.withdraw.open', { count: open }) : t('items.withdraw.noneOpen')}</li>
        <li>
          {submitted > 0
            ? t('items.withdraw.submitted', { count: submitted })
            : t('items.withdraw.noneSubmitted')}
        </li>
      </ul>
      <form method="post" className="item-form">
        <input type="hidden" name="act" value="withdraw" />
        <ReasonField form={form} />
        <Button kind="danger">{t('items.withdraw.act')}</Button>
      </form>
    </section>
  )
}

export function ReasonField({ form }: { form: FormView }) {
  const t = useT()
  return (
    <Field
      type="textarea"
      name="reason"
      rows={2}
      label={t('items.reason')}
      hint={t('items.reason.hint')}
      error={form.error('reason')}
      value={form.value('reason')}
      lang="vi"
    />
  )
}
