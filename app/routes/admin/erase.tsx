import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { formatDate, formatDay } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { eraseOfficial, erasurePreview, keepYears } from '~/identity/erasure.server'
import { requireAdministrator } from '~/identity/guards.server'
import { ERASURE_REASONS, keptUntil, mayErase } from '~/identity/retention'
import { orNotFound, seeOther } from '~/platform/responses.server'
import { BackLink } from '~/ui/back-link'
import { Button } from '~/ui/button'
import { readForm } from '~/ui/form'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { SummaryList } from '~/ui/summary-list'

export const handle: PageHandle = { nav: 'admin' }
export const meta = pageTitle((t) => t('erasure.title'))

export async function loader(args: LoaderFunctionArgs) {
  await requireAdministrator(args)
  const preview = orNotFound(await erasurePreview(args.params.official ?? ''))
  const { leftOn } = preview.official
  const years = await keepYears()
  return {
    ...preview,
    years,
    until: leftOn && keptUntil(leftOn, years),
    answer: mayErase({ leftOn, because: 'retention' }, years, args.context.visit.today).kind,
  }
}

const schema = z.object({ because: z.enum(ERASURE_REASONS) })

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireAdministrator(args)
  const { at, today } = args.context.visit
  const { official } = orNotFound(await erasurePreview(args.params.official ?? ''))
  const here = `/quan-tri/can-bo/${official.id}/xoa-du-lieu`
  const read = readForm(await args.request.formData(), schema)
  if (read.kind === 'refused') return seeOther(here)
  const { kind } = await eraseOfficial(official.id, read.value.because, { byId: viewer.id, at, today })
  return seeOther(kind === 'erased' ? '/quan-tri/luu-giu?xong=erased' : here)
}

export default function Erase() {
  const t = useT()
  const { official, erasedAt, takesAway, keeps } = useLoaderData<typeof loader>()
  const count = (value: number) => t('erasure.rows', { count: value })
  return (
    <div className="flow">
      <BackLink href="/quan-tri/luu-giu">{t('erasure.retention.title')}</BackLink>
      <PageHeading title={t('erasure.title')} below={`${official.fullName} · ${official.staffCode}`} />
      {erasedAt ? (
        <p>{t('erasure.erasedOn', { day: formatDate(erasedAt, t.locale) })}</p>
      ) : (
        <>
          <section className="flow" aria-labelledby="se-xoa">
            <h2 id="se-xoa">{t('erasure.takesAway')}</h2>
            <SummaryList
              rows={[
                { term: t('erasure.profile'), value: t('erasure.profile.what') },
                { term: t('erasure.part.signIn'), value: count(takesAway.signIn) },
                { term: t('erasure.part.papers'), value: count(takesAway.papers) },
                { term: t('erasure.part.messages'), value: count(takesAway.messages) },
                { term: t('erasure.part.written'), value: count(takesAway.written) },
                { term: t('erasure.part.habits'), value: count(takesAway.habits) },
                { term: t('erasure.part.imports'), value: count(takesAway.imports) },
              ]}
            />
          </section>
          <section className="flow" aria-labelledby="giu-lai">
            <h2 id="giu-lai">{t('erasure.keeps')}</h2>
            <SummaryList
              rows={[
                { term: t('erasure.keeps.enrolments'), value: count(keeps.enrolments) },
                { term: t('erasure.keeps.attempts'), value: count(keeps.attempts) },
                { term: t('erasure.keeps.completions'), value: count(keeps.completions) },
                { term: t('erasure.keeps.certificates'), value: count(keeps.certificates) },
                { term: t('erasure.keeps.entries'), value: count(keeps.entries) },
              ]}
            />
            <p className="measure">{t('erasure.keeps.about')}</p>
          </section>
          <Act />
        </>
      )}
    </div>
  )
}

function Act() {
  const t = useT()
  const { answer, until, years } = useLoaderData<typeof loader>()
  if (answer === 'notLeft') return <p>{t('erasure.notLeft')}</p>
  const because = answer === 'kept' ? 'request' : 'retention'
  return (
    <form method="post" className="flow measure">
      <input type="hidden" name="because" value={because} />
      <p>
        {answer === 'kept'
          ? t('erasure.kept', { years, day: formatDay(until ?? '', t.locale) })
          : t('erasure.over', { years })}
      </p>
      <p>
        <b>{t('erasure.forGood')}</b>
      </p>
      <Button kind="danger">{t(`erasure.press.${because}`)}</Button>
    </form>
  )
}
