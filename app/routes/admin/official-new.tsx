import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { useT } from '~/i18n/use-t'
import { requireAdministrator } from '~/identity/guards.server'
import { addOfficial } from '~/organisation/duties.server'
import { readEmail, readName, readPhone, readStaffCode } from '~/organisation/intake/values'
import { positionsOn } from '~/organisation/positions.server'
import { treeOn } from '~/organisation/unit-history.sql.server'
import { addDays, type Day, isDay } from '~/platform/calendar'
import { seeOther, unprocessable } from '~/platform/responses.server'
import { BackLink } from '~/ui/back-link'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Field } from '~/ui/field'
import { formView, readForm, refuse, says } from '~/ui/form'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'

export const handle: PageHandle = { nav: 'admin' }
export const meta = pageTitle((t) => t('duties.new.title'))

const YEAR = 366
const id = z.string().min(1).max(40)

/** A text that a rule of the lists can read; empty is allowed where the rule says so. */
const readable = (rule: (text: string) => { kind: string; value?: string }, error: string, needed: boolean) =>
  z
    .string()
    .max(200)
    .default('')
    .transform((text, context) => {
      const read = rule(text)
      if (read.kind === 'value') return read.value ?? ''
      if (read.kind === 'empty' && !needed) return ''
      context.addIssue({ code: 'custom', message: error })
      return z.NEVER
    })

const schema = (today: Day) =>
  z.object({
    fullName: readable(readName, says('duties.new.name.wrong'), true),
    staffCode: readable(readStaffCode, says('duties.new.code.wrong'), true),
    phone: readable((text) => readPhone(text, true), says('duties.new.phone.wrong'), false),
    email: readable(readEmail, says('duties.new.email.wrong'), false),
    unit: id,
    position: id,
    on: z
      .string({ error: says('duties.on.wrong') })
      .refine(isDay, says('duties.on.wrong'))
      .refine((on) => on <= today && on >= addDays(today, -YEAR), says('duties.on.wrong')),
  })

export async function loader(args: LoaderFunctionArgs) {
  await requireAdministrator(args)
  const { today } = args.context.visit
  const [tree, positions] = await Promise.all([treeOn(today), positionsOn(today)])
  return {
    today,
    units: tree.map(({ id: value, name, code, depth }) => ({
      value,
      label: `${'– '.repeat(depth)}${name} (${code})`,
    })),
    positions: positions.map(({ id: value, name }) => ({ value, label: name })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireAdministrator(args)
  const { at, today } = args.context.visit
  const posted = await args.request.formData()
  const read = readForm(posted, schema(today))
  if (read.kind === 'refused') return unprocessable(read.form)
  const { unit, position, phone, email, ...person } = read.value
  const done = await addOfficial(
    {
      ...person,
      phone: phone || null,
      email: email || null,
      honorific: 'anhchi',
      unitId: unit,
      positionId: position,
    },
    { byId: viewer.id, at, today },
  )
  if (done.kind === 'taken')
    return unprocessable(refuse(posted, { field: 'staffCode', message: 'duties.new.taken' }))
  if (done.kind === 'refused')
    return unprocessable(refuse(posted, { field: 'unit', message: 'duties.refused.unitEnded' }))
  return seeOther(`/quan-tri/can-bo/${done.officialId}`)
}

export default function NewOfficialPage() {
  const t = useT()
  const { today, units, positions } = useLoaderData<typeof loader>()
  const form = formView(t, useActionData<typeof action>())
  const text = (name: 'name' | 'code' | 'phone' | 'email', field: string) => (
    <Field
      name={field}
      width={name === 'name' ? 'full' : 'medium'}
      label={t(`duties.new.${name}`)}
      value={form.value(field)}
      error={form.error(field)}
      autoComplete="off"
    />
  )
  return (
    <div className="flow">
      <BackLink href="/quan-tri">{t('people.menu.find')}</BackLink>
      <ErrorSummary errors={form.errors} />
      <PageHeading title={t('duties.new.title')} />
      <form method="post" className="flow">
        {text('name', 'fullName')}
        {text('code', 'staffCode')}
        <Field
          name="unit"
          type="select"
          label={t('duties.unit')}
          options={units}
          value={form.value('unit')}
          error={form.error('unit')}
        />
        <Field
          name="position"
          type="select"
          width="medium"
          label={t('duties.position')}
          options={positions}
          value={form.value('position')}
          error={form.error('position')}
        />
        {text('phone', 'phone')}
        {text('email', 'email')}
        <Field
          name="on"
          type="date"
          label={t('duties.on')}
          value={form.value('on', today)}
          error={form.error('on')}
        />
        <Button>{t('duties.new.submit')}</Button>
      </form>
    </div>
  )
}
