import { openSitting, posting, questionsOf, type AskedQuestion } from '../support/sitting-visit'
import { type Answer, Visitor } from '../support/visitor'
import { cpuMs } from './process'
import { type Part, type Running, type Scene } from './scene'
import { shown } from './table'

/** V8 still compiles during the first hundred sittings; a server on deadline day is long past them. */
const WARM_UP = 150
const FIRST = 20
/** What else the machine does comes in bursts of seconds: short rounds, and the median of them. */
const ROUNDS = 9
const SITTINGS = 20

/** Whether there was a test to sit: first choices pass once in some two thousand sittings, and who passed has none. */
type Sitting = (visitor: Visitor, courseSlug: string) => Promise<boolean>

/** Whole sittings of the final test, from its start page to the result, as a browser without a script makes them. */
export async function benchAttempts(server: Running, scene: Scene): Promise<Part> {
  const one = await measure(server, scene, onePerPage)
  const all = await measure(server, scene, allOnOnePage)
  return {
    title: 'Một lượt làm bài 10 câu, từ trang bắt đầu đến kết quả, không JavaScript',
    figures: [
      { work: 'mỗi trang một câu', value: one.cpu, unit: 'ms CPU', aim: 80, note: noteOf(one) },
      { work: 'tất cả câu hỏi trên một trang', value: all.cpu, unit: 'ms CPU', aim: 20, note: noteOf(all) },
    ],
  }
}

interface Measured {
  /** ms of processor time a sitting takes once the server is warm: the median of the rounds */
  cpu: number
  least: number
  most: number
  /** the same over the first sittings of this kind after the start */
  first: number
  requests: number
}

const noteOf = ({ first, requests, least, most }: Measured) =>
  `${requests} yêu cầu; ${ROUNDS} vòng: ${shown(least)}–${shown(most)}; ${FIRST} lượt đầu: ${shown(first)} ms mỗi lượt`

async function measure(server: Running, scene: Scene, sit: Sitting): Promise<Measured> {
  const first = await cpuOf(server, scene, sit, FIRST)
  await cpuOf(server, scene, sit, WARM_UP - FIRST)
  const rounds: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push((await cpuOf(server, scene, sit, SITTINGS)).cpu)
  }
  rounds.sort((one, other) => one - other)
  return {
    cpu: rounds[(ROUNDS - 1) / 2] ?? Number.NaN,
    least: rounds[0] ?? Number.NaN,
    most: rounds[ROUNDS - 1] ?? Number.NaN,
    first: first.cpu,
    requests: first.requests,
  }
}

/** Whose turn it is goes on from round to round: nobody sits more often than the rules of the course allow. */
let turn = 0

async function cpuOf({ url, pid }: Running, { learners, courseSlug }: Scene, sit: Sitting, sittings: number) {
  const before = cpuMs(pid)
  let requests = 0
  for (let sat = 0, tries = 0; sat < sittings; tries++) {
    if (tries > 2 * sittings) throw new Error('almost nobody has a test to sit')
    const visitor = new Visitor({ url, cookie: learners[turn++ % learners.length]?.cookie })
    if (await sit(visitor, courseSlug)) {
      sat++
      requests = visitor.requests
    }
    visitor.close()
  }
  return { cpu: (cpuMs(pid) - before) / sittings, requests }
}

async function onePerPage(visitor: Visitor, courseSlug: string): Promise<boolean> {
  let page = await openSitting(visitor, courseSlug)
  if (questionsOf(page).length === 0) return false
  for (let [asked] = questionsOf(page); asked; [asked] = questionsOf(page)) {
    page = await visitor.follow(await visitor.submit(asked.form, page.path, [firstChoice(asked)]))
  }
  await submit(visitor, page)
  return true
}

/** Begun on one page, and handed in from it: every question has its answer, so no second look is asked for. */
async function allOnOnePage(visitor: Visitor, courseSlug: string): Promise<boolean> {
  const start = await visitor.get(`/khoa-hoc/${courseSlug}/kiem-tra`)
  const begin = posting(start)
  if (!begin) return false
  const page = await visitor.follow(await visitor.submit(begin, start.path, [['trang', 'tat-ca']]))
  const asked = questionsOf(page)
  const form = asked[0]?.form
  if (!form) throw new Error(`no questions on ${page.path}`)
  const answers: [string, string][] = [...asked.map(firstChoice), ['then', 'submit']]
  const result = await visitor.follow(await visitor.submit(form, page.path, answers))
  if (!result.path.endsWith('/ket-qua')) throw new Error(`handed in to ${result.path}`)
  return true
}

/** Always the first choice: next to nobody passes by that, so everyone may sit again. */
const firstChoice = ({ name, choices }: AskedQuestion): [string, string] => [name, choices[0] ?? '']

async function submit(visitor: Visitor, review: Answer): Promise<void> {
  const form = posting(review)
  if (!form) throw new Error(`no way to submit on ${review.path}`)
  const result = await visitor.follow(await visitor.submit(form, review.path))
  if (result.status !== 200) throw new Error(`the result answered ${result.status}`)
}
