import { personWords } from '~/documents/person-words'
import { formatDate } from '~/i18n/format'
import { type Translator } from '~/i18n/translator'
import { useT } from '~/i18n/use-t'
import { type Candidate } from '~/notices/reminder'
import { CheckboxCards } from '~/ui/checkbox-cards'
import { type FormView } from '~/ui/form'

type Listed = Candidate & { isSelf: boolean }

/** Everyone by name, ticked; who was reminded within the day stands there but cannot be. */
export function ReminderList({ candidates, form }: { candidates: readonly Listed[]; form: FormView }) {
  const t = useT()
  const usual = candidates
    .filter(({ tooSoon, isSelf }) => !tooSoon && !isSelf)
    .map(({ officialId }) => officialId)
  const slips = candidates.filter(({ channel, tooSoon }) => channel === 'slip' && !tooSoon).length
  return (
    <CheckboxCards
      name="person"
      legend={t('notices.remind.who', { count: candidates.length })}
      legendAs="h2"
      hint={slips > 0 ? t('notices.remind.slips', { count: slips }) : undefined}
      error={form.error('person')}
      value={form.values('person', usual)}
      options={candidates.map((one) => ({
        value: one.officialId,
        label: `${one.fullName}, ${one.positionName}`,
        hint: hintOf(t, one),
        disabled: one.tooSoon,
      }))}
    />
  )
}

function hintOf(t: Translator, one: Listed): string {
  const { standing } = personWords(t, one)
  const channel = t(`notices.remind.channel.${one.channel}`)
  return [one.unitName, standing, channel, lastWords(t, one)].filter(Boolean).join(' · ')
}

function lastWords(t: Translator, { tooSoon, lastAt, isSelf }: Listed): string | null {
  if (tooSoon) return t('notices.remind.today')
  if (lastAt) return t('notices.remind.last', { day: formatDate(lastAt, t.locale) })
  return isSelf ? t('notices.remind.self') : null
}
