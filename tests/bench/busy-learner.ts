import { openSitting, posting, questionsOf, type AskedQuestion } from '../support/sitting-visit'
import { type Answer, Visitor } from '../support/visitor'
import { type Ledger } from './ledger'
import { type Learner } from './province'

interface Work {
  url: string
  courseSlug: string
  /** the next person to be, or null when all have finished */
  next(): Learner | null
  /** right choices by attempt and position: the bench reads them from the database */
  keys: { rightFor(attempt: string, position: number): string[] }
  ledger: Ledger
}

const KNOWS = 0.82
const SAVES_ON_CHANGE = 0.5
const CHANGES_MIND = 0.25
const PRESSES_TWICE = 0.3
const RETRY_AFTER_MS = 150

/** Sits final tests one after another, as the pages say, until stopped; a broken connection is tried again. */
export class BusyLearner {
  /** requests that broke off unacknowledged */
  broken = 0
  #stopped = false

  constructor(private readonly work_: Work) {}

  stop(): void {
    this.#stopped = true
  }

  async work(): Promise<void> {
    for (let learner = this.work_.next(); learner && !this.#stopped; learner = this.work_.next()) {
      let passed = false
      while (!passed && !this.#stopped) passed = await this.#sitOnce(learner)
    }
  }

  async #sitOnce({ cookie }: Learner): Promise<boolean> {
    const visitor = new Visitor({ url: this.work_.url, cookie })
    try {
      return await this.#sit(visitor)
    } catch (error) {
      const why = whyBroken(error)
      if (!why) throw error
      if (why === 'cut') this.broken += 1
      await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER_MS))
      return false
    } finally {
      visitor.close()
    }
  }

  async #sit(visitor: Visitor): Promise<boolean> {
    let page = await openSitting(visitor, this.work_.courseSlug)
    let attempt = ''
    for (let [asked] = questionsOf(page); asked && !this.#stopped; [asked] = questionsOf(page)) {
      attempt = asked.attempt
      page = await this.#answer(visitor, page, asked)
    }
    if (this.#stopped) return false
    // A finished course has no start button: somebody's acknowledged pass before the kill.
    return attempt === '' ? true : this.#submit(visitor, page, attempt)
  }

  async #answer(visitor: Visitor, page: Answer, asked: AskedQuestion): Promise<Answer> {
    const { attempt, position, form, name } = asked
    const right = this.work_.keys.rightFor(attempt, position)
    let { revision } = asked
    if (Math.random() < SAVES_ON_CHANGE) revision = await this.#saveOnChange(visitor, page, asked, right)
    const answer = pick(asked.choices, right)
    const sent = this.work_.ledger.sending(attempt, position, answer)
    const fields: [string, string][] = [
      ['revision', String(revision)],
      ...answer.map((one): [string, string] => [name, one]),
    ]
    const reply = await visitor.submit(form, page.path, fields)
    if (reply.status !== 303) throw new Error(`saving answered ${reply.status}`)
    this.work_.ledger.acknowledged(sent, null)
    return visitor.follow(reply)
  }

  /** As the page's script does: in the background, answered in JSON. */
  async #saveOnChange(
    visitor: Visitor,
    page: Answer,
    asked: AskedQuestion,
    right: string[],
  ): Promise<number> {
    const { attempt, position, form, name } = asked
    const answer = Math.random() < CHANGES_MIND ? [asked.choices[0] ?? ''] : pick(asked.choices, right)
    const sent = this.work_.ledger.sending(attempt, position, answer)
    const fields = form.fields.filter(([other]) => other !== name)
    const reply = await visitor.post(
      form.autosave ?? page.path,
      [...fields, ...answer.map((one): [string, string] => [name, one])],
      { Accept: 'application/json' },
    )
    const said = JSON.parse(reply.text) as { kind: string; revision?: number | string }
    if (said.kind !== 'saved') return Number(said.revision ?? asked.revision)
    this.work_.ledger.acknowledged(sent, Number(said.revision))
    return Number(said.revision)
  }

  async #submit(visitor: Visitor, review: Answer, attempt: string): Promise<boolean> {
    const form = posting(review)
    if (!form) throw new Error(`no way to submit on ${review.path}`)
    this.work_.ledger.submitting(attempt)
    const presses =
      Math.random() < PRESSES_TWICE
        ? [visitor.submit(form, review.path), visitor.submit(form, review.path)]
        : [visitor.submit(form, review.path)]
    const [reply] = await Promise.all(presses)
    if (reply?.status !== 303) throw new Error(`submitting answered ${reply?.status}`)
    this.work_.ledger.submitted(attempt)
    const result = await visitor.follow(reply)
    return /<h1[^>]*>\s*Đạt/.test(result.text)
  }
}

function pick(choices: string[], right: string[]): string[] {
  return Math.random() < KNOWS && right.length > 0
    ? right
    : [choices[Math.floor(Math.random() * choices.length)] ?? '']
}

/** A connection cut under the request, or a server that is away; null for anything else. */
function whyBroken(error: unknown): 'cut' | 'away' | null {
  const code = (error as { code?: string }).code ?? ''
  if (code === 'ECONNREFUSED') return 'away'
  return ['ECONNRESET', 'EPIPE', 'ECONNABORTED'].includes(code) || /broke off|hang up/.test(String(error))
    ? 'cut'
    : null
}
