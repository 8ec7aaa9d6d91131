import { formatDay } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { ROLES, type Role } from '~/identity/viewer'
import { Button } from '~/ui/button'
import { Field } from '~/ui/field'

type Grant = { id: string; role: Role; unitName: string | null; from: string }

/** The roles held today, each with the press that ends it, and one more to give. */
export function Roles({ grants }: { grants: readonly Grant[] }) {
  const t = useT()
  return (
    <section className="flow" aria-labelledby="quyen">
      <h2 id="quyen">{t('admin.roles.title')}</h2>
      {grants.length === 0 ? <p>{t('admin.roles.none')}</p> : null}
      {grants.map((grant) => (
        <HeldRole key={grant.id} grant={grant} />
      ))}
      <form method="post" className="flow">
        <h3>{t('admin.roles.add')}</h3>
        <input type="hidden" name="act" value="grantRole" />
        <Field
          name="role"
          type="select"
          width="medium"
          label={t('admin.roles.role')}
          hint={t('admin.roles.hint')}
          options={ROLES.map((value) => ({ value, label: t(`admin.roles.${value}`) }))}
        />
        <Button kind="secondary">{t('admin.roles.submit')}</Button>
      </form>
    </section>
  )
}

function HeldRole({ grant }: { grant: Grant }) {
  const t = useT()
  const { id, role, unitName, from } = grant
  const name = unitName ? t('admin.roles.clerkOf', { unit: unitName }) : t(`admin.roles.${role}`)
  return (
    <form method="post" className="flow-tight">
      <p>
        <b>{name}</b>, {t('admin.roles.since', { day: formatDay(from, t.locale) })}
      </p>
      <input type="hidden" name="act" value="withdrawRole" />
      <input type="hidden" name="grant" value={id} />
      <Button kind="danger" aria-label={t('admin.roles.withdrawWhich', { role: name })}>
        {t('admin.roles.withdraw')}
      </Button>
    </form>
  )
}
