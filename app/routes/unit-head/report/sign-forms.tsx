import { useT } from '~/i18n/use-t'
import { isSign } from '~/reporting/formality'
import { Button } from '~/ui/button'
import { Field } from '~/ui/field'
import { type FormView } from '~/ui/form'
import { Panel } from '~/ui/panel'
import { type Draft, type SignPageData } from './sign'

interface Parts {
  page: SignPageData
  draft: Draft
  form: FormView
}

const actionOf = ({ unit, period }: SignPageData) => `/don-vi/${unit.id}/ky-so-lieu?ky=${period?.id ?? ''}`

/** What is still to be said before the figures can be signed: a sentence for each overdue person and each flag. */
export function ExplainForm({ page, draft, form }: Parts) {
  const t = useT()
  const missing = draft.overdue.length + draft.flags.length
  return (
    <section className="flow" aria-labelledby="giai-trinh">
      <h2 id="giai-trinh">{t('report.explain.title')}</h2>
      <p>{t('report.explain.lead', { count: missing })}</p>
      <form method="post" action={actionOf(page)} className="flow" noValidate>
        <input type="hidden" name="act" value="explain" />
        {draft.overdue.map(({ officialId, fullName, positionName, unitName }) => (
          <Field
            key={officialId}
            name={`nguoi-${officialId}`}
            type="textarea"
            rows={2}
            maxLength={500}
            label={t('report.explain.person', { name: fullName ?? '' })}
            hint={
              <>
                {[positionName, unitName].filter(Boolean).join(', ')}.{' '}
                <a href={`/don-vi/${page.unit.id}/nguoi/${officialId}`}>{t('report.explain.act')}</a>
              </>
            }
            value={form.value(`nguoi-${officialId}`)}
            error={form.error(`nguoi-${officialId}`)}
          />
        ))}
        {draft.flags.map(({ kind, figure }) => (
          <Field
            key={kind}
            name={`dau-hieu-${kind}`}
            type="textarea"
            rows={2}
            maxLength={500}
            label={t(`report.flag.${kind}`, { count: figure })}
            hint={
              isSign(kind) ? (
                <a href={`/don-vi/${page.unit.id}/hoc-va-hieu#xem-lai`}>{t('report.flag.how')}</a>
              ) : undefined
            }
            value={form.value(`dau-hieu-${kind}`)}
            error={form.error(`dau-hieu-${kind}`)}
          />
        ))}
        <Button wide>{t('report.explain.save')}</Button>
      </form>
    </section>
  )
}

/** The statement, read word for word, and the password again. */
export function SignForm({ page, draft, form }: Parts) {
  const t = useT()
  return (
    <Panel tone="main" labelledBy="ky">
      <form method="post" action={actionOf(page)} className="flow" noValidate>
        <h2 id="ky">{t('report.sign.confirm')}</h2>
        <p className="lead" lang="vi">
          {draft.statement}
        </p>
        <p>{t('report.sign.frozen')}</p>
        <input type="hidden" name="act" value="sign" />
        <input type="hidden" name="moment" value={new Date(draft.at).toISOString()} />
        <input type="hidden" name="figures" value={draft.figures} />
        <Field
          name="password"
          type="password"
          label={t('report.sign.password')}
          hint={page.demo ? t('report.sign.demoPassword') : t('report.sign.passwordHint')}
          error={form.error('password')}
          autoComplete="current-password"
        />
        <Button wide>{t('report.sign.submit')}</Button>
      </form>
    </Panel>
  )
}
