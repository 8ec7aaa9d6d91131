import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { useT } from '~/i18n/use-t'
import { safePath, seeOther } from '~/platform/responses.server'
import { namesAccess, openNames } from '~/reporting/names-opened.sql.server'
import { DOCUMENT_NUMBER, NAMES_PURPOSES, needsDocument } from '~/reporting/names-purpose'
import { unitAsked } from '~/routes/unit-head/unit-access.server'
import { BackLink } from '~/ui/back-link'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Field } from '~/ui/field'
import { formView, readForm, says } from '~/ui/form'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { RadioCards } from '~/ui/radio-cards'

export const handle: PageHandle = { nav: 'province' }

const schema = z
  .object({
    purpose: z.enum(NAMES_PURPOSES, { error: says('province.names.purposeEmpty') }),
    document: z
      .string()
      .trim()
      .default('')
      .refine((text) => text === '' || DOCUMENT_NUMBER.test(text), says('province.names.documentWrong')),
  })
  .refine(({ purpose, document }) => document !== '' || !needsDocument(purpose), {
    path: ['document'],
    error: says('province.names.documentEmpty'),
  })

async function asked(args: LoaderFunctionArgs) {
  const { viewer, unit } = await unitAsked(args)
  const { at } = args.context.visit
  const access = await namesAccess(viewer, unit, at)
  const way = safePath(new URL(args.request.url).searchParams.get('tiep'))
  const isOurs = way.startsWith('/don-vi/') || way.startsWith('/bao-cao-da-ky/')
  return { viewer, unit, at, access, onward: isOurs ? way : `/don-vi/${unit.id}` }
}

export async function loader(args: LoaderFunctionArgs) {
  const { unit, access, onward } = await asked(args)
  if (access.kind !== 'closed') throw redirect(onward, 303)
  return { unit: { id: unit.id, name: unit.name } }
}

/** Nobody who needs no reason leaves one. */
export async function action(args: ActionFunctionArgs) {
  const { viewer, unit, at, access, onward } = await asked(args)
  if (access.kind !== 'closed') return seeOther(onward)
  const read = readForm(await args.request.formData(), schema)
  if (read.kind === 'refused') return data({ form: read.form }, 422)
  const { purpose, document } = read.value
  await openNames(unit, { purpose, document: document || null }, { actorId: viewer.id, at })
  return seeOther(onward)
}

export const meta = pageTitle<typeof loader>((t, { unit }) =>
  t('province.names.pageTitle', { unit: unit.name }),
)

export default function OpenNames() {
  const { unit } = useLoaderData<typeof loader>()
  const t = useT()
  const form = formView(t, useActionData<typeof action>()?.form)
  return (
    <div className="flow">
      <BackLink href={`/don-vi/${unit.id}`}>{unit.name}</BackLink>
      <ErrorSummary errors={form.errors} />
      <PageHeading title={t('province.names.title')} below={unit.name} />
      <p>{t('province.names.lead')}</p>
      <form method="post" className="flow" noValidate>
        <RadioCards
          name="purpose"
          legend={t('province.names.purpose')}
          legendAs="h2"
          error={form.error('purpose')}
          value={form.value('purpose')}
          options={NAMES_PURPOSES.map((value) => ({ value, label: t(`province.purpose.${value}`) }))}
        />
        <Field
          name="document"
          width="medium"
          label={t('province.names.document')}
          hint={t('province.names.documentHint')}
          error={form.error('document')}
          value={form.value('document')}
          maxLength={60}
          autoComplete="off"
        />
        <Button>{t('province.names.submit')}</Button>
      </form>
    </div>
  )
}
