import { useT } from '~/i18n/use-t'
import { Button } from '~/ui/button'
import { Field } from '~/ui/field'
import type { FormView } from '~/ui/form'

/** One field for a code, however it is written. */
export function CheckForm({ form, typed }: { form: FormView; typed?: string }) {
  const t = useT()
  return (
    <form method="get" action="/xac-nhan" noValidate className="flow">
      <Field
        name="ma"
        label={t('certificate.check.label')}
        hint={t('certificate.check.hint')}
        value={form.value('ma', typed)}
        error={form.error('ma')}
        width="medium"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={40}
      />
      <Button>{t('certificate.check.press')}</Button>
    </form>
  )
}
