import { formsOf, type PageForm } from './page-forms'
import { type Answer, type Visitor } from './visitor'

export interface AskedQuestion {
  attempt: string
  /** 1-based */
  position: number
  revision: number
  /** the field its answer goes in, and what may be chosen */
  name: string
  choices: string[]
  form: PageForm
}

/** What a page of the test asks: one question, or all of them; nothing on other pages. */
export function questionsOf({ text }: Answer): AskedQuestion[] {
  return formsOf(text)
    .filter(({ choices, fields }) => choices.size > 0 && fields.some(([name]) => name === 'attempt'))
    .flatMap((form) => [...form.choices].map(([name, choices], index) => asked(form, name, choices, index)))
}

function asked(form: PageForm, name: string, choices: string[], index: number): AskedQuestion {
  const field = (wanted: string) => form.fields.find(([other]) => other === wanted)?.[1]
  return {
    attempt: field('attempt') ?? '',
    position: Number(field('position') ?? index + 1),
    revision: Number(field('revision') ?? 0),
    name,
    choices,
    form,
  }
}

/** The start page of a course's final test, then the page behind its one button: a new sitting or the open one. */
export async function openSitting(visitor: Visitor, courseSlug: string): Promise<Answer> {
  const start = await visitor.follow(await visitor.get(`/khoa-hoc/${courseSlug}/kiem-tra`))
  if (questionsOf(start).length > 0) return start
  const begin = posting(start)
  if (begin) return visitor.follow(await visitor.submit(begin, start.path))
  const open = start.text.match(/href="(\/kiem-tra\/[^"/]+)"/)?.[1]
  return open ? visitor.follow(await visitor.get(open)) : start
}

/** The form of a page's own main button: not the frame's. */
export function posting(page: Answer): PageForm | undefined {
  return formsOf(page.text).find(({ method, action, buttons }) => {
    return method === 'post' && buttons.length > 0 && !/dang-xuat|ngon-ngu/.test(action)
  })
}
