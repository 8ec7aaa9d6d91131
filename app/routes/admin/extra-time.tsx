import { formatDate } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { Button } from '~/ui/button'
import { Field } from '~/ui/field'
import { EXTRA_TIME_PERCENTS } from './extra-time-percents'

/** More time in timed tests, for who needs it: by whom, when and why is kept. */
export function ExtraTime({ given }: { given: { percent: number; reason: string; at: Date } | null }) {
  const t = useT()
  return (
    <section className="flow" aria-labelledby="them-gio">
      <h2 id="them-gio">{t('notices.extraTime.title')}</h2>
      <p>
        {given
          ? t('notices.extraTime.given', {
              ...{ percent: given.percent, day: formatDate(given.at, t.locale), reason: given.reason },
            })
          : t('notices.extraTime.none')}
      </p>
      <form method="post" className="flow">
        <input type="hidden" name="act" value="giveExtraTime" />
        <Field
          name="percent"
          type="select"
          width="medium"
          label={t('notices.extraTime.percent')}
          value={String(given?.percent ?? 50)}
          options={EXTRA_TIME_PERCENTS.map((percent) => ({
            value: String(percent),
            label: t('notices.extraTime.more', { percent }),
          }))}
        />
        <Field
          name="reason"
          width="medium"
          required
          label={t('notices.extraTime.reason')}
          hint={t('notices.extraTime.reason.hint')}
          maxLength={200}
        />
        <Button kind="secondary">{t('notices.extraTime.submit')}</Button>
      </form>
      {given ? (
        <form method="post">
          <input type="hidden" name="act" value="withdrawExtraTime" />
          <Button kind="quiet">{t('notices.extraTime.withdraw')}</Button>
        </form>
      ) : null}
    </section>
  )
}
