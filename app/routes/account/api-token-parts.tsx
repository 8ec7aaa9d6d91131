import { formatDate, formatDay } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { TOKEN_DAYS } from '~/identity/token-days'
import { Button } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { Field } from '~/ui/field'
import { type FormView } from '~/ui/form'
import { type TokensPage } from './api-tokens'

export function TokenList({ tokens }: TokensPage) {
  const t = useT()
  return (
    <section className="flow" aria-labelledby="cac-ma">
      <h2 id="cac-ma">{t('tokens.list')}</h2>
      {tokens.length === 0 ? (
        <p>{t('tokens.none')}</p>
      ) : (
        <DataTable
          caption={t('tokens.list')}
          captionHidden
          rows={tokens}
          rowKey={({ id }) => id}
          columns={[
            { key: 'name', header: t('tokens.name'), rowHeader: true, cell: ({ name }) => name },
            {
              key: 'made',
              header: t('tokens.made'),
              cell: ({ createdAt }) => formatDate(new Date(createdAt), t.locale),
            },
            {
              key: 'lastDay',
              header: t('tokens.lastDay'),
              cell: ({ lastDay }) => formatDay(lastDay, t.locale),
            },
            {
              key: 'lastUsed',
              header: t('tokens.lastUsed'),
              cell: ({ lastUsedOn }) => (lastUsedOn ? formatDay(lastUsedOn, t.locale) : t('tokens.never')),
            },
            { key: 'act', header: t('tokens.act'), cell: (token) => <Revoke {...token} /> },
          ]}
        />
      )}
    </section>
  )
}

function Revoke({ id, name }: TokensPage['tokens'][number]) {
  const t = useT()
  return (
    <form method="post">
      <input type="hidden" name="id" value={id} />
      <Button name="act" value="revoke" kind="secondary" aria-label={t('tokens.revokeOf', { name })}>
        {t('tokens.revoke')}
      </Button>
    </form>
  )
}

export function NewToken({ form, demo }: { form: FormView; demo: boolean }) {
  const t = useT()
  return (
    <section className="flow" aria-labelledby="tao-ma">
      <h2 id="tao-ma">{t('tokens.new')}</h2>
      <form method="post" className="flow" noValidate>
        <input type="hidden" name="act" value="make" />
        <Field
          name="name"
          label={t('tokens.name')}
          hint={t('tokens.name.hint')}
          value={form.value('name')}
          error={form.error('name')}
          maxLength={60}
          autoComplete="off"
        />
        <Field
          name="days"
          type="select"
          label={t('tokens.days')}
          value={form.value('days', '90')}
          error={form.error('days')}
          options={TOKEN_DAYS.map((days) => ({ value: days, label: t('tokens.days.option', { days }) }))}
        />
        <Field
          name="password"
          type="password"
          label={t('tokens.password')}
          hint={demo ? t('report.sign.demoPassword') : t('report.sign.passwordHint')}
          error={form.error('password')}
          autoComplete="current-password"
        />
        <Button wide>{t('tokens.submit')}</Button>
      </form>
    </section>
  )
}
