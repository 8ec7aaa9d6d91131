import { useT } from '~/i18n/use-t'
import { Button } from '~/ui/button'
import { Field } from '~/ui/field'
import { EXTRA_ATTEMPT_REASONS } from './extra-attempt-reasons'

export type CodeAnswer = 'allowed' | 'oneself' | 'noName' | 'administratorOnly' | 'headOnly'

export function HandOutCode({
  card,
  formToken,
}: {
  card: { id: string; left: boolean; mayHandOutCode: CodeAnswer }
  formToken: string
}) {
  const t = useT()
  if (card.left) return null
  return (
    <section className="flow" aria-labelledby="cap-ma">
      <h2 id="cap-ma">{t('admin.code.title')}</h2>
      {card.mayHandOutCode === 'allowed' ? (
        <form method="post" action={`/quan-tri/can-bo/${card.id}/phieu`} className="flow">
          <p>{t('admin.code.body')}</p>
          <input type="hidden" name="form" value={formToken} />
          <Button>{t('admin.code.submit')}</Button>
        </form>
      ) : (
        <p>{t(`admin.code.refused.${card.mayHandOutCode}`)}</p>
      )}
    </section>
  )
}

export function EndSessions({ sessions }: { sessions: number }) {
  const t = useT()
  return (
    <section className="flow" aria-labelledby="dang-xuat">
      <h2 id="dang-xuat">{t('admin.sessions.title')}</h2>
      <p>{t('admin.sessions.body')}</p>
      <form method="post">
        <input type="hidden" name="act" value="endSessions" />
        <Button kind="secondary">{t('admin.sessions.submit', { count: sessions })}</Button>
      </form>
    </section>
  )
}

/** One form for each course whose attempts are used up. */
export function OpenAttempts({ usedUp }: { usedUp: readonly { id: string; used: number; title: string }[] }) {
  const t = useT()
  if (usedUp.length === 0) return null
  return (
    <section className="flow" aria-labelledby="mo-luot">
      <h2 id="mo-luot">{t('admin.attempts.title')}</h2>
      {usedUp.map(({ id, used, title }) => (
        <form key={id} method="post" className="flow">
          <h3>{title}</h3>
          <p>{t('admin.attempts.body', { count: used })}</p>
          <input type="hidden" name="act" value="openAttempt" />
          <input type="hidden" name="enrolment" value={id} />
          <Field
            name="reason"
            type="select"
            width="medium"
            label={t('admin.attempts.reason')}
            options={EXTRA_ATTEMPT_REASONS.map((value) => ({
              value,
              label: t(`admin.attempts.reason.${value}`),
            }))}
          />
          <Button kind="secondary">{t('admin.attempts.submit')}</Button>
        </form>
      ))}
    </section>
  )
}
