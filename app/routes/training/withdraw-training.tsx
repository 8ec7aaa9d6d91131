import { formatDate, formatDay } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { type OutsideTraining } from '~/learning/outside-training.server'
import { Button } from '~/ui/button'
import { Field } from '~/ui/field'
import { type FormView } from '~/ui/form'

/** One link for each record: the reason is asked on the page behind it. */
export function WithdrawLinks({ records }: { records: readonly OutsideTraining[] }) {
  const t = useT()
  if (records.length === 0) return null
  return (
    <ul>
      {records.map(({ id, title }) => (
        <li key={id}>
          <a href={`?thu-hoi=${id}`}>{t('training.withdraw.link', { title })}</a>
        </li>
      ))}
    </ul>
  )
}

/** What stops counting, said before it is done, with the reason. */
export function WithdrawForm({
  chosen,
  form,
  back,
}: {
  chosen: OutsideTraining
  form: FormView
  back: string
}) {
  const t = useT()
  const { id, title, organiser, to, periods } = chosen
  return (
    <form method="post" noValidate className="flow measure">
      <input type="hidden" name="act" value="withdraw" />
      <input type="hidden" name="training" value={id} />
      <p>
        <b>{title}</b>
        <br />
        {t('certificate.outside.row', { organiser, day: formatDay(to, t.locale), periods })}
      </p>
      <p>{t('training.withdraw.about')}</p>
      <Field
        name="reason"
        type="textarea"
        rows={3}
        label={t('training.withdraw.reason')}
        hint={t('training.withdraw.reason.hint')}
        value={form.value('reason')}
        error={form.error('reason')}
      />
      <Button kind="danger">{t('training.withdraw.send')}</Button>
      <p>
        <a href={back}>{t('training.withdraw.back')}</a>
      </p>
    </form>
  )
}

export function WithdrawnRecords({ records }: { records: readonly OutsideTraining[] }) {
  const t = useT()
  if (records.length === 0) return null
  return (
    <section className="flow" aria-labelledby="da-thu-hoi">
      <h2 id="da-thu-hoi">{t('training.withdrawn')}</h2>
      <ul>
        {records.map(({ id, title, withdrawn }) => (
          <li key={id}>
            <b>{title}</b>.{' '}
            {t('training.withdrawnOn', {
              day: formatDate(withdrawn?.at ?? new Date(0), t.locale),
              reason: withdrawn?.reason ?? '',
            })}
          </li>
        ))}
      </ul>
    </section>
  )
}
