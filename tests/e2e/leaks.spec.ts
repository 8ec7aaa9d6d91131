import Database from 'better-sqlite3'
import { openSitting, posting, questionsOf } from '../support/sitting-visit'
import { Visitor } from '../support/visitor'
import { decode } from '../support/page-forms'
import { expect, test } from './support/province'

test.use({ ownProvince: true })
const course = 'qua-tang-xung-dot-loi-ich-va-nhung-nhieu'

/** Tags off, spaces folded: what a person would read, or a program would find. */
const plain = (html: string) =>
  decode(html.replace(/<[^>]*>/g, ''))
    .replace(/\s+/g, ' ')
    .trim()

/** Every explanation of the final test's pools: long sentences that stand nowhere else. */
function explanationsIn(databaseUrl: string): string[] {
  const database = new Database(databaseUrl.replace(/^file:/, ''), { readonly: true })
  const rows = database
    .prepare(
      `SELECT k."explanations" FROM "AnswerKey" k JOIN "QuestionEdition" q ON q."hash" = k."questionHash" WHERE q."place" = 'pool'`,
    )
    .all() as { explanations: string }[]
  database.close()
  return rows.flatMap(({ explanations }) =>
    Object.values(JSON.parse(explanations) as Record<string, string>).map(plain),
  )
}

test('before a test is handed in, no answer of the server holds what only its key knows', async ({
  server,
  keys,
}) => {
  const explanations = explanationsIn(server.databaseUrl)
  expect(explanations.length).toBeGreaterThan(120)
  const visitor = new Visitor({ url: server.url })
  const tells = (text: string) => {
    const said = plain(text.replaceAll('\\"', '"').replaceAll('\\u003c', '<'))
    return explanations.filter((explanation) => said.includes(explanation))
  }

  await signIn(visitor)
  for (const lesson of ['xung-dot-loi-ich', 'len-tieng-an-toan']) {
    await visitor.post(`/khoa-hoc/${course}/${lesson}`, [['act', 'finish']])
  }
  const first = await openSitting(visitor, course)
  const attempt = questionsOf(first)[0]?.attempt ?? ''
  const answers = [first]

  const pages = [
    '',
    '/tat-ca',
    '/xem-lai',
    '/ket-qua',
    ...Array.from({ length: 10 }, (_, index) => `/cau/${index + 1}`),
  ]
  const others = ['/viec-can-lam', `/khoa-hoc/${course}`, `/khoa-hoc/${course}/kiem-tra`, '/tai-khoan']
  for (const path of [...pages.map((page) => `/kiem-tra/${attempt}${page}`), ...others]) {
    answers.push(await visitor.get(path), await visitor.get(`${path}.data`))
  }
  answers.push(await visitor.get('/__manifest?p=/kiem-tra/x/cau/1&p=/kiem-tra/x/ket-qua&version=x'))
  answers.push(await visitor.get(`/kiem-tra/${attempt}/ket-qua?_data=routes%2Flearner%2Ftest-result`))

  for (let number = 1; number <= 10; number++) {
    const [question] = questionsOf(await visitor.get(`/kiem-tra/${attempt}/cau/${number}`))
    if (!question) throw new Error(`there is no question ${number}`)
    const fields: [string, string][] = [...question.form.fields, [question.name, question.choices[0] ?? '']]
    answers.push(
      await visitor.post(`/kiem-tra/${attempt}/cau/${number}/luu`, fields, { Accept: 'application/json' }),
    )
    answers.push(await visitor.post(`/kiem-tra/${attempt}/cau/${number}`, fields))
    answers.push(await visitor.post(`/kiem-tra/${attempt}/cau/${number}`, [['answer', 'khong-co']]))
  }
  const own = await visitor.post('/tai-khoan/du-lieu', [])
  answers.push(own)

  expect(answers.length).toBeGreaterThan(60)
  for (const answer of answers) {
    expect(answer.status, answer.path).toBeLessThan(500)
    expect(tells(answer.text), answer.path).toEqual([])
    expect(answer.text, answer.path).not.toMatch(/"right":|"explanations":|answerKey/)
  }

  // The same search finds them once they may be told: it was able to.
  const review = await visitor.get(`/kiem-tra/${attempt}/xem-lai`)
  const form = posting(review)
  if (!form) throw new Error('there is no way to submit')
  const result = await visitor.follow(await visitor.submit(form, review.path))
  expect(keys.one<number>('SELECT COUNT(*) n FROM "Grade" WHERE "attemptId" = ?', attempt)).toBe(1)
  expect(tells(result.text).length).toBeGreaterThan(4)
  visitor.close()
})

test('nothing that is served as a file holds a key', async ({ server }) => {
  const explanations = explanationsIn(server.databaseUrl)
  const visitor = new Visitor({ url: server.url })
  const page = await visitor.get('/dang-nhap')
  const files = [...page.text.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, file = '']) => file)
  expect(files.length).toBeGreaterThanOrEqual(3)
  for (const file of files) {
    const { text, status } = await visitor.get(file)
    expect(status, file).toBe(200)
    expect(
      explanations.filter((explanation) => text.includes(explanation)),
      file,
    ).toEqual([])
    expect((await visitor.get(`${file}.map`)).status, 'no source map').toBe(404)
  }
  for (const path of [
    '/content/laws',
    '/content/courses',
    `/content/courses/${course}/course.md`,
    '/build/server/index.js',
    '/../package.json',
    '/.env',
  ]) {
    expect((await visitor.get(path)).status, path).toBe(404)
  }
  visitor.close()
})

async function signIn(visitor: Visitor): Promise<void> {
  const page = await visitor.get('/dang-nhap')
  const official =
    page.text.match(/name="official" value="([^"]+)"[^>]*aria-label="[^"]*Nguyễn Quốc Tư/)?.[1] ?? ''
  const answer = await visitor.post('/dang-nhap/minh-hoa', [['official', official]])
  expect(answer.status).toBe(303)
}
