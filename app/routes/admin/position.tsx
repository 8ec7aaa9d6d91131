import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { useT } from '~/i18n/use-t'
import { requireAdministrator } from '~/identity/guards.server'
import { positionsOn, RISK_GROUPS, savePosition } from '~/organisation/positions.server'
import { notFound, orNotFound, seeOther, unprocessable } from '~/platform/responses.server'
import { BackLink } from '~/ui/back-link'
import { Button } from '~/ui/button'
import { CheckboxCards } from '~/ui/checkbox-cards'
import { ErrorSummary } from '~/ui/error-summary'
import { Field } from '~/ui/field'
import { formView, readForm, refuse, says } from '~/ui/form'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'

export const handle: PageHandle = { nav: 'admin' }
export const meta = pageTitle<typeof loader>((t, { position }) => position?.name ?? t('duties.positions.add'))

const NEW = 'moi'
const risk = z.enum(RISK_GROUPS)
const schema = z.object({
  name: z
    .string({ error: says('duties.positions.name.wrong') })
    .trim()
    .min(1, says('duties.positions.name.wrong'))
    .max(120, says('duties.positions.name.wrong')),
  code: z
    .string({ error: says('duties.positions.code.wrong') })
    .trim()
    .regex(/^\S{1,40}$/, says('duties.positions.code.wrong')),
  risks: z.union([risk.transform((one) => [one]), z.array(risk)]).optional(),
})

export async function loader(args: LoaderFunctionArgs) {
  await requireAdministrator(args)
  if (args.params.position === NEW) return { position: null, groups: RISK_GROUPS }
  const all = await positionsOn(args.context.visit.today)
  return { position: orNotFound(all.find(({ id }) => id === args.params.position)), groups: RISK_GROUPS }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireAdministrator(args)
  const { at, today } = args.context.visit
  const posted = await args.request.formData()
  const read = readForm(posted, schema)
  if (read.kind === 'refused') return unprocessable(read.form)
  const { name, code, risks = [] } = read.value
  const id = args.params.position === NEW ? null : (args.params.position ?? '')
  const saved = await savePosition(id, { name, code, risks }, { byId: viewer.id, at, today })
  if (saved.kind === 'missing') notFound()
  if (saved.kind === 'taken')
    return unprocessable(refuse(posted, { field: 'code', message: 'duties.positions.taken' }))
  return seeOther('/quan-tri/chuc-danh?xong=1')
}

export default function PositionPage() {
  const t = useT()
  const { position, groups } = useLoaderData<typeof loader>()
  const form = formView(t, useActionData<typeof action>())
  return (
    <div className="flow">
      <BackLink href="/quan-tri/chuc-danh">{t('duties.positions.title')}</BackLink>
      <ErrorSummary errors={form.errors} />
      <PageHeading title={position?.name ?? t('duties.positions.add')} />
      <form method="post" className="flow">
        <Field
          name="name"
          label={t('duties.positions.name')}
          value={form.value('name', position?.name)}
          error={form.error('name')}
        />
        <Field
          name="code"
          width="short"
          label={t('duties.positions.code')}
          value={form.value('code', position?.code)}
          error={form.error('code')}
          spellCheck={false}
        />
        <CheckboxCards
          name="risks"
          legend={t('duties.positions.risks')}
          options={groups.map((value) => ({ value, label: t(`duties.risk.${value}`) }))}
          value={form.values('risks', position?.risks)}
        />
        <Button>{t('duties.positions.save')}</Button>
      </form>
    </div>
  )
}
