import { useT } from '~/i18n/use-t'
import { Field } from '~/ui/field'
import { type PlainMessageKey } from '~/ui/form'

/** The field of a new password: typed once, for it can be shown. */
export function NewPasswordField({ error }: { error: string | undefined }) {
  const t = useT()
  return (
    <Field
      name="newPassword"
      type="password"
      label={t('session.password.new')}
      hint={
        <>
          {t('session.password.lead')} {t('session.password.marksHint')}
        </>
      }
      error={error}
      autoComplete="new-password"
    />
  )
}

const messages = {
  tooShort: 'session.password.tooShort',
  tooLong: 'session.password.tooLong',
  tooCommon: 'session.password.tooCommon',
} as const

export function passwordRefusal(problem: keyof typeof messages): {
  field: 'newPassword'
  message: PlainMessageKey
} {
  return { field: 'newPassword', message: messages[problem] }
}
