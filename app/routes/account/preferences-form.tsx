import { useT } from '~/i18n/use-t'
import { Button } from '~/ui/button'
import { Checkbox } from '~/ui/checkbox-cards'
import { Field } from '~/ui/field'
import { type FormView } from '~/ui/form'
import { RadioCards } from '~/ui/radio-cards'
import { TEXT_SIZES } from '~/ui/text-size'

export const HONORIFICS = ['anhchi', 'anh', 'chi', 'ong', 'ba', 'dongchi'] as const

export type Preferences = { honorific: string; language: string; textSize: string; shortcuts: boolean }

/** How the app speaks to this person, and how large. */
export function PreferencesForm({ form, preferences }: { form: FormView; preferences: Preferences }) {
  const t = useT()
  return (
    <section className="flow" aria-labelledby="hien-thi">
      <h2 id="hien-thi">{t('account.preferences')}</h2>
      <form method="post" action="/tai-khoan" className="flow" noValidate>
        <Field
          name="honorific"
          type="select"
          width="medium"
          label={t('account.honorific')}
          value={form.value('honorific', preferences.honorific)}
          error={form.error('honorific')}
          options={HONORIFICS.map((value) => ({ value, label: t(`common.You.${value}`) }))}
        />
        <Field
          name="language"
          type="select"
          width="medium"
          label={t('account.language')}
          value={form.value('language', preferences.language)}
          error={form.error('language')}
          options={[
            { value: 'vi', label: 'Tiếng Việt' },
            { value: 'en', label: 'English' },
          ]}
        />
        <RadioCards
          name="textSize"
          legend={t('account.textSize')}
          legendAs="label"
          value={form.value('textSize', preferences.textSize)}
          error={form.error('textSize')}
          options={TEXT_SIZES.map((value) => ({ value, label: t(`account.textSize.${value}`) }))}
        />
        <Checkbox
          name="shortcuts"
          label={t('account.shortcuts')}
          hint={t('account.shortcuts.hint')}
          checked={form.value('shortcuts', preferences.shortcuts ? 'on' : '') === 'on'}
        />
        <Button>{t('account.save')}</Button>
      </form>
    </section>
  )
}
