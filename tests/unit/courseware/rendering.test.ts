import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { registerOf } from '~/courseware/content-set'
import { CitationBook } from '~/courseware/render/citation-book'
import { html, renderContext } from '~/courseware/render/html'
import { lessonBlocks } from '~/courseware/render/lesson-blocks'
import { questionView } from '~/courseware/render/question-view'
import { lessonQuestions } from '~/courseware/source/lesson'
import { prose } from '~/courseware/source/markdown'
import { courseFolder, LAW, law, LESSON, lesson, swap, TODAY, type Changes } from './small-content'

function rendered(changes: Changes = {}, day = TODAY) {
  const { set, folder } = courseFolder(changes)
  const book = new CitationBook(registerOf(set))
  const source = folder.lessons[0]?.source ?? { sections: [] }
  const blocks = lessonBlocks(source, renderContext(registerOf(set), day, book))
  return { blocks, citations: book.list(), source, register: registerOf(set) }
}

const text = (changes: Changes = {}, day = TODAY) =>
  rendered(changes, day)
    .blocks.map((block) => (block.kind === 'html' ? block.html : ''))
    .join('\n')

const bare = (markdown: string) => html(prose(markdown, 1), renderContext(rendered().register, TODAY, null))

describe('the HTML of a lesson', () => {
  it('is cut around its scenarios and leaves practice out', () => {
    const { blocks } = rendered()
    expect(blocks.map((block) => (block.kind === 'html' ? block.sectionId : block.questionId))).toEqual([
      'mo-dau',
      'khi-nao-phai-tu-choi',
      'phong-bi',
      'khi-nao-phai-tu-choi',
    ])
    expect(text()).not.toContain('Việc nào là đúng')
  })

  it('names callouts in words and ties them to their name', () => {
    expect(text()).toContain(
      '<section class="callout callout--dont" role="group" aria-labelledby="khoi-3">\n<p class="callout__label" id="khoi-3">Không được làm</p>',
    )
    for (const label of ['Luật quy định', 'Nên làm', 'Không được làm', 'Ghi nhớ'])
      expect(text()).toContain(label)
  })

  it('numbers citations by first appearance; the same article keeps its number, every place its own id', () => {
    const again = swap(
      lesson,
      'Mở đầu ngắn gọn.',
      'Mở [[ND-59-2019 Điều 26]] rồi [[ND-59-2019 Điều 26 khoản 2]].',
    )
    const { citations } = rendered({ [LESSON]: again })
    expect(citations.map(({ number, article }) => [number, article])).toEqual([
      [1, 'Điều 26'],
      [2, 'Điều 25'],
    ])
    expect(citations[0]?.places.map((place) => place.id)).toEqual(['cho-1', 'cho-1-2', 'cho-1-3'])
    expect(text({ [LESSON]: again })).toContain(
      '<a class="cit" href="#can-cu-1" id="cho-1-2" aria-label="Căn cứ 1: khoản 2 Điều 26 Nghị định 59/2019/NĐ-CP">[1]</a>',
    )
  })

  it('states a named value as it is on the day', () => {
    const changed = swap(law, '    từ: 2019-08-15', '    từ: 2019-08-15\n    đến: 2027-01-01').replace(
      '---\n## Điều 25',
      '  - tên: hạn nộp lại quà tặng\n    giá trị: 03 ngày làm việc\n    điều: Điều 26\n    từ: 2027-01-01\n---\n## Điều 25',
    )
    expect(text({ [LAW]: changed }, '2026-12-31')).toContain('<span class="value">05 ngày làm việc</span>')
    expect(text({ [LAW]: changed }, '2027-01-01')).toContain('<span class="value">03 ngày làm việc</span>')
  })

  it('has unique ids', () => {
    const ids = [...text().matchAll(/ id="([^"]+)"/g)].map((found) => found[1])
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('puts a table in a frame that scrolls by keyboard, aligned by class', () => {
    const table = bare('| a | b |\n|---|--:|\n| 1 | 2 |')
    expect(table).toContain(
      '<div class="table-scroll" role="region" tabindex="0" aria-label="Bảng 1"><table>',
    )
    expect(table).toContain('<th scope="col" class="align-right">b</th>')
    expect(table).not.toContain('style=')
  })
})

describe('a question as learners see it', () => {
  it('asks by the last paragraph of a scenario', () => {
    const { source, register } = rendered()
    const scenario = lessonQuestions({ sections: source.sections })[0]?.question
    if (!scenario) throw new Error('no scenario')
    const setting = { hash: 'h', lessonSlug: 'qua-tang', sectionId: 'x', objective: null }
    const view = questionView(scenario, setting, renderContext(register, TODAY, null))
    expect(view.stemHtml).toBe(
      '<p>Bà Lan để lại phong bì trên bàn.</p>\n<p class="question">Anh Tư nên làm gì?</p>',
    )
    expect(view.choices).toEqual([
      { id: 'a', html: 'Giữ lại, mai tính tiếp.' },
      { id: 'b', html: 'Báo cáo và nộp lại.' },
    ])
    expect(view.pick).toBe('one')
  })
})

/** Tags and attributes the renderer may write; everything else in the output must be escaped text. */
const TAGS =
  /^(?:p|h[2-6]|ul|ol|li|em|strong|s|a|img|br|hr|code|pre|blockquote|table|thead|tbody|tr|th|td|div|span|section)$/
const ATTRIBUTES =
  /^(?:id|class|href|rel|src|alt|loading|decoding|role|tabindex|aria-label|aria-labelledby|scope|start|title)$/

function assertInert(output: string): void {
  for (const [, tag = '', attributes = ''] of output.matchAll(
    /<\/?([a-zA-Z!?][^\s>/]*)((?:"[^"]*"|[^">])*)>/g,
  )) {
    expect(tag).toMatch(TAGS)
    for (const [, name = '', value = ''] of attributes.matchAll(/([^\s="]+)="([^"]*)"/g)) {
      expect(name).toMatch(ATTRIBUTES)
      if (name === 'href')
        expect(value).toMatch(/^(?:https?:\/\/|mailto:|tel:|#|(?![a-z][a-z0-9+.-]*:)(?!\/\/))/i)
      if (name === 'src') expect(value).not.toMatch(/^(?:[a-z][a-z0-9+.-]*:|\/|\\)/i)
    }
  }
}

const ATTACKS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '[a](javascript:alert(1))',
  '[a](JaVaScRiPt:alert(1))',
  '[a](java&#115;cript:alert(1))',
  '[a](&#x6A;avascript:alert(1))',
  '[a](javascript&colon;alert(1))',
  '[a](\tjavascript:alert(1))',
  '[a](<javascript:alert(1)>)',
  '[a](vbscript:x)',
  '[a](data:text/html;base64,PHNjcmlwdD4=)',
  '[a](//ac.vi.du/x)',
  '[a](/\\ac.vi.du)',
  '[a](\\\\ac.vi.du)',
  '[a](http://x "onmouseover=alert(1) x=\\"")',
  '![a](javascript:alert(1))',
  '![a](data:image/svg+xml;base64,AAAA)',
  '![" onerror="alert(1)](x.png)',
  '![a](../../../etc/passwd)',
  '<http://x" onclick="alert(1)>',
  '<javascript:alert(1)>',
  '[a]: javascript:alert(1)\n\n[a]',
  '[[<img src=x onerror=alert(1)>]]',
  '[[ND-59-2019 Điều 25" onclick="alert(1)]]',
  '{{<script>alert(1)</script>}}',
  '## <b onclick=x>a</b> {#"onclick=alert(1)}',
  '```"><script>alert(1)</script>\nx\n```',
  '| <script> |\n|---|\n| "><img src=x onerror=alert(1)> |',
  '[x](#a"onclick="alert(1))',
  '[[[[{{[[ND-59-2019 Điều 25]]}}]]]]',
  '[[[ND-59-2019 Điều 25]](javascript:alert(1))',
]

describe('attacks stay text', () => {
  it.each(ATTACKS)('%s', (attack) => {
    for (const body of [attack, `> ${attack}`, `- ${attack}`, `**${attack}**`, `chữ ${attack} chữ`]) {
      assertInert(bare(body))
      assertInert(text({ [LESSON]: `${lesson}\n${body}\n` }))
    }
  })

  it('whatever is put together from their pieces', () => {
    const piece = fc.constantFrom(
      ...ATTACKS.flatMap((attack) => attack.split(/(?=[[\](){}<>"'#&`|!])/)),
      '\n',
      ' ',
      '::: ghi nhớ\n',
      '\n:::\n',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) =>
        assertInert(text({ [LESSON]: `${lesson}\n${pieces.join('')}\n` })),
      ),
      { numRuns: 300 },
    )
  })
})
