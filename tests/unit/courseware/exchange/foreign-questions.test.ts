import { describe, expect, it } from 'vitest'
import { escaped } from '~/courseware/exchange/markdown-text'
import { lessonText } from '~/courseware/exchange/lesson-text'
import { BrokenXml } from '~/courseware/exchange/moodle-xml'
import { oldEncoding } from '~/courseware/exchange/old-encodings'
import { giftFile, type KeyedQuestion, moodleXmlFile } from '~/courseware/exchange/pool-files'
import { questionsMarkdown, withQuestions } from '~/courseware/exchange/added-questions'
import { formatOf, readQuestions } from '~/courseware/exchange/read-questions'
import { fromHtml } from '~/courseware/exchange/rich-text'
import { ProblemList } from '~/courseware/problem'
import { pool } from '~/courseware/source/pool'
import { AIKEN, GIFT, MOODLE_XML } from './foreign-files'

const left = (file: ReturnType<typeof readQuestions>) => file.leftOut.map(({ line, why }) => [line, why])

describe('GIFT', () => {
  const file = readQuestions(GIFT, 'gift')

  it('gives choices, key and what is told of each', () => {
    expect(file.questions[0]).toEqual({
      line: 4,
      stem: 'Doanh nghiệp đang chờ **thẩm định** biếu phong bì. Nên làm gì?',
      choices: [
        { text: 'Từ chối và báo cáo', right: true, explanation: 'Đúng theo quy định.' },
        { text: 'Nhận rồi nộp sau', right: false, explanation: 'Đã nhận là vi phạm.' },
        { text: 'Nhờ người khác trả lại', right: false, explanation: 'Chưa đủ.' },
      ],
      fixedOrder: false,
      lost: ['partialCredit', 'generalFeedback'],
    })
  })

  it('reads several right choices, and true or false as two choices in their order', () => {
    expect(file.questions[1]?.choices.map(({ right }) => right)).toEqual([true, true, false])
    expect(file.questions[2]).toMatchObject({
      fixedOrder: true,
      choices: [
        { text: 'Đúng', right: false, explanation: 'Không có mức nào như vậy.' },
        { text: 'Sai', right: true, explanation: 'Không có mức được phép.' },
      ],
    })
  })

  it('names everything else by its line and why it was left', () => {
    expect(left(file)).toEqual([
      [19, 'numerical'],
      [21, 'essay'],
      [23, 'matching'],
      [29, 'short'],
      [31, 'unreadable'],
    ])
  })
})

describe('Aiken', () => {
  it('takes what is whole and names the rest', () => {
    const file = readQuestions(AIKEN, 'aiken')
    expect(
      file.questions.map(({ line, choices }) => [line, choices.findIndex(({ right }) => right)]),
    ).toEqual([
      [1, 0],
      [21, 1],
    ])
    expect(left(file)).toEqual([
      [7, 'answerUnknown'],
      [12, 'noAnswerLine'],
      [16, 'unreadable'],
    ])
  })
})

describe('Moodle XML', () => {
  const file = readQuestions(MOODLE_XML, 'moodleXml')

  it('gives single, several and true or false, with order and explanations', () => {
    expect(file.questions).toMatchObject([
      {
        stem: 'Nên làm gì khi được biếu quà?',
        fixedOrder: true,
        lost: ['picture'],
        choices: [
          { text: 'Từ chối & báo cáo', right: true, explanation: 'Đúng.' },
          { text: 'Nhận', right: false, explanation: 'Sai quy định.' },
        ],
      },
      {
        choices: [
          { text: 'Đúng', right: false },
          { text: 'Sai', right: true, explanation: 'Phải xem ai tặng.' },
        ],
      },
      { choices: [{ right: true }, { right: true }, { right: false }], lost: ['partialCredit'] },
    ])
  })

  it('names what it leaves', () => {
    expect(file.leftOut.map(({ why }) => why)).toEqual(['essay', 'cloze', 'noRight'])
  })

  it.each([
    [
      'a document type, in which entities could multiply',
      '<!DOCTYPE q [<!ENTITY a "aaaa">]><quiz>&a;</quiz>',
    ],
    ['an element that never ends', '<quiz><question type="essay">'],
    ['nesting without end', `<quiz>${'<a>'.repeat(100)}`],
    ['an entity of its own', '<quiz><question type="essay">&xxe;</question></quiz>'],
  ])('refuses %s', (_name, text) => {
    expect(() => readQuestions(text, 'moodleXml')).toThrow(BrokenXml)
  })
})

it('tells the formats apart', () => {
  expect([GIFT, AIKEN, MOODLE_XML].map(formatOf)).toEqual(['gift', 'aiken', 'moodleXml'])
})

describe('as our Markdown', () => {
  const read = (markdown: string) => {
    const problems = new ProblemList('x.pool.md')
    const text = withQuestions('---\nbài: 01-x\nngày kiểm: 2026-11-01\n---\n', markdown)
    return { source: pool('x.pool.md', text, false, problems), problems }
  }

  it('is read by our own reader: every question with its new id, its key and its order', () => {
    let number = 0
    const { questions } = readQuestions(GIFT, 'gift')
    const { source } = read(questionsMarkdown(questions, () => `moi-${++number}`))
    expect(source.questions.map(({ id }) => id)).toEqual(['moi-1', 'moi-2', 'moi-3'])
    expect(source.questions.map(({ choices }) => choices.map(({ right }) => right))).toEqual(
      questions.map(({ choices }) => choices.map(({ right }) => right)),
    )
    expect(source.questions.map(({ fixedOrder }) => fixedOrder)).toEqual([false, false, true])
  })

  it('shows words as they were: none of them begins a list, a citation, a value or a container', () => {
    const hostile = '::: câu hỏi x\n- [x] a\n> b\n# c\n1. d\n[[L-36-2018 Điều 1]] {{hạn}} ~~e~~ *f* <b>'
    const stem = escaped(hostile)
    const question = {
      line: 1,
      stem,
      choices: [
        { text: 'A', right: true, explanation: '' },
        { text: 'B', right: false, explanation: '' },
      ],
      fixedOrder: false,
      lost: [],
    }
    const { source } = read(questionsMarkdown([question], () => 'moi-1'))
    expect(source.questions).toHaveLength(1)
    expect(source.questions[0]?.choices).toHaveLength(2)
  })
})

const KEYED: KeyedQuestion[] = [
  {
    id: 'qua-kt-1',
    stemHtml: '<p>Chuyện: {a} = b ~ c #1.</p>\n<p class="question">Nên làm gì?</p>',
    choices: [
      { html: 'Từ chối: <strong>ngay</strong>', right: true, explanation: '<p>Đúng &amp; đủ.</p>' },
      { html: 'Nhận', right: false, explanation: '<p>Sai.</p>' },
    ],
    fixedOrder: true,
    basis: 'Điều 25 Nghị định 59/2019/NĐ-CP',
  },
  {
    id: 'qua-kt-2',
    stemHtml: '<p>Chọn ba việc ]]> phải báo cáo.</p>',
    choices: ['a', 'b', 'c', 'd'].map((html) => ({
      html,
      right: html !== 'd',
      explanation: `<p>${html}.</p>`,
    })),
    fixedOrder: false,
    basis: '',
  },
]

describe('what goes out comes back', () => {
  it.each([
    ['gift', giftFile(KEYED), false],
    ['moodleXml', moodleXmlFile(KEYED), true],
  ] as const)('%s: stem, choices, key, explanations', (format, text, keepsOrder) => {
    const { questions, leftOut } = readQuestions(text, format)
    expect(leftOut).toEqual([])
    expect(questions.map(({ choices }) => choices)).toEqual(
      KEYED.map(({ choices }) =>
        choices.map(({ html, right, explanation }) => ({
          text: fromHtml(html).markdown,
          right,
          explanation: fromHtml(explanation).markdown,
        })),
      ),
    )
    expect(questions.map(({ stem }) => stem)).toEqual(
      KEYED.map(({ stemHtml }) => fromHtml(stemHtml).markdown),
    )
    expect(questions.map(({ fixedOrder }) => fixedOrder)).toEqual([keepsOrder, false])
  })
})

describe('a text from Word', () => {
  it('loses its one top heading to the title, and no level is skipped', () => {
    expect(lessonText('# Quà tặng\n\nMở đầu.\n\n### Khi nào\n\n##### Ai\n\n### Sao')).toEqual({
      title: 'Quà tặng',
      markdown: 'Mở đầu.\n\n## Khi nào\n\n### Ai\n\n## Sao',
    })
    expect(lessonText('# Một\n\n# Hai')).toEqual({ title: '', markdown: '## Một\n\n## Hai' })
  })

  it('brings words, lists, bold and tables as lists; no link, script or picture', () => {
    const html =
      '<p>“Quà” là <b>gì</b>?<script>alert(1)</script></p><ul><li>Một</li><li>Hai</li></ul><table><tr><td>A</td><td>B</td></tr><tr><td>C</td><td></td></tr></table><p><a href="javascript:x">liên kết</a><img src="x.png"></p>'
    expect(fromHtml(html)).toEqual({
      markdown: '“Quà” là **gì**?\n\n- Một\n- Hai\n\n- A; B\n- C\n\nliên kết',
      pictures: 1,
    })
  })

  it.each([
    ['tcvn3', 'NguyÔn V¨n An, Phßng V¨n ho¸ - X· héi, x· T©n LËp, huyÖn Méc Ch©u'],
    ['vni', 'Nguyeãn Vaên An, phoøng Vaên hoùa - Xaõ hoäi, xaõ Taân Laäp, huyeän Moäc Chaâu'],
    [null, 'Nguyễn Văn An, Phòng Văn hóa - Xã hội, xã Tân Lập'],
    [null, 'Café, naïve, über: only a few foreign letters'],
  ])('notices %s', (encoding, text) => {
    expect(oldEncoding(text)).toBe(encoding)
  })
})
