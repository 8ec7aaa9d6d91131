import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { formatDay, formatList } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { type Asked, requireAdministrator } from '~/identity/guards.server'
import { carryOut } from '~/organisation/reorganisation/carry-out.server'
import {
  type Decision,
  type DecisionPreview,
  type DecisionProblem,
  unitsOf,
} from '~/organisation/reorganisation/decision'
import { previewDecision } from '~/organisation/reorganisation/preview.server'
import { unitFor } from '~/organisation/scope.server'
import { placedByASplit, treeOn } from '~/organisation/unit-history.sql.server'
import { notFound, orNotFound, seeOther, unprocessable } from '~/platform/responses.server'
import { campaignsAt } from '~/reporting/bridge.sql.server'
import { BackLink } from '~/ui/back-link'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { formView, type RefusedForm, refuse, refuseWith } from '~/ui/form'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { ACTS, DecisionFields } from './unit-decision-form'
import { readDecision } from './unit-decision-read'

export const handle: PageHandle = { nav: 'admin' }
export const meta = pageTitle<typeof loader>((t, { order, unit }) =>
  t('units.form.title', { act: t(`units.act.${order}`), unit: unit.name }),
)

async function asked(args: Asked & { params: { unit?: string; act?: string } }) {
  const viewer = await requireAdministrator(args)
  const { today } = args.context.visit
  const act = ACTS.find(({ slug }) => slug === args.params.act) ?? notFound()
  const unit = orNotFound(await unitFor(viewer, args.params.unit ?? '', today))
  if (unit.placedUntil !== null && unit.placedUntil <= today) notFound()
  return { viewer, unit, order: act.order, today }
}

/** The form, or with what was typed in the address the preview of what it would do: nothing is written by looking. */
export async function loader(args: LoaderFunctionArgs) {
  const { unit, order, today } = await asked(args)
  const search = new URL(args.request.url).searchParams
  const tree = await treeOn(today)
  const typed = formOf(search)
  const read = search.has('on') ? readDecision(order, unit.id, typed, today) : null
  const previewed = read?.kind === 'accepted' ? await shown(read.value, typed) : null
  return {
    unit: { id: unit.id, name: unit.name },
    order,
    fields: [...search.entries()],
    refused:
      read?.kind === 'refused' ? read.form : previewed && 'refused' in previewed ? previewed.refused : null,
    preview: previewed && 'preview' in previewed && search.get('sua') !== '1' ? previewed : null,
    choices: {
      units: tree
        .filter(({ id }) => id !== unit.id)
        .map(({ id, code, name, depth }) => ({ id, code, name, depth })),
      siblings: tree
        .filter(({ id, parentId }) => id !== unit.id && parentId === unit.parentId && parentId !== null)
        .map(({ id, name }) => ({ id, name })),
      placed: order === 'split' ? await placedByASplit(unit.id, today) : [],
    },
  }
}

type Shown =
  { refused: RefusedForm } | { preview: DecisionPreview; on: string; number: string; campaigns: number }

async function shown(decision: Decision, typed: FormData): Promise<Shown> {
  const previewed = await previewDecision(decision)
  if (previewed.kind === 'refused') return { refused: refusal(typed, previewed) }
  const { on, number, order } = decision
  return { preview: previewed.preview, on, number, campaigns: await campaignsAt(unitsOf(order), on) }
}

function refusal(typed: FormData, { why, count }: { why: DecisionProblem; count: number }): RefusedForm {
  if (why === 'peopleRemain' || why === 'unitsRemain')
    return refuseWith(typed, { field: '', message: `units.problem.${why}`, slots: { count } })
  return refuse(typed, { field: '', message: `units.problem.${why}` })
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, unit, order, today } = await asked(args)
  const posted = await args.request.formData()
  const read = readDecision(order, unit.id, posted, today)
  if (read.kind === 'refused') return unprocessable(read.form)
  const done = await carryOut(read.value, { byId: viewer.id, at: args.context.visit.at, today })
  if (done.kind === 'refused') return unprocessable(refusal(posted, done))
  const said = new URLSearchParams({ 'quyet-dinh': read.value.number })
  return seeOther(`/quan-tri/don-vi/${done.unitId}?${said.toString()}`)
}

function formOf(search: URLSearchParams): FormData {
  const form = new FormData()
  for (const [field, value] of search) form.append(field, value.slice(0, 300))
  return form
}

export default function UnitDecisionPage() {
  const t = useT()
  const { unit, order, refused, preview, choices, fields } = useLoaderData<typeof loader>()
  const posted = useActionData<typeof action>()
  const typed: RefusedForm = { errors: [], values: valuesOf(fields) }
  const form = formView(t, posted ?? refused ?? (fields.length > 0 ? typed : null))
  const isPreview = preview && !posted
  return (
    <div className="flow">
      <BackLink href={`/quan-tri/don-vi/${unit.id}`}>{unit.name}</BackLink>
      <ErrorSummary errors={form.errors} />
      <PageHeading
        title={
          isPreview
            ? t('units.review.title')
            : t('units.form.title', { act: t(`units.act.${order}`), unit: unit.name })
        }
      />
      {isPreview ? (
        <Review />
      ) : (
        <form method="get" className="flow">
          <DecisionFields order={order} form={form} choices={choices} />
          <Button>{t('units.form.review')}</Button>
        </form>
      )}
    </div>
  )
}

function valuesOf(fields: readonly [string, string][]): Record<string, string[]> {
  const values: Record<string, string[]> = {}
  for (const [field, value] of fields) values[field] = [...(values[field] ?? []), value]
  return values
}

function Review() {
  const t = useT()
  const { order, preview, fields } = useLoaderData<typeof loader>()
  if (!preview) return null
  const { people, units, headships, clerks } = preview.preview
  const from = formatList(preview.preview.from, t.locale)
  const to = formatList(preview.preview.to, t.locale)
  const slots = {
    from,
    to,
    day: formatDay(preview.on, t.locale),
    people,
    units,
    campaigns: preview.campaigns,
  }
  const again = new URLSearchParams([...fields.filter(([field]) => field !== 'sua'), ['sua', '1']])
  return (
    <>
      <p className="lead">
        <strong>{t(`units.review.${order}`, slots)}</strong> {t('units.review.nothingYet')}
      </p>
      <ul>
        {units > 0 && order !== 'move' ? <li>{t('units.review.units', { count: units })}</li> : null}
        {headships > 0 ? <li>{t('units.review.headships', { count: headships })}</li> : null}
        {clerks > 0 ? <li>{t('units.review.clerks', { count: clerks })}</li> : null}
        <li>{t('units.review.kept')}</li>
      </ul>
      <form method="post" className="flow">
        {fields.map(([field, value], index) => (
          <input key={index} type="hidden" name={field} value={value} />
        ))}
        <Button>{t('units.review.confirm')}</Button>
      </form>
      <p>
        <a href={`?${again.toString()}`}>{t('units.review.change')}</a>
      </p>
    </>
  )
}
