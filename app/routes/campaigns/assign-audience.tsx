import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { type Audience, isEmpty, RISK_GROUPS } from '~/campaigns/audience'
import { officialsByStaffCode, positionsToChoose, unitsToChoose } from '~/campaigns/assigning.sql.server'
import { namesIn } from '~/campaigns/campaign-pages.server'
import { saveDraft } from '~/campaigns/drafts.server'
import { useT } from '~/i18n/use-t'
import { seeOther, unprocessable } from '~/platform/responses.server'
import { Button } from '~/ui/button'
import { Checkbox, CheckboxCards } from '~/ui/checkbox-cards'
import { Details } from '~/ui/details'
import { Field } from '~/ui/field'
import { formView, type FormView, readForm, refuse, type RefusedForm, says } from '~/ui/form'
import { type PageHandle } from '~/ui/page-handle'
import { pageTitle } from '~/ui/page-title'
import { AssignFrame } from './assign-frame'
import { draftAsked, stepPath } from './draft.server'

export const handle: PageHandle = { nav: 'admin' }
export const meta = pageTitle((t) => t('campaign.step.title.audience'))

export async function loader(args: LoaderFunctionArgs) {
  const { id, draft } = await draftAsked(args)
  const { today } = args.context.visit
  const [units, positions, names] = await Promise.all([
    unitsToChoose(today),
    positionsToChoose(today),
    namesIn(draft.audience),
  ])
  const kinds = [...new Set(units.map(({ kind }) => kind))].map((kind) => ({
    kind,
    units: units.filter((unit) => unit.kind === kind),
  }))
  return {
    id,
    audience: draft.audience,
    kinds,
    positions,
    people: draft.audience.people.map((one) => names[one]),
  }
}

const many = z.array(z.string().max(200)).max(3000).default([])
const schema = z.object({
  everyone: z.string().optional(),
  unitKind: many,
  unit: many,
  risk: z.array(z.enum(RISK_GROUPS)).default([]),
  position: many,
  heads: z.string().optional(),
  newcomers: z.coerce
    .number({ error: says('campaign.audience.newcomers.wrong') })
    .int(says('campaign.audience.newcomers.wrong'))
    .min(0, says('campaign.audience.newcomers.wrong'))
    .max(3650, says('campaign.audience.newcomers.wrong'))
    .optional(),
  people: z.string().max(20_000).optional(),
})

export async function action(args: ActionFunctionArgs) {
  const { viewer, id, draft } = await draftAsked(args)
  const posted = await args.request.formData()
  const read = readForm(posted, schema)
  if (read.kind === 'refused') return unprocessable(read.form)
  const named = await peopleNamed(read.value.people ?? '')
  if (named.missing)
    return unprocessable(refuse(posted, { field: 'people', message: 'campaign.audience.people.unknown' }))
  const audience = audienceFrom(read.value, named.ids.length > 0 ? named.ids : draft.audience.people)
  if (isEmpty(audience))
    return unprocessable(refuse(posted, { field: 'everyone', message: 'campaign.audience.empty' }))
  await saveDraft(id, { audience }, { byId: viewer.id, at: args.context.visit.at })
  return seeOther(stepPath(id, 'thoi-han'))
}

function audienceFrom(form: z.infer<typeof schema>, people: string[]): Audience {
  const { unitKind: unitKinds, unit: units, risk: riskGroups, position: positions, newcomers } = form
  return {
    ...{ unitKinds, units, riskGroups, positions, people },
    newcomersDays: newcomers ?? null,
    heads: form.heads !== undefined,
    everyone: form.everyone !== undefined,
  }
}

/** People by staff code, one a line; `missing` when a code is nobody's. */
async function peopleNamed(typed: string): Promise<{ ids: string[]; missing: boolean }> {
  const codes = [...new Set(typed.split(/[\s,;]+/).filter(Boolean))].slice(0, 500)
  const found = await officialsByStaffCode(codes)
  return { ids: found.map(({ id }) => id), missing: found.length < codes.length }
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>

export default function AssignAudience() {
  const t = useT()
  const page = useLoaderData<typeof loader>()
  const form = formView(t, useActionData<RefusedForm>())
  return (
    <AssignFrame step="audience" back={`/quan-tri/dot-hoc/moi/${page.id}/khoa-hoc`} form={form}>
      <p>{t('campaign.audience.lead')}</p>
      <form method="post" noValidate className="flow measure">
        <Units page={page} form={form} />
        <Posts page={page} form={form} />
        <Others page={page} form={form} />
        <Button>{t('campaign.step.next')}</Button>
      </form>
    </AssignFrame>
  )
}

function Units({ page: { kinds, audience }, form }: { page: Page; form: FormView }) {
  const t = useT()
  return (
    <section className="flow" aria-labelledby="don-vi">
      <h2 id="don-vi">{t('campaign.audience.where')}</h2>
      <Checkbox
        name="everyone"
        label={t('campaign.audience.everyone')}
        error={form.error('everyone')}
        checked={form.values('everyone', audience.everyone ? ['on'] : []).length > 0}
      />
      <CheckboxCards
        name="unitKind"
        legend={t('campaign.audience.byKind')}
        hint={t('campaign.audience.byKind.hint')}
        value={form.values('unitKind', audience.unitKinds)}
        options={kinds.map(({ kind, units }) => ({
          value: kind,
          label: t('campaign.audience.allOf', { kind, count: units.length }),
        }))}
      />
      <Details summary={t('campaign.audience.oneByOne')} open={audience.units.length > 0}>
        <CheckboxCards
          name="unit"
          legend={t('campaign.audience.byUnit')}
          hint={t('campaign.audience.byUnit.hint')}
          value={form.values('unit', audience.units)}
          options={kinds.flatMap(({ kind, units }) =>
            units.map(({ id, name }) => ({ value: id, label: name, hint: kind })),
          )}
        />
      </Details>
    </section>
  )
}

function Posts({ page: { positions, audience }, form }: { page: Page; form: FormView }) {
  const t = useT()
  return (
    <section className="flow" aria-labelledby="vi-tri">
      <h2 id="vi-tri">{t('campaign.audience.which')}</h2>
      <CheckboxCards
        name="risk"
        legend={t('campaign.audience.byRisk')}
        hint={t('campaign.audience.byRisk.hint')}
        value={form.values('risk', audience.riskGroups)}
        options={RISK_GROUPS.map((group) => ({ value: group, label: t(`campaign.risk.${group}`) }))}
      />
      <Details summary={t('campaign.audience.positionsOneByOne')} open={audience.positions.length > 0}>
        <CheckboxCards
          name="position"
          legend={t('campaign.audience.byPosition')}
          value={form.values('position', audience.positions)}
          options={positions.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Details>
      <Checkbox
        name="heads"
        label={t('campaign.audience.heads')}
        checked={form.values('heads', audience.heads ? ['on'] : []).length > 0}
      />
    </section>
  )
}

function Others({ page: { audience, people }, form }: { page: Page; form: FormView }) {
  const t = useT()
  return (
    <section className="flow" aria-labelledby="khac">
      <h2 id="khac">{t('campaign.audience.more')}</h2>
      <Field
        name="newcomers"
        type="number"
        width="short"
        min={0}
        label={t('campaign.audience.newcomers.label')}
        hint={t('campaign.audience.newcomers.hint')}
        value={form.value('newcomers', audience.newcomersDays === null ? '' : String(audience.newcomersDays))}
        error={form.error('newcomers')}
      />
      <Field
        name="people"
        type="textarea"
        rows={3}
        label={t('campaign.audience.people.label')}
        hint={t('campaign.audience.people.hint', { count: people.length })}
        value={form.value('people')}
        error={form.error('people')}
      />
    </section>
  )
}
