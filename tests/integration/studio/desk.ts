import { importContent } from '~/courseware/import.server'
import { shownText } from '~/routes/trainer/shown-text.server'
import { AT, anOfficial, aSession, asked, cookieOf, giveRole } from '../identity/people'
import { folderWith } from '../courseware/content-on-disk'

export const COURSE = 'thu'
export const LESSON = '01-qua-tang'

/** The small course published, before anyone sits down to it. */
export async function publishSmallCourse(): Promise<void> {
  await importContent({ folder: await folderWith(), at: AT, by: null })
  // The process that reads courses starts once: no test shall pay for it.
  await shownText('', { course: COURSE, fileName: `${LESSON}.md`, at: AT }, 'vi')
}

export type Trainer = { id: string; cookie: string }

export async function aTrainer(fullName = 'Lê Thị Thu Thảo'): Promise<Trainer> {
  const { id } = await anOfficial({ fullName })
  await giveRole(id, 'trainer')
  return { id, cookie: cookieOf(await aSession(id)) }
}

export async function aLearner(): Promise<Trainer> {
  const { id } = await anOfficial()
  return { id, cookie: cookieOf(await aSession(id)) }
}

type Form = Record<string, string> | [string, string][]

/** What a page of the studio is asked: a GET, or with a form a POST. */
export function ask(
  who: { cookie: string },
  {
    course = COURSE,
    file = LESSON,
    query = '',
    form,
  }: { course?: string; file?: string; query?: string; form?: Form },
) {
  const given = { cookie: who.cookie, ...(form ? { form } : {}) }
  return { ...asked(`/xuong-bai-giang/${course}/${file}${query}`, given), params: { course, file } }
}

/** What came back from a loader or action: its status, where it sends, its data. */
export function outcomeOf(answer: unknown): { status: number; to: string | null; data: unknown } {
  if (answer instanceof Response)
    return { status: answer.status, to: answer.headers.get('Location'), data: null }
  const { data, init } = answer as { data: unknown; init?: { status?: number } | null }
  return { status: init?.status ?? 200, to: null, data }
}
