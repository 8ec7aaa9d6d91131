import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { assignCampaign } from '~/campaigns/assign.server'
import { coursesByIds } from '~/campaigns/assigning.sql.server'
import { isEmpty } from '~/campaigns/audience'
import { namesIn } from '~/campaigns/campaign-pages.server'
import { isLeaveKind } from '~/campaigns/decisions'
import { type CampaignDraft, campaignOf, type DraftTerms } from '~/campaigns/draft'
import { previewAudience } from '~/campaigns/preview.server'
import { audienceLines, daysWords } from '~/documents/campaign-words'
import { formatDay } from '~/i18n/format'
import { type Translator } from '~/i18n/translator'
import { useT } from '~/i18n/use-t'
import { requireAdministrator } from '~/identity/guards.server'
import { officialNames } from '~/organisation/official-names.server'
import { orNotFound, seeOther } from '~/platform/responses.server'
import { Button } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { type PageHandle } from '~/ui/page-handle'
import { pageTitle } from '~/ui/page-title'
import { RichText } from '~/ui/rich-text'
import { SummaryList } from '~/ui/summary-list'
import { AssignFrame } from './assign-frame'
import { draftAsked, stepPath } from './draft.server'

export const handle: PageHandle = { nav: 'admin' }
export const meta = pageTitle((t) => t('campaign.step.title.review'))

type Complete = CampaignDraft & { terms: DraftTerms }
const isComplete = (draft: CampaignDraft): draft is Complete =>
  draft.courses.length > 0 && !isEmpty(draft.audience) && draft.terms !== null

export async function loader(args: LoaderFunctionArgs) {
  const { id, draft } = await draftAsked(args)
  if (!isComplete(draft)) throw seeOther(stepPath(id, draft.terms ? 'doi-tuong' : 'thoi-han'))
  const { today } = args.context.visit
  const courses = await coursesByIds(draft.courses)
  const preview = await previewAudience(campaignOf(id, draft, courses), today)
  const [names, people] = await Promise.all([
    namesIn(draft.audience),
    officialNames(preview.sample.map(({ officialId }) => officialId)),
  ])
  const sample = preview.sample.map((one) => ({
    ...one,
    fullName: people.get(one.officialId)?.fullName ?? '',
  }))
  return { id, ...draft, titles: courses.map(({ title }) => title), names, preview: { ...preview, sample } }
}

export async function action(args: ActionFunctionArgs) {
  const { visit } = args.context
  const viewer = await requireAdministrator(args)
  const page = `/quan-tri/dot-hoc/${args.params.draft ?? ''}`
  const { id, draft } = await draftAsked(args).catch((thrown: unknown) => {
    // The draft is gone once it was assigned: a second press finds the campaign.
    if (thrown instanceof Response && thrown.status === 404) return { id: '', draft: null }
    throw thrown
  })
  if (draft === null) return seeOther(page)
  if (!isComplete(draft)) return seeOther(stepPath(id, 'thoi-han'))
  const by = { byId: viewer.id, at: visit.at, today: visit.today }
  orNotFound((await coursesByIds(draft.courses))[0])
  const assigned = await assignCampaign(id, draft, by)
  const isOver = assigned.kind === 'alreadyAssigned' || assigned.done !== null
  return seeOther(`${page}?xong=${isOver ? 'assigned' : 'assigning'}`)
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>

export default function AssignReview() {
  const t = useT()
  const page = useLoaderData<typeof loader>()
  const { id, preview, titles, audience, names, terms } = page
  return (
    <AssignFrame step="review" back={`/quan-tri/dot-hoc/moi/${id}/thoi-han`}>
      <Sentence page={page} />
      <form method="post">{preview.people > 0 ? <Button>{t('campaign.assign.submit')}</Button> : null}</form>
      <p className="meta">{t('campaign.assign.nothingYet')}</p>
      <SummaryList
        rows={[
          row(t('campaign.step.courses'), titles, changeOf(id, 'khoa-hoc', t('campaign.step.courses'))),
          row(
            t('campaign.step.audience'),
            audienceLines(t, audience, names),
            changeOf(id, 'doi-tuong', t('campaign.step.audience')),
          ),
          row(
            t('campaign.step.days'),
            [
              t('campaign.opensWords', { day: formatDay(terms.opensOn, t.locale) }),
              daysWords(t, terms),
              ...(terms.headDaysEarlier > 0
                ? [t('campaign.headsFirst', { count: terms.headDaysEarlier })]
                : []),
            ],
            changeOf(id, 'thoi-han', t('campaign.step.days')),
          ),
          { term: t('campaign.days.reason'), value: terms.reason },
        ]}
      />
      <Sample page={page} />
    </AssignFrame>
  )
}

const changeOf = (id: string, step: Parameters<typeof stepPath>[1], what: string) => ({
  href: `/quan-tri/dot-hoc/moi/${id}/${step}`,
  what,
})

const row = (term: string, lines: readonly string[], change: { href: string; what: string }) => ({
  term,
  value: (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  ),
  change,
})

/** Numbers before anything is written. */
function Sentence({ page }: { page: Page }) {
  const t = useT()
  const { preview, titles } = page
  if (preview.people === 0) return <p>{t('campaign.assign.nobody')}</p>
  return (
    <p>
      <RichText>{sentences(t, page).join(' ')}</RichText>{' '}
      {titles.length > 1 ? t('campaign.assign.enrolments', { count: preview.enrolments }) : null}
    </p>
  )
}

function sentences(t: Translator, { preview, titles, terms }: Page): string[] {
  const slots = { courses: titles.length, people: preview.people, units: preview.units }
  const first =
    terms.dueOn === null
      ? t('campaign.assign.sentenceOwn', { ...slots, days: terms.dueDays ?? 0 })
      : t('campaign.assign.sentence', { ...slots, day: formatDay(terms.dueOn, t.locale) })
  const settled =
    preview.settledPeople > 0 ? [t('campaign.assign.settled', { people: preview.settledPeople })] : []
  const leaves = preview.leaves.map(({ kind, people }) =>
    t('campaign.assign.leave', { people, leave: t(`unit.leave.${isLeaveKind(kind) ? kind : 'other'}`) }),
  )
  const unreachable =
    preview.unreachable > 0 ? [t('campaign.assign.unreachable', { people: preview.unreachable })] : []
  return [first, ...settled, ...leaves, ...unreachable]
}

function Sample({ page: { preview } }: { page: Page }) {
  const t = useT()
  if (preview.sample.length === 0) return null
  return (
    <DataTable
      caption={t('campaign.assign.sample', { count: preview.sample.length })}
      rows={preview.sample}
      rowKey={({ officialId }) => officialId}
      columns={[
        { key: 'name', header: t('unit.column.fullName'), rowHeader: true, cell: ({ fullName }) => fullName },
        { key: 'position', header: t('unit.column.position'), cell: ({ positionName }) => positionName },
        { key: 'unit', header: t('admin.find.unit'), cell: ({ unitName }) => unitName },
      ]}
    />
  )
}
