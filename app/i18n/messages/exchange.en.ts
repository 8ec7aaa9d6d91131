import { english } from '../table'
import { exchangeVi } from './exchange.vi'

export const exchangeEn = english(exchangeVi, {
  'exchange.title': 'Import and export',
  'exchange.in': 'Bring in',
  'exchange.in.questions': 'Import questions from GIFT, Aiken or Moodle XML',
  'exchange.in.lesson': 'Make a lesson from a Word file or pasted text',
  'exchange.in.course': 'Import a whole course from a .zip file',
  'exchange.out': 'Take out',
  'exchange.out.about': 'These files hold the keys. Each download is kept in the audit trail.',
  'exchange.out.course': 'Download the whole course (.zip)',
  'exchange.out.courseAbout':
    'Lessons, question pools and the introduction; drafts stand in for what is published. Pictures of the lessons come along.',
  'exchange.out.pool': { one: '{name}, {count} question', other: '{name}, {count} questions' },
  'exchange.out.coursePool': 'The course’s own pool',
  'exchange.out.gift': 'Download GIFT',
  'exchange.out.xml': 'Download Moodle XML',
  'exchange.out.none': 'The course has no published question pool yet.',

  'exchange.table': 'What each format keeps and loses',
  'exchange.table.format': 'Format',
  'exchange.table.in': 'Coming in',
  'exchange.table.out': 'Going out',
  'exchange.table.gift.in':
    'Keeps stem, choices, key, explanations. Loses partial credit, pictures, names and categories.',
  'exchange.table.gift.out':
    'Keeps id, stem, choices, key, explanations, legal basis in words. Loses section, objective, fixed order.',
  'exchange.table.aiken.in': 'Keeps stem, choices and one key. Aiken has no explanations.',
  'exchange.table.aiken.out': 'Not written: Aiken has no place for several right choices and explanations.',
  'exchange.table.xml.in':
    'Keeps stem, choices, key, explanations, fixed order. Loses partial credit, pictures, tags and categories.',
  'exchange.table.xml.out':
    'Keeps id, stem, choices, key, explanations, fixed order, legal basis in words. Loses section and objective.',
  'exchange.table.word.in':
    'Keeps headings, paragraphs, lists, bold, italics; tables become lists. Loses pictures, colours, sizes, links, footnotes.',
  'exchange.table.zip':
    'Keeps every byte of every text file and of every picture made by this system; other pictures are made smaller.',
  'exchange.table.notOut': 'None.',
  'exchange.format.gift': 'GIFT',
  'exchange.format.aiken': 'Aiken',
  'exchange.format.moodleXml': 'Moodle XML',
  'exchange.format.word': 'Word (.docx)',
  'exchange.format.zip': 'A whole course (.zip)',

  'exchange.questions.title': 'Import questions',
  'exchange.questions.about':
    'Questions go into the pool’s draft, each with a new id. Nothing is written before {you} have looked and agreed.',
  'exchange.questions.lesson': 'Into the pool of',
  'exchange.questions.file': 'Question file',
  'exchange.questions.fileHint': 'A text file .txt, .gift or .xml, smaller than {most}.',
  'exchange.questions.text': 'Or paste its content here',
  'exchange.questions.format': 'Format',
  'exchange.questions.anyFormat': 'Find out',
  'exchange.questions.read': 'Read the file',
  'exchange.questions.wrongType': 'The file must be text in GIFT, Aiken or Moodle XML.',
  'exchange.questions.brokenXml':
    'The XML breaks at line {line}. Export it again from the old system and try once more.',
  'exchange.questions.nothing': 'No question could be read from this file.',
  'exchange.questions.many':
    'The file has {count} questions, more than {most}. Divide it into smaller files.',
  'exchange.questions.nowhere': 'The course has no lesson to put questions into.',
  'exchange.questions.found': {
    one: '{count} question read ({format}). Nothing has been written yet.',
    other: '{count} questions read ({format}). Nothing has been written yet.',
  },
  'exchange.questions.left': {
    one: '{count} item could not be taken',
    other: '{count} items could not be taken',
  },
  'exchange.questions.leftLine': 'Line {line}: “{text}”. {why}',
  'exchange.questions.partly': {
    one: '{count} question is taken but loses a part',
    other: '{count} questions are taken but lose a part',
  },
  'exchange.questions.partlyLine': 'Line {line}: {what}',
  'exchange.questions.shown': 'See the questions that will be taken',
  'exchange.questions.toDo':
    'The source has no legal basis and no section to read again. After taking them in, the editor lists each gap.',
  'exchange.questions.keep': {
    one: 'Put {count} question into the draft',
    other: 'Put {count} questions into the draft',
  },
  'exchange.questions.moved': 'Somebody else has just saved the pool. Press again to add to the newest text.',
  'exchange.questions.poolLarge': 'The pool would be longer than 256 KB. Take fewer questions.',

  'exchange.why.unreadable': 'The way this item is written is not understood.',
  'exchange.why.essay': 'An essay question: only choices are graded here.',
  'exchange.why.short': 'A short answer: only choices are graded here.',
  'exchange.why.numerical': 'A numerical answer: only choices are graded here.',
  'exchange.why.matching': 'A matching question: only choices are graded here.',
  'exchange.why.description': 'An introduction, not a question.',
  'exchange.why.cloze': 'Gaps in a passage: there is no such kind of question here.',
  'exchange.why.otherKind': 'There is no such kind of question here.',
  'exchange.why.noStem': 'It has no question text.',
  'exchange.why.noRight': 'It has no right choice.',
  'exchange.why.oneChoice': 'It has fewer than two choices.',
  'exchange.why.manyChoices': 'It has more than 26 choices.',
  'exchange.why.noAnswerLine': 'The line “ANSWER: ” is missing at its end.',
  'exchange.why.answerUnknown': 'The line “ANSWER: ” names a choice that is not there.',
  'exchange.lost.partialCredit': 'partial credit; here every right choice is needed for the point.',
  'exchange.lost.generalFeedback': 'general feedback.',
  'exchange.lost.picture': 'pictures.',

  'exchange.lesson.title': 'Make a lesson from Word',
  'exchange.lesson.about':
    'Choose a .docx file, or paste text. The result is a draft in plain text that {you} go on editing.',
  'exchange.lesson.file': 'Word file',
  'exchange.lesson.fileHint':
    'A .docx file smaller than {most}. An old .doc: open it in Word and save it as .docx.',
  'exchange.lesson.text': 'Or paste text here',
  'exchange.lesson.read': 'Turn it into plain text',
  'exchange.lesson.wrongType': 'The file must be .docx.',
  'exchange.lesson.oldWord':
    'This is an old .doc, or has a password. Open it in Word, take the password off, save it as .docx and choose again.',
  'exchange.lesson.empty': 'The file has no words in it.',
  'exchange.lesson.ready': 'Done. Nothing has been written yet.',
  'exchange.lesson.pictures': {
    one: '{count} picture was left behind. Add it again, with a description, in the editor.',
    other: '{count} pictures were left behind. Add them again, with descriptions, in the editor.',
  },
  'exchange.lesson.tables': {
    one: '{count} table became a list. Look at the order of its items.',
    other: '{count} tables became lists. Look at the order of their items.',
  },
  'exchange.lesson.tcvn3':
    'The text seems to be in TCVN3 (.VnTime) and will show wrong letters. Convert it to Unicode in Word or Unikey and try again.',
  'exchange.lesson.vni':
    'The text seems to be in VNI and will show wrong letters. Convert it to Unicode in Word or Unikey and try again.',
  'exchange.lesson.name': 'Lesson title',
  'exchange.lesson.body': 'Content',
  'exchange.lesson.bodyMissing': 'Enter the lesson’s content.',
  'exchange.lesson.bodyLong': 'The content is over 256 KB. Move part of it to another lesson.',
  'exchange.lesson.keep': 'Make the draft lesson',

  'exchange.course.title': 'Import a whole course',
  'exchange.course.about':
    'A .zip taken from a course’s “Import and export” page: one folder named by the course’s code, with .md files in it. Everything becomes drafts; nothing that is there is overwritten.',
  'exchange.course.file': '.zip file',
  'exchange.course.fileHint': 'Smaller than {most}, without a password.',
  'exchange.course.read': 'Import as drafts',
  'exchange.course.wrongType': 'The file must be .zip.',
  'exchange.course.folder':
    'The .zip must have exactly one folder, named by the course’s code in small letters without marks.',
  'exchange.course.nothing': 'The .zip has no lesson file in it.',
  'exchange.course.done': {
    one: '{count} file is now a draft of the course “{course}”.',
    other: '{count} files are now drafts of the course “{course}”.',
  },
  'exchange.course.conflicts': {
    one: '{count} file was not taken, for another draft is there; that draft is kept.',
    other: '{count} files were not taken, for other drafts are there; those drafts are kept.',
  },
  'exchange.course.files': 'File by file',
  'exchange.course.name': 'File',
  'exchange.course.outcome': 'Outcome',
  'exchange.outcome.drafted': 'Became a draft',
  'exchange.outcome.same': 'Just like what is there',
  'exchange.outcome.conflict': 'Another draft is there and is kept',
  'exchange.outcome.notOurs': 'No lesson file, passed over',
  'exchange.outcome.tooLarge': 'Over 256 KB, passed over',
  'exchange.outcome.picture': 'Picture, kept as it is',
  'exchange.outcome.pictureMadeAnew': 'Picture, made smaller',
  'exchange.outcome.notPicture': 'This picture cannot be read, passed over',
  'exchange.outcome.notText': 'No UTF-8 text, passed over',

  'exchange.archive.notZip': 'This file is no .zip archive. Choose another.',
  'exchange.archive.broken': 'This file is damaged and cannot be opened. Make it again and try once more.',
  'exchange.archive.tooMany': 'The archive has too many files in it.',
  'exchange.archive.tooLarge': 'The archive holds too much data when opened.',
  'exchange.archive.bomb': 'The archive opens out to far more than its size explains, so it was not opened.',
  'exchange.archive.encrypted': 'The archive has a password. Make it again without one.',
  'exchange.archive.nested': 'The archive has another archive in it. Unpack that and make the file again.',
  'exchange.archive.path': 'The archive names a file outside its own folder, so it was not opened.',
  'exchange.archive.link': 'The archive has a link in place of a file. Make it again of real files only.',
  'exchange.archive.twice': 'The archive has two files of the same name.',
  'exchange.archive.notWord': 'This file is no Word text. Open it in Word and save it again as .docx.',
  'exchange.stopped.time': 'Reading this file took too long and was stopped. Divide it into smaller files.',
  'exchange.stopped.memory': 'This file needs too much memory and was stopped. Divide it into smaller files.',
  'exchange.stopped.output': 'This file holds too much and was stopped. Divide it into smaller files.',
  'exchange.stopped.crash':
    'This file could not be read. Save it again from the program it comes from and try once more.',
  'exchange.stopped.busy': 'Several files are waiting to be read. Try again in a minute.',
})
