import type { ProblemCode } from '~/courseware/problem-messages'
import { fingerprint } from '~/courseware/source/translation'
import {
  COURSE,
  course,
  LAW,
  law,
  LESSON,
  lesson,
  lessonWith,
  lineOf,
  POOL,
  pool,
  poolQuestion,
  swap,
  type Changes,
} from './small-content'
import { inEnglish, LESSON_EN, lessonEnglish, lawInEnglish } from './small-translation'

const inTranslation = (passage: string, by: string) =>
  inEnglish({ [LESSON_EN]: swap(lessonEnglish, passage, by) })

const TWO = `${lesson}\n## Mục một\n\nCâu.\n\n## Mục hai\n\nCâu.\n`
const TWO_ENGLISH = `${lessonEnglish}\n## Two {#muc-hai}\n\nText.\n\n## One {#muc-mot}\n\nText.\n`

/** One deliberately broken document for every rule. `line`: where the author is sent, when that is not line 1. */
export type Broken = {
  code: ProblemCode
  of: Changes
  line?: number
  says?: string
  /** what was published before, where the rule looks at that */
  published?: Changes
}

const bytes = (...values: number[]) => new Uint8Array(values)
/** As much of a PNG as says what it is, and then nothing. */
const png = (more: number) =>
  new Uint8Array([
    0x89,
    0x50,
    0x4e,
    0x47,
    13,
    10,
    26,
    10,
    0,
    0,
    0,
    13,
    73,
    72,
    68,
    82,
    0,
    0,
    0,
    9,
    0,
    0,
    0,
    9,
    ...new Uint8Array(more),
  ])
const inLesson = (passage: string, by: string) => ({ [LESSON]: swap(lesson, passage, by) })
const inLaw = (passage: string, by: string) => ({ [LAW]: swap(law, passage, by) })
const inCourse = (passage: string, by: string) => ({ [COURSE]: swap(course, passage, by) })
const inPool = (passage: string, by: string) => ({ [POOL]: swap(pool, passage, by) })
const oldLaw = (more: string) => ({
  'laws/ND-61-2018.md': swap(law, 'số hiệu: 59/2019', 'số hiệu: 61/2018')
    .replace(/giá trị:[^]*?---/, '---')
    .replace('tình trạng: còn hiệu lực', more),
})
const citing = (key: string) =>
  inLesson('người có việc [[ND-59-2019 Điều 25]]', `người có việc [[${key} Điều 25]]`)
const question = (body: string, head = '::: câu hỏi qt-99') => lessonWith(`${head}\n${body}\n:::`)
const TAIL = '\n\nCăn cứ: [[ND-59-2019 Điều 25]]\nMục: khi-nao-phai-tu-choi\nMục tiêu: 1'
const two = '- [x] Từ chối.\n  > Đúng.\n- [ ] Nhận quà.\n  > Sai.'
const many = (count: number) =>
  Array.from(
    { length: count },
    (_, index) => `- [${index === 0 ? 'x' : ' '}] Việc ${index}.\n  > Vì ${index}.`,
  ).join('\n')
/** Six questions whose right choice is always the same letter, or always the longest. */
const six = (right: string, wrong: string) =>
  Array.from({ length: 6 }, (_, index) => poolQuestion(index + 20))
    .map((text) => text.replace(/- \[x\] .*\n/, '- [x] ĐÚNG\n').replace(/- \[ \] .*\n/, '- [ ] SAI\n'))
    .map((text, index) => text.replace('ĐÚNG', `${right} ${index}`).replace('SAI', `${wrong} ${index}`))
const poolOf = (questions: string[]) => ({
  [POOL]: pool.slice(0, pool.indexOf(':::')) + questions.join('\n'),
})
const firstRight = (text: string) =>
  text
    .replace(/- \[[x ]\] Phương án thứ nhất/, '- [x] Phương án thứ nhất')
    .replace(/- \[[x ]\] Phương án thứ hai/, '- [ ] Phương án thứ hai')
const words = (count: number) => Array.from({ length: count }, (_, index) => `chữ${index}`).join(' ')

export const BROKEN: Broken[] = [
  // the file and its front matter
  { code: 'tooLarge', of: { [LESSON]: `${lesson}${'a'.repeat(256 * 1024)}\n` } },
  { code: 'notUtf8', of: { [LESSON]: bytes(0xff, 0xfe, 0x41) } },
  { code: 'byteOrderMark', of: { [LESSON]: `\uFEFF${lesson}` } },
  {
    code: 'notNfc',
    of: inLesson('Mở đầu ngắn gọn', 'Mở đầu ngắn gọn'.normalize('NFD')),
    line: 9,
    says: '«Mở»',
  },
  { code: 'carriageReturns', of: { [LESSON]: lesson.replaceAll('\n', '\r\n') } },
  { code: 'noFinalNewline', of: { [LESSON]: lesson.trimEnd() }, line: 55 },
  { code: 'unknownFile', of: { 'courses/thu/ghi-chu.md': 'abc\n' } },
  { code: 'noFrontMatter', of: { [LESSON]: 'Chỉ có chữ.\n' } },
  { code: 'unclosedFrontMatter', of: { [LESSON]: '---\ntiêu đề: Bài\n' } },
  { code: 'frontMatterLong', of: inLesson('phút: 1', `phút: 1 # ${'a'.repeat(16 * 1024)}`) },
  { code: 'yamlBroken', of: inLesson('phút: 1', 'phút: [1'), line: 4 },
  { code: 'missingKey', of: inLesson('phút: 1\n', ''), says: '«phút»' },
  { code: 'unknownKey', of: inLesson('phút: 1', 'phut: 1'), line: 3, says: '«phút»' },
  {
    code: 'wrongType',
    of: inLesson('tiêu đề: "Nhận quà tặng: khi nào phải từ chối?"', 'tiêu đề: [a, b]'),
    line: 2,
  },
  { code: 'badDay', of: inLesson('2026-11-22', '22/11/2026'), line: 7 },
  { code: 'numberRange', of: inLesson('phút: 1', 'phút: tám'), line: 3 },
  { code: 'listRange', of: inLesson('  - Nộp lại quà đúng hạn\n', ''), line: 4 },
  { code: 'notOneOf', of: inLaw('tình trạng: còn hiệu lực', 'tình trạng: còn dùng'), line: 9 },

  // headings, images, links, containers
  { code: 'headingOne', of: lessonWith('# Tên bài'), line: 57 },
  { code: 'headingJump', of: inLesson('## Khi nào phải từ chối?', '### Khi nào phải từ chối?'), line: 11 },
  { code: 'headingTooDeep', of: lessonWith('### Nhỏ\n\n#### Nhỏ nữa'), line: 59 },
  { code: 'headingEmpty', of: lessonWith('##'), line: 57 },
  { code: 'headingInContainer', of: inLesson('Nộp lại trong', '### Hạn\n\nNộp lại trong'), line: 16 },
  { code: 'sectionDuplicate', of: lessonWith('## Khi nào phải từ chối!\n\nChữ.'), line: 57 },
  { code: 'sectionReserved', of: lessonWith('## Căn cứ 1\n\nChữ.'), line: 57 },
  { code: 'sectionIdBad', of: lessonWith('## Mục {#Mục_lạ}\n\nChữ.'), line: 57 },
  { code: 'emptySection', of: lessonWith('## Mục chưa viết'), line: 57 },
  {
    code: 'imageWithoutAlt',
    of: { ...lessonWith('![](anh/a.png)'), 'courses/thu/anh/a.png': png(8) },
    line: 57,
  },
  { code: 'imageUnreadable', of: { 'courses/thu/anh/a.png': bytes(1) } },
  { code: 'imageHeavy', of: { 'courses/thu/anh/a.png': png(60 * 1024) } },
  {
    code: 'imagesHeavy',
    of: {
      ...lessonWith('![một](a.png)\n\n![hai](b.png)\n\n![ba](c.png)'),
      'courses/thu/a.png': png(55 * 1024),
      'courses/thu/b.png': png(55 * 1024),
      'courses/thu/c.png': png(55 * 1024),
    },
    line: 61,
  },
  { code: 'imageNotRelative', of: lessonWith('![ảnh](https://vi.du/a.png)'), line: 57 },
  { code: 'imageMissing', of: lessonWith('![ảnh](anh/khong-co.png)'), line: 57 },
  { code: 'linkRefused', of: lessonWith('Bấm [vào đây](javascript:alert(1)).'), line: 57 },
  { code: 'rawHtml', of: lessonWith('Chữ <b>đậm</b>.'), line: 57 },
  { code: 'markUnfinished', of: lessonWith('Xem [[ND-59-2019 Điều 25.'), line: 57 },
  { code: 'containerUnknown', of: lessonWith('::: ghi nhơ\n- Một ý.\n:::'), line: 57, says: '«::: ghi nhớ»' },
  { code: 'containerUnclosed', of: lessonWith('::: ghi nhớ\n- Một ý.'), line: 57 },
  { code: 'containerStrayClose', of: lessonWith(':::'), line: 57 },
  { code: 'containerEmpty', of: lessonWith('::: ghi nhớ\n:::'), line: 57 },
  { code: 'containerArgument', of: lessonWith('::: ghi nhớ ba điều\n- Một ý.\n:::'), line: 57 },
  { code: 'listExpected', of: lessonWith('::: nên làm\nTừ chối.\n:::'), line: 57 },
  { code: 'dontWithoutNot', of: lessonWith('::: không được làm\n- Nhận quà.\n:::'), line: 58 },
  { code: 'rememberTooMany', of: lessonWith('::: ghi nhớ\n- Một.\n- Hai.\n- Ba.\n- Bốn.\n:::'), line: 57 },
  { code: 'lawWithoutReference', of: lessonWith('::: trích luật\nChữ.\n:::'), line: 57 },

  // questions
  { code: 'questionWithoutId', of: question(`Hỏi?\n\n${two}${TAIL}`, '::: câu hỏi'), line: 57 },
  { code: 'questionIdBad', of: question(`Hỏi?\n\n${two}${TAIL}`, '::: câu hỏi QT_1'), line: 57 },
  { code: 'questionDuplicate', of: inPool('kt-01', 'qt-01'), line: 5, says: '01-qua-tang.md, dòng 45' },
  {
    code: 'questionIdChanged',
    of: inLesson('::: câu hỏi qt-01', '::: câu hỏi qt-77'),
    published: {},
    line: 45,
    says: '«qt-01»',
  },
  { code: 'questionArgument', of: question(`Hỏi?\n\n${two}${TAIL}`, '::: câu hỏi qt-99 trộn lên'), line: 57 },
  { code: 'stemMissing', of: question(`${two}${TAIL}`), line: 57 },
  { code: 'choicesFew', of: question(`Hỏi?\n\n- [x] Một.\n  > Vì.${TAIL}`), line: 57 },
  { code: 'choicesMany', of: question(`Hỏi?\n\n${many(7)}${TAIL}`), line: 57 },
  { code: 'choiceEmpty', of: question(`Hỏi?\n\n${two}\n- [ ]\n  > Vì.${TAIL}`), line: 64 },
  { code: 'choiceDuplicate', of: question(`Hỏi?\n\n${two}\n- [ ] Nhận quà.\n  > Vì.${TAIL}`), line: 64 },
  { code: 'choiceMarkBad', of: question(`Hỏi?\n\n${two}\n- [v] Ba.\n  > Vì.${TAIL}`), line: 64 },
  { code: 'choiceMarkMissing', of: question(`Hỏi?\n\n${two}\n- Ba.\n  > Vì.${TAIL}`), line: 64 },
  {
    code: 'noRightChoice',
    of: inLesson('- [x] Từ chối món quà.', '- [ ] Từ chối món quà.'),
    line: 45,
    says: 'qt-01',
  },
  { code: 'allRight', of: inLesson('- [ ] Nhận rồi chia', '- [x] Nhận rồi chia'), line: 45 },
  {
    code: 'explanationMissing',
    of: inLesson('  > Chia ra vẫn là nhận.\n', ''),
    line: 50,
    says: 'phương án B',
  },
  { code: 'allOfTheAbove', of: question(`Hỏi?\n\n${two}\n- [ ] Tất cả đều đúng.\n  > Vì.${TAIL}`), line: 64 },
  {
    code: 'citationMissing',
    of: question(`Hỏi?\n\n${two}\n\nMục: khi-nao-phai-tu-choi\nMục tiêu: 1`),
    line: 57,
  },
  {
    code: 'questionWithoutArticle',
    of: question(`Hỏi?\n\n${two}${TAIL.replace(' Điều 25', '')}`),
    line: 65,
  },
  { code: 'citationFieldBad', of: question(`Hỏi?\n\n${two}${TAIL.replace(']]', ']] và luật')}`), line: 65 },
  { code: 'fieldUnknown', of: question(`Hỏi?\n\n${two}${TAIL}\nCăn cư: x`), line: 68, says: '«Căn cứ»' },
  { code: 'fieldTwice', of: question(`Hỏi?\n\n${two}${TAIL}\nMục tiêu: 2`), line: 68 },
  { code: 'fieldEmpty', of: question(`Hỏi?\n\n${two}${TAIL}\nLoại:`), line: 68 },
  { code: 'strayText', of: question(`Hỏi?\n\n${two}\n\nChữ lạc.${TAIL}`), line: 65 },
  { code: 'natureBad', of: question(`Hỏi?\n\n${two}${TAIL}\nLoại: khó`), line: 68 },
  { code: 'sectionMissing', of: inPool('Mục: khi-nao-phai-tu-choi\n', ''), line: 5 },
  {
    code: 'sectionUnknown',
    of: inPool('Mục: khi-nao-phai-tu-choi', 'Mục: khi-nao-tu-choi'),
    line: 14,
    says: '«khi-nao-phai-tu-choi»',
  },
  { code: 'objectiveMissing', of: inLesson('\nMục tiêu: 1', ''), line: 45 },
  { code: 'objectiveRange', of: inLesson('\nMục tiêu: 1', '\nMục tiêu: 3'), line: 54 },

  // law
  { code: 'referenceBad', of: citing('ND-59-2019 khoản 2'), line: 13 },
  { code: 'instrumentUnknown', of: citing('ND-59-2018'), line: 13, says: '«ND-59-2019»' },
  {
    code: 'articleMissing',
    of: inLesson('có việc [[ND-59-2019 Điều 25]]', 'có việc [[ND-59-2019]]'),
    line: 13,
    says: '[[ND-59-2019 Điều 1]]',
  },
  {
    code: 'articleUnknown',
    of: inLesson('có việc [[ND-59-2019 Điều 25]]', 'có việc [[ND-59-2019 Điều 99]]'),
    line: 13,
  },
  {
    code: 'instrumentGone',
    of: {
      ...oldLaw('tình trạng: bị thay thế\nthay thế bởi: ND-59-2019\nhết hiệu lực từ: 2025-07-01'),
      ...citing('ND-61-2018'),
    },
    line: 13,
  },
  {
    code: 'instrumentGoneUndated',
    of: { ...oldLaw('tình trạng: hết hiệu lực'), ...citing('ND-61-2018') },
    line: 13,
  },
  { code: 'instrumentNotYet', of: inLaw('hiệu lực từ: 2019-08-15', 'hiệu lực từ: 2027-01-01'), line: 13 },
  {
    code: 'valueUnknown',
    of: inLesson('{{hạn nộp lại quà tặng}}', '{{hạn nộp quà tặng}}'),
    line: 16,
    says: '«hạn nộp lại quà tặng»',
  },
  {
    code: 'valueNotInForce',
    of: inLaw('    từ: 2019-08-15', '    từ: 2019-08-15\n    đến: 2026-11-23'),
    line: 16,
  },
  { code: 'lawFileName', of: { 'laws/nghi-dinh.md': law } },
  { code: 'articleHeadingBad', of: inLaw('## Điều 25. Nhận quà tặng', '## Mục 25'), line: 19 },
  { code: 'articleTwice', of: inLaw('## Điều 26.', '## Điều 25.'), line: 23 },
  { code: 'articleEmpty', of: inLaw('Không nhận quà của bên có liên quan đến công việc.\n', ''), line: 19 },
  {
    code: 'amendmentUnknown',
    of: inLaw('tình trạng: còn hiệu lực', 'tình trạng: đã sửa đổi\nsửa đổi bởi: [ND-134-2021]'),
    line: 10,
  },
  { code: 'replacementMissing', of: oldLaw('tình trạng: bị thay thế\nhết hiệu lực từ: 2025-07-01'), line: 9 },
  { code: 'expiryMissing', of: oldLaw('tình trạng: hết hiệu lực'), line: 9 },
  {
    code: 'expiryContradicts',
    of: inLaw('tình trạng: còn hiệu lực', 'tình trạng: còn hiệu lực\nhết hiệu lực từ: 2025-07-01'),
    line: 9,
  },
  { code: 'amendmentMissing', of: inLaw('tình trạng: còn hiệu lực', 'tình trạng: đã sửa đổi'), line: 9 },
  {
    code: 'amendmentUnread',
    of: inLaw('Mức tin cậy: V2', 'Sửa đổi từ: tháng 7 bởi ND-59-2019'),
    line: 23,
  },
  { code: 'confidenceBad', of: inLaw('Mức tin cậy: V2', 'Mức tin cậy: R'), line: 23 },
  { code: 'valueTwice', of: { ...oldLaw('tình trạng: còn hiệu lực'), 'laws/ND-60-2019.md': law }, line: 14 },
  {
    code: 'valueSpanBad',
    of: inLaw('    từ: 2019-08-15', '    từ: 2019-08-15\n    đến: 2019-08-15'),
    line: 14,
  },

  // the course and its files
  { code: 'courseFileMissing', of: { [COURSE]: null } },
  { code: 'courseSlugBad', of: { 'courses/Khoa_Hoc/course.md': course } },
  {
    code: 'lessonFileMissing',
    of: inCourse('  - 01-qua-tang\n', '  - 01-qua-tang\n  - 02-bao-cao\n'),
    line: 9,
  },
  {
    code: 'lessonNotListed',
    of: { 'courses/thu/02-bao-cao.md': lesson.replaceAll('qt-01', 'bc-01').replaceAll('phong-bi', 'pb-2') },
  },
  { code: 'lessonTwice', of: inCourse('  - 01-qua-tang\n', '  - 01-qua-tang\n  - 01-qua-tang\n'), line: 9 },
  { code: 'lessonSlugTwice', of: { 'courses/thu/02-qua-tang.md': lesson } },
  { code: 'lessonNumberTwice', of: { 'courses/thu/01-bao-cao.md': lesson } },
  {
    code: 'blueprintUnknown',
    of: inCourse('  01-qua-tang: 5', '  01-qua-tan: 5'),
    line: 13,
    says: '«01-qua-tang»',
  },
  { code: 'blueprintWithoutPool', of: { [POOL]: null }, line: 13 },
  { code: 'blueprintTooMany', of: inCourse('  01-qua-tang: 5', '  01-qua-tang: 11'), line: 13 },
  { code: 'blueprintSum', of: inCourse('  01-qua-tang: 5', '  01-qua-tang: 0'), line: 12 },
  {
    code: 'poolWithoutLesson',
    of: { 'courses/thu/02-khac.pool.md': swap(pool, '01-qua-tang', '02-khac').replaceAll('kt-', 'kk-') },
    line: 2,
  },
  { code: 'poolNameDiffers', of: inPool('bài: 01-qua-tang', 'bài: 02-bao-cao'), line: 2 },
  { code: 'poolProse', of: { [POOL]: `${pool}\nĐoạn văn lạc vào.\n` }, line: 135 },
  { code: 'poolContainer', of: { [POOL]: `${pool}\n::: ghi nhớ\n- Ý.\n:::\n` }, line: 135 },
  {
    code: 'smallPool',
    of: poolOf([poolQuestion(1), poolQuestion(2), poolQuestion(3), poolQuestion(4), poolQuestion(5)]),
  },
  { code: 'courseContainer', of: { [COURSE]: `${course}\n::: ghi nhớ\n- Ý.\n:::\n` }, line: 17 },
  { code: 'checkedInFuture', of: inLesson('2026-11-22', '2026-11-24'), line: 7 },

  // traps of law
  { code: 'trapGiftThreshold', of: lessonWith('Quà dưới 500.000 đồng thì được nhận.'), line: 57 },
  { code: 'trapWorkingDays', of: lessonWith('Nộp lại quà trong 5 ngày.'), line: 57 },
  { code: 'trapDistrict', of: lessonWith('Hỏi UBND huyện để được hướng dẫn.'), line: 57 },
  { code: 'trapPartyRule37', of: lessonWith('Theo Quy định 37-QĐ/TW, có 19 điều.'), line: 57 },
  { code: 'trapDeathPenalty', of: lessonWith('Nhận hối lộ có thể bị tử hình.'), line: 57 },
  { code: 'trapDiscipline', of: lessonWith('Công chức có thể bị giáng chức.'), line: 57 },
  { code: 'trapAssetThreshold', of: lessonWith('Kê khai tài sản từ 50 triệu đồng.'), line: 57 },
  { code: 'trapAssetChange', of: lessonWith('Kê khai bổ sung khi biến động 300 triệu đồng.'), line: 57 },
  { code: 'trapInspectorate', of: lessonWith('Báo cho Thanh tra sở.'), line: 57 },
  { code: 'trapBriberyNever', of: lessonWith('Việc đưa hối lộ thì không bao giờ là tham nhũng.'), line: 57 },
  { code: 'trapBriberyFirst', of: lessonWith('Đưa hối lộ là tội phạm tham nhũng theo Mục 1.'), line: 57 },
  { code: 'trapOldMinistry', of: lessonWith('Hỏi Bộ Tài nguyên và Môi trường.'), line: 57 },
  { code: 'trapRecalled', of: lessonWith('Theo Luật 97/2025/QH15, phải công khai.'), line: 57 },
  { code: 'trapDenunciationNumber', of: lessonWith('Luật Tố cáo số 23/2018/QH14.'), line: 57 },

  // translations
  { code: 'translatedFromBad', of: inTranslation('bản gốc: ', 'bản gốc: x'), line: 2 },
  {
    code: 'translationWithoutSource',
    of: inEnglish({ [LESSON_EN]: null, 'courses/thu/02-qua-tang.en.md': lessonEnglish }),
    says: '02-qua-tang.md',
  },
  {
    code: 'translationOlder',
    of: inEnglish({ [LESSON]: swap(lesson, 'Mở đầu ngắn gọn.', 'Mở đầu mới.') }),
    line: 2,
    says: 'bản dịch cũ hơn bản gốc',
  },
  {
    code: 'translationObjectives',
    of: inTranslation('  - Hand gifts in on time\n', '  - Hand gifts in\n  - On time\n'),
    line: 4,
  },
  {
    code: 'translationSectionMissing',
    of: inTranslation(' {#khi-nao-phai-tu-choi}', ''),
    says: '{#khi-nao-phai-tu-choi}',
  },
  {
    code: 'translationSectionExtra',
    of: inTranslation('{#khi-nao-phai-tu-choi}', '{#khi-nao-phai-tu-cho}'),
    line: 10,
    says: '«khi-nao-phai-tu-choi»',
  },
  {
    code: 'translationSectionOrder',
    of: inEnglish({
      [LESSON]: TWO,
      [LESSON_EN]: swap(TWO_ENGLISH, fingerprint(lesson), fingerprint(TWO)),
    }),
    line: lineOf(TWO_ENGLISH, '## Two'),
  },
  {
    code: 'translationQuestionMissing',
    of: inTranslation('::: câu hỏi qt-01', '::: câu hỏi qt-02'),
    says: 'qt-01',
  },
  {
    code: 'translationQuestionExtra',
    of: inTranslation('::: câu hỏi qt-01', '::: câu hỏi qt-02'),
    line: lineOf(lessonEnglish, '::: câu hỏi qt-01'),
  },
  {
    code: 'translationChoices',
    of: inTranslation(
      '  > Sharing is still taking.',
      '  > Sharing is still taking.\n- [ ] A third.\n  > More.',
    ),
    line: lineOf(lessonEnglish, '::: câu hỏi qt-01'),
  },
  {
    code: 'translationRight',
    of: inTranslation('- [x] Refuse the gift.', '- [ ] Refuse the gift.'),
    line: lineOf(lessonEnglish, '::: câu hỏi qt-01'),
  },
  {
    code: 'translationMarkMissing',
    of: inTranslation('{{hạn nộp lại quà tặng}}', 'five days'),
    line: 10,
    says: '{{hạn nộp lại quà tặng}}',
  },
  {
    code: 'translationMarkExtra',
    of: inTranslation('Refusing is the neatest way.', 'Refusing is the neatest way [[ND-59-2019 Điều 26]].'),
    line: lineOf(lessonEnglish, '::: câu hỏi qt-01'),
    says: '[[ND-59-2019 Điều 26]]',
  },
  {
    code: 'translationUntouched',
    of: inTranslation(
      'Take no gift from a person with business at your office',
      'Không nhận quà của người có việc',
    ),
    line: 12,
    says: 'Không nhận quà của người',
  },
  {
    code: 'valueWithoutEnglish',
    of: inEnglish({ [LAW]: swap(lawInEnglish, '    tiếng Anh: 05 working days\n', '') }),
    line: 15,
  },

  // wording
  { code: 'longSentence', of: lessonWith(`${words(31)}.`), line: 57 },
  {
    code: 'longSentencesOverall',
    of: lessonWith(Array.from({ length: 40 }, () => `${words(21)}.`).join(' ')),
  },
  { code: 'longLesson', of: lessonWith(Array.from({ length: 250 }, () => `${words(9)}.`).join(' ')) },
  { code: 'minutesUnlikely', of: inLesson('phút: 1', 'phút: 9'), line: 3 },
  { code: 'longestIsRight', of: poolOf(six('Một phương án dài hơn hẳn', 'Ngắn')), line: 5 },
  {
    code: 'unevenPositions',
    of: poolOf(Array.from({ length: 10 }, (_, index) => firstRight(poolQuestion(index + 1)))),
    line: 5,
  },
  {
    code: 'doubleNegation',
    of: question(`Việc nào không đúng?\n\n${two}\n- [ ] Không báo cáo.\n  > Vì.${TAIL}`),
    line: 64,
  },
]
