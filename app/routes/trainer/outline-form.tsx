import { useT } from '~/i18n/use-t'
import { Button } from '~/ui/button'
import { Field } from '~/ui/field'
import { type FormView } from '~/ui/form'
import type { OutlinePage } from './outline'

/** When a test is passed, how often it may be tried, and what it is drawn from. */
export function OutlineForm({ page, form }: { page: OutlinePage; form: FormView }) {
  const t = useT()
  const { passPercent, attempts, waitHoursBeforeLast, timerMinutes, revision, writes } = page
  const number = (name: 'passPercent' | 'attempts' | 'wait' | 'timer', stored: number | null) => (
    <Field
      type="number"
      name={name}
      inputMode="numeric"
      width="short"
      label={t(`outline.${name}`)}
      hint={t(`outline.${name}Hint`)}
      error={form.error(name)}
      value={form.value(name, stored === null ? '' : String(stored))}
      readOnly={!writes}
    />
  )
  return (
    <form method="post">
      <input type="hidden" name="revision" value={revision} />
      <h2>{t('outline.rules')}</h2>
      {number('passPercent', passPercent)}
      {number('attempts', attempts)}
      {number('wait', waitHoursBeforeLast)}
      {number('timer', timerMinutes)}
      <h2>{t('outline.blueprint')}</h2>
      <p className="hint">{t('outline.blueprintHint')}</p>
      <Blueprint page={page} form={form} />
      {writes ? (
        <Button name="then" value="save">
          {t('outline.save')}
        </Button>
      ) : null}
    </form>
  )
}

function Blueprint({ page, form }: { page: OutlinePage; form: FormView }) {
  const t = useT()
  const { lessons, pools, blueprint, writes } = page
  const places = [
    ...lessons.map(({ stem, title }, index) => ({
      stem,
      label: t('studio.part.lesson', { number: index + 1, title }),
    })),
    ...(pools.some(({ stem }) => stem === 'kiem-tra')
      ? [{ stem: 'kiem-tra', label: t('studio.part.coursePool') }]
      : []),
  ]
  return places.map(({ stem, label }) => {
    const held = pools.find((pool) => pool.stem === stem)?.held ?? 0
    const stored = blueprint.find(({ name }) => name === stem)?.count ?? 0
    return (
      <Field
        key={stem}
        type="number"
        name={`count-${stem}`}
        inputMode="numeric"
        width="short"
        label={label}
        hint={t('outline.held', { count: held })}
        error={form.error(`count-${stem}`)}
        value={form.value(`count-${stem}`, String(stored))}
        readOnly={!writes}
      />
    )
  })
}
