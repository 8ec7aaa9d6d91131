import { english } from '../table'
import { studioVi } from './studio.vi'

export const studioEn = english(studioVi, {
  'studio.title': 'Lesson workshop',
  'studio.newLesson': 'New lesson',
  'studio.newLessonIn': 'New lesson in “{course}”',

  'studio.needs.title': 'What is waiting',
  'studio.needs.none': 'Nothing is waiting for {you}.',
  'studio.needs.remarks': {
    one: '{count} question has remarks from learners',
    other: '{count} questions have remarks from learners',
  },
  'studio.needs.remarksAbout': 'Learners find the question wrong or hard to understand',
  'studio.needs.mustFix': { one: '{count} place to correct', other: '{count} places to correct' },
  'studio.needs.draft': 'the draft cannot be published yet',
  'studio.needs.law': 'Law no longer in force',
  'studio.needs.unseen': 'Not seen yet',

  'studio.list.empty':
    'There is no course yet. The first one is imported from the content folder at installation.',
  'studio.list.about': 'Edition {number}, published {day} · {lessons} lessons',
  'studio.list.neverPublished': 'Never published',
  'studio.list.caption': 'Parts of the course “{course}”',
  'studio.list.part': 'Part',
  'studio.list.state': 'State',
  'studio.list.changed': 'Last changed',
  'studio.list.by': '{who}, {moment}',
  'studio.list.shipped': 'Came with the installation',
  'studio.list.addPool': 'Add test questions',
  'studio.list.reviewed': 'a second person reviews',
  'studio.list.seeLearner': 'See the course page as learners do',

  'studio.state.draft': 'Draft',
  'studio.state.waiting': 'Waiting for review',
  'studio.state.published': 'Published',
  'studio.state.changed': 'New draft',
  'studio.problems.errors': { one: '{count} place to correct', other: '{count} places to correct' },
  'studio.problems.warnings': { one: '{count} place to look at', other: '{count} places to look at' },

  'studio.part.lesson': 'Lesson {number}. {title}',
  'studio.part.pool': 'Test questions of lesson {number}',
  'studio.part.coursePool': 'Test questions of the whole course',
  'studio.part.english': '{part} (in English)',
  'studio.list.older': 'Older than the Vietnamese text',
  'studio.translate.begin': 'Translate into English',
  'studio.translate.beginOf': 'Translate into English: {part}',
  'studio.translate.open': 'Open the English text',
  'studio.translate.source': 'Open the Vietnamese text',
  'studio.translate.renew': 'Update the translation',
  'studio.translate.renewOf': 'Update the translation: {part}',
  'studio.translate.begun':
    'The English draft is a copy of the published Vietnamese text. {You} replace it passage by passage; block names, question ids, citations and values stay as they are. Check points at what is still in Vietnamese.',
  'studio.translate.renewed':
    'The draft now names the new Vietnamese text. {You} put right what has changed in the source, shown below, and publish it.',
  'studio.translate.older':
    'The Vietnamese text has changed since it was translated. Readers of English are told so until the translation is brought up to date.',
  'studio.translate.moved': 'What has changed in the Vietnamese text since it was translated',
  'studio.translate.effect':
    'Publishing a translation changes nothing in the Vietnamese text: nobody has to read again, results and certificates stand.',
  'studio.translate.publish': 'Publish the translation',
  'studio.translate.done': 'Published: {part}.',
  'studio.translate.doneAbout':
    'Readers of English see it from now on. It says that it was translated from edition {number}.',

  'studio.part.course': 'Introduction, order of lessons and test rules',

  'studio.edit.title': 'Editing: {part}',
  'studio.edit.course': 'Course: {course}',
  'studio.edit.draftSaved': 'Draft saved by {who} at {moment}',
  'studio.edit.asPublished':
    'This is the published text. Change and save it, and it becomes a draft that learners do not see yet.',
  'studio.edit.saved': 'Draft saved at {time}. Learners do not see it until it is published.',
  'studio.edit.nothingNew': 'Nothing has changed, so there was nothing to save.',
  'studio.edit.tabs': 'Parts of the editing page',
  'studio.edit.tab.edit': 'Write',
  'studio.edit.tab.preview': 'Preview',
  'studio.edit.tab.check': 'Check',
  'studio.edit.tab.checkCount': 'Check ({count})',
  'studio.edit.text': 'Text',
  'studio.edit.textHint':
    'Write as in any document. How to mark sections, questions and citations is under “How to write” below.',
  'studio.edit.save': 'Save draft',
  'studio.edit.preview': 'Save and preview',
  'studio.edit.publish': 'Save and go on to publishing',
  'studio.edit.send': 'Save and go on to review',
  'studio.edit.tooLarge':
    'The text is {size}, above the limit of {most}. Move a part to another lesson and save again.',
  'studio.edit.unsaved': 'The text below is not saved.',
  'studio.edit.leave': 'Back to the list of lessons',

  'studio.preview.title': 'Preview',
  'studio.preview.about': 'What learners will see.',
  'studio.preview.untitled': 'No title yet',
  'studio.preview.practice': { one: 'Practice question', other: 'Practice questions ({count})' },
  'studio.preview.pool': { one: 'Test question', other: 'Test questions ({count})' },
  'studio.preview.questionOf': 'Question {number}: {id}',
  'studio.preview.scenario': 'Scenario',
  'studio.preview.right': 'Answer',
  'studio.preview.explanations': 'Answer and explanations',
  'studio.preview.answers': 'Learners see the explanations after they answer.',
  'studio.preview.late':
    'This part could not be read within its time. Move some of it to another part and look again.',
  'studio.preview.nothing': 'Nothing can be shown yet. See “Check” for what to correct.',

  'studio.check.title': 'Check',
  'studio.check.none': 'Nothing has to be corrected.',
  'studio.check.blocks': 'What must be corrected blocks publishing. The rest is up to {you}.',
  'studio.check.error': 'Correct',
  'studio.check.warning': 'Look at',
  'studio.check.more': { one: 'See one more', other: 'See {count} more' },
  'studio.check.untold': {
    one: 'And one more, shown once those above are corrected.',
    other: 'And {count} more, shown once those above are corrected.',
  },
  'studio.check.line': 'Line {line}',
  'studio.check.elsewhere': 'In other parts of the course',

  'studio.line.title': 'Line {line}',
  'studio.line.about': 'Find this line in the text below to correct it.',
  'studio.line.missing': 'The text has no line {line}.',

  'studio.help.title': 'How to write',
  'studio.help.about': 'Copy a pattern into the text and change its words. On a computer a button copies it.',
  'studio.help.copy': 'Copy',
  'studio.help.copyOf': 'Copy the pattern: {name}',
  'studio.help.copied': 'Copied.',
  'studio.help.law': 'Find an article to cite (opens a new page)',

  'studio.law.title': 'Find a law to cite',
  'studio.law.about':
    'Type a law’s name or number, an article, or a few words of it, with or without marks. Copy what stands in the double brackets into the lesson.',
  'studio.law.field': 'Words to find',
  'studio.law.example': 'For example: quà tặng; 59/2019 điều 25; xung đột lợi ích',
  'studio.law.search': 'Find',
  'studio.law.none': 'No law or article matches “{typed}”. Try fewer words.',
  'studio.law.found': { one: '{count} article matches “{typed}”', other: '{count} articles match “{typed}”' },
  'studio.law.all': 'Laws in the register',
  'studio.law.articles': { one: 'See its {count} article', other: 'See its {count} articles' },
  'studio.law.copy': 'Copy',
  'studio.law.copyOf': 'Copy the citation {reference}',

  'studio.conflict.title': 'Someone else has saved this text',
  'studio.conflict.about':
    '{who} saved this text at {moment}. Compare the two before saving. The text of {you} is whole below and not saved yet.',
  'studio.conflict.differences': 'Where they differ',
  'studio.conflict.differencesAbout': '“Removed” stands only in “{theirs}”, “Added” only in “{mine}”.',
  'studio.conflict.theirs': 'Saved by {who}',
  'studio.conflict.mine': 'The text of {you} (not saved)',
  'studio.conflict.mineHint': 'It can be changed here; copy over what should be kept from the other one.',
  'studio.conflict.save': 'Save the text of {you} instead of the other',
  'studio.conflict.drop': 'Leave the text of {you}, open the saved one',
  'studio.conflict.nobody': 'someone else',

  'studio.diff.none': 'The two texts are the same.',
  'studio.diff.place': 'Line {line}',
  'studio.diff.after': 'after “{before}”',
  'studio.diff.added': 'Added',
  'studio.diff.removed': 'Removed',
  'studio.diff.emptyLine': '(empty line)',
  'studio.diff.more': { one: '{count} more place.', other: '{count} more places.' },
  'studio.diff.late': 'The two texts could not be compared within their time. Load the page again to retry.',

  'studio.publish.title': 'Check before publishing',
  'studio.publish.back': 'Back to editing',
  'studio.publish.blocked': {
    one: 'Cannot be published yet: {count} place to correct',
    other: 'Cannot be published yet: {count} places to correct',
  },
  'studio.publish.blockedAbout': 'Correct what is listed, save the draft and come back.',
  'studio.publish.fix': 'Go back and correct',
  'studio.publish.ready': 'Nothing has to be corrected.',
  'studio.publish.changes': 'What will change',
  'studio.publish.changesCount':
    '{added} lines added, {removed} removed, compared with what learners see now.',
  'studio.publish.firstTime': 'This part has never been published; all of it is new.',
  'studio.publish.effect': 'What kind of change is it?',
  'studio.publish.minor': 'A small correction',
  'studio.publish.minorAbout':
    'Wording, a typing error, an example. Those who have finished need not read it again.',
  'studio.publish.lawChanged': 'The law has changed',
  'studio.publish.lawChangedAbout':
    'The rule is different. Those who have finished must read this part again.',
  'studio.publish.effectMissing': 'Choose the kind of change.',
  'studio.publish.note': 'Note on the change',
  'studio.publish.noteHint': 'A sentence or two for learners: what was changed, and why.',
  'studio.publish.noteMissing': 'Write a note: what was changed, and why.',
  'studio.publish.noteLong': 'The note is longer than 500 letters. Make it shorter.',
  'studio.publish.learning':
    'Those in the middle of the course stay on their edition; the course page offers them the new one.',
  'studio.publish.learningCount': {
    one: '{count} person is in the middle of the course and stays on the present edition; the course page offers the new one.',
    other:
      '{count} people are in the middle of the course and stay on their edition; the course page offers them the new one.',
  },
  'studio.publish.do': 'Publish the new edition',
  'studio.publish.done': 'Edition {number} of “{course}” is published.',
  'studio.publish.doneAbout':
    'Whoever opens the course from now on learns from the new edition. Those in the middle stay on theirs.',
  'studio.publish.unchanged': 'There is nothing new to publish.',
  'studio.publish.unchangedAbout': 'The draft is the same as what learners see now.',
  'studio.publish.rebaseTitle': 'This part has just had a new edition',
  'studio.publish.rebaseAbout':
    'Since {you} began this draft, another text of this part was published. Compare the two, copy what should be kept, then save.',
  'studio.publish.late':
    'Not published: the course could not be read within its time. Try again in a few minutes. What was chosen and written is kept.',
  'studio.publish.problems':
    'Not published: something must be corrected first. What was chosen and written is kept.',
  'studio.publish.rebaseGo': 'See the two texts and choose',
  'studio.publish.rebaseTheirs': 'What learners see now',
  'studio.publish.rebaseMine': 'The draft of {you}',
  'studio.publish.rebaseSave': 'Save this draft on top of the new edition',
  'studio.publish.rebaseDrop': 'Leave the draft, keep what learners see now',
  'studio.publish.otherConflict':
    'Another list of lessons was just published. Open “Introduction, order of lessons and test rules” to look at it, then publish this lesson.',
  'studio.publish.discarded': 'The draft is gone. Learners still see the published text.',
  'studio.publish.moved':
    'Someone has just changed the draft or the course. Look at the changes below, then publish again.',

  'studio.new.title': 'New lesson',
  'studio.new.about':
    'The frame of a lesson is made for {you} to fill. Learners see nothing until it is published.',
  'studio.new.name': 'Name of the lesson',
  'studio.new.nameHint': 'Best a question that learners meet, such as: What do I do with a gift?',
  'studio.new.willBe': 'It will be lesson {number}, the last of “{course}”.',
  'studio.new.textHint': 'The form is there; write here now, or make the draft and write later.',
  'studio.new.create': 'Create the draft',
  'studio.new.created': 'The draft is made. Replace the sample words with those of {you}.',
  'studio.new.tooLarge': 'The lesson is longer than 256 KB. Move a part of it to another lesson.',
  'studio.new.nameMissing': 'Enter the name of the lesson.',
  'studio.new.nameLong': 'The name is longer than 120 letters. Make it shorter.',
  'studio.new.nameLetters': 'The name needs at least one letter or digit.',
  'studio.new.full': 'The course already has 99 lessons; no more can be added.',
  'studio.new.outline':
    'The list of lessons cannot be read. Open “Introduction, order of lessons and test rules” and correct it first.',
  'studio.new.nameTaken': 'The course already has a lesson with nearly this name. Choose another.',

  'studio.remarks.title': 'Learners’ remarks',
  'studio.remarks.about':
    'Learners found a question wrong or hard to understand. This page does not tell who.',
  'studio.remarks.none': 'No remark is waiting.',
  'studio.remarks.count': { one: '{count} remark', other: '{count} remarks' },
  'studio.remarks.question': 'Question {id}',
  'studio.remarks.on': 'Sent {day}',
  'studio.remarks.edit': 'Edit the question',
  'studio.remarks.handle': 'Done with this question',
  'studio.remarks.handled': {
    one: '{count} remark marked as seen.',
    other: '{count} remarks marked as seen.',
  },
  'studio.remarks.gone': 'This question is no longer in the course.',
})
