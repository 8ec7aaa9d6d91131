import { useT } from '~/i18n/use-t'
import { Button } from '~/ui/button'
import { CheckboxCards } from '~/ui/checkbox-cards'
import { Field } from '~/ui/field'
import { type FormView } from '~/ui/form'
import type { InsertPage } from './insert'
import { Place } from './insert-forms'
import { LETTERS } from './insert-schemas'

/** A question asked for part by part, for people who will not learn how it is written. */
export function InsertQuestion({ page, form }: { page: InsertPage; form: FormView }) {
  const t = useT()
  const { value, error } = form
  return (
    <form method="post" lang={t.locale === 'vi' ? undefined : 'vi'}>
      <Field
        type="textarea"
        name="stem"
        label={t('authoring.question.stem')}
        hint={t('authoring.question.stemHint')}
        error={error('stem')}
        value={value('stem')}
        rows={3}
      />
      {LETTERS.map((letter) => (
        <ChoiceFields key={letter} letter={letter} form={form} />
      ))}
      <CheckboxCards
        name="right"
        legend={t('authoring.question.right')}
        hint={t('authoring.question.rightHint')}
        error={error('right')}
        value={form.values('right')}
        options={LETTERS.map((letter) => ({ value: letter, label: letter.toUpperCase() }))}
      />
      <Field
        name="citation"
        list="can-cu-chon"
        label={t('authoring.question.citation')}
        hint={t('authoring.question.citationHint')}
        error={error('citation')}
        value={value('citation')}
        autoComplete="off"
      />
      <datalist id="can-cu-chon">
        {page.references.map(({ reference, words }) => (
          <option key={reference} value={reference}>
            {words}
          </option>
        ))}
      </datalist>
      <Belongs page={page} form={form} />
      <Place page={page} form={form} />
      <Button>{t('authoring.question.do')}</Button>
    </form>
  )
}

function ChoiceFields({
  letter,
  form: { value, error },
}: {
  letter: (typeof LETTERS)[number]
  form: FormView
}) {
  const t = useT()
  const name = letter.toUpperCase()
  const [choice, why] = [`choice-${letter}`, `why-${letter}`]
  return (
    <div className="question-form-choice">
      <Field
        name={choice}
        label={t('authoring.question.choice', { letter: name })}
        error={error(choice)}
        value={value(choice)}
      />
      <Field
        name={why}
        label={t('authoring.question.explanation', { letter: name })}
        error={error(why)}
        value={value(why)}
      />
    </div>
  )
}

/** What of the lesson it tests, and what is read again. */
function Belongs({ page: { objectives, sections }, form: { value } }: { page: InsertPage; form: FormView }) {
  const t = useT()
  return (
    <>
      {objectives.length > 0 ? (
        <Field
          type="select"
          name="objective"
          label={t('authoring.question.objective')}
          value={value('objective')}
          options={[
            ...objectives.map((objective, index) => ({ value: String(index + 1), label: objective })),
            { value: '0', label: t('authoring.question.objectiveNone') },
          ]}
        />
      ) : null}
      {sections.length > 0 ? (
        <Field
          type="select"
          name="section"
          label={t('authoring.question.section')}
          value={value('section')}
          options={sections.map(({ id, title }) => ({
            value: id,
            label: title || t('authoring.question.opening'),
          }))}
        />
      ) : null}
    </>
  )
}
