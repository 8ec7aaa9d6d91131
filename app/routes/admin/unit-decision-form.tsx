import { useT } from '~/i18n/use-t'
import { CheckboxCards } from '~/ui/checkbox-cards'
import { Field } from '~/ui/field'
import { type FormView } from '~/ui/form'
import { type OrderKind } from './unit-decision-read'

/** The acts of the unit's page and their addresses. */
export const ACTS: readonly { order: OrderKind; slug: string }[] = [
  { order: 'rename', slug: 'doi-ten' },
  { order: 'move', slug: 'chuyen' },
  { order: 'merge', slug: 'sap-nhap' },
  { order: 'split', slug: 'chia-tach' },
  { order: 'abolish', slug: 'ngung-dung' },
  { order: 'found', slug: 'them' },
]

export interface FormChoices {
  units: { id: string; code: string; name: string; depth: number }[]
  /** beside the unit, for a merger */
  siblings: { id: string; name: string }[]
  /** people and units that a split has to place */
  placed: { id: string; name: string }[]
}

/** The fields of each kind of decision; day and number are the same for all. */
export function DecisionFields({
  order,
  form,
  choices,
}: {
  order: OrderKind
  form: FormView
  choices: FormChoices
}) {
  const t = useT()
  return (
    <>
      {fieldsOf[order]({ form, choices })}
      <Field
        name="on"
        type="date"
        label={t('units.form.on')}
        hint={t('units.form.on.hint')}
        value={form.value('on')}
        error={form.error('on')}
      />
      <Field
        name="number"
        width="medium"
        label={t('units.form.number')}
        hint={t('units.form.number.hint')}
        value={form.value('number')}
        error={form.error('number')}
      />
    </>
  )
}

type Props = { form: FormView; choices: FormChoices }

const fieldsOf: Record<OrderKind, (props: Props) => React.ReactNode> = {
  found: (props) => (
    <>
      <NewUnit {...props} />
      <KindField {...props} />
    </>
  ),
  rename: (props) => <NameField {...props} />,
  move: (props) => <ParentField {...props} />,
  merge: (props) => <MergeFields {...props} />,
  split: (props) => <SplitFields {...props} />,
  abolish: () => null,
}

function NameField({ form, name = 'name' }: { form: FormView; name?: string }) {
  const t = useT()
  return <Field name={name} label={t('units.form.name')} value={form.value(name)} error={form.error(name)} />
}

function CodeField({ form, name = 'code' }: { form: FormView; name?: string }) {
  const t = useT()
  return (
    <Field
      name={name}
      width="short"
      label={t('units.form.code')}
      value={form.value(name)}
      error={form.error(name)}
      spellCheck={false}
    />
  )
}

function NewUnit({ form }: Props) {
  return (
    <>
      <CodeField form={form} />
      <NameField form={form} />
    </>
  )
}

function KindField({ form }: Props) {
  const t = useT()
  return (
    <Field
      name="kind"
      width="medium"
      label={t('units.form.kind')}
      hint={t('units.form.kind.hint')}
      value={form.value('kind')}
      error={form.error('kind')}
    />
  )
}

const unitOptions = (units: FormChoices['units']) =>
  units.map(({ id, code, name, depth }) => ({ value: id, label: `${'– '.repeat(depth)}${name} (${code})` }))

function ParentField({ form, choices }: Props) {
  const t = useT()
  return (
    <Field
      name="parent"
      type="select"
      label={t('units.form.parent')}
      options={unitOptions(choices.units)}
      value={form.value('parent')}
      error={form.error('parent')}
    />
  )
}

function MergeFields({ form, choices }: Props) {
  const t = useT()
  return (
    <>
      {choices.siblings.length > 0 ? (
        <CheckboxCards
          name="with"
          legend={t('units.form.with')}
          hint={t('units.form.with.hint')}
          options={choices.siblings.map(({ id, name }) => ({ value: id, label: name }))}
          value={form.values('with')}
        />
      ) : null}
      <Field
        name="into"
        type="select"
        label={t('units.form.into')}
        options={[{ value: 'new', label: t('units.form.into.new') }, ...unitOptions(choices.units)]}
        value={form.value('into')}
        error={form.error('into')}
      />
      <NewUnit form={form} choices={choices} />
    </>
  )
}

const PARTS = [1, 2, 3]

function SplitFields({ form, choices }: Props) {
  const t = useT()
  return (
    <>
      {PARTS.map((number) => (
        <fieldset key={number} className="flow">
          <legend className="field-label">{t('units.form.part', { number })}</legend>
          <CodeField form={form} name={`code${number}`} />
          <NameField form={form} name={`name${number}`} />
        </fieldset>
      ))}
      {choices.placed.length > 0 ? (
        <fieldset className="flow">
          <legend className="field-label">{t('units.form.places')}</legend>
          <p className="hint">{t('units.form.places.hint')}</p>
          {choices.placed.map(({ id, name }) => (
            <Field
              key={id}
              name={`place-${id}`}
              type="select"
              width="medium"
              label={name}
              options={PARTS.map((number) => ({
                value: String(number - 1),
                label: t('units.form.part', { number }),
              }))}
              value={form.value(`place-${id}`)}
            />
          ))}
        </fieldset>
      ) : null}
    </>
  )
}
