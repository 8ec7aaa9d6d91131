import { english } from '../table'
import { itemsVi } from './items.vi'

export const itemsEn = english(itemsVi, {
  'items.title': 'Question statistics',
  'items.ofCourse': 'Question statistics of “{course}”',
  'items.needs': {
    one: '{count} question to look at in “{course}”',
    other: '{count} questions to look at in “{course}”',
  },
  'items.needsAbout': 'From how learners answered',

  'items.summary.faults': {
    one: '{count} question has a problem',
    other: '{count} questions have a problem',
  },
  'items.summary.easy': { one: '{count} question is too easy', other: '{count} questions are too easy' },
  'items.summary.sound': 'No question seems to have a problem.',
  'items.summary.tooFew': 'No question has the {least} sittings that a conclusion needs.',
  'items.summary.about':
    'Only each person’s first sitting is counted. This page does not tell who answered what; practice questions in lessons are not counted.',
  'items.behind': 'Some sittings just handed in are not counted yet. Reload the page to go on.',
  'items.withdrawnTitle': 'Withdrawn from the test',
  'items.others': 'The other questions',
  'items.all': 'Every question of the pools',
  'items.none': 'This course has no final-test questions yet.',

  'items.verdict.wrongKey': 'The key may be wrong',
  'items.verdict.tooHard': 'Too hard',
  'items.verdict.tooEasy': 'Too easy',
  'items.verdict.notTelling': 'Does not tell people apart',
  'items.verdict.unusedChoice': 'A choice nobody takes',
  'items.verdict.sound': 'No problem seen',
  'items.verdict.tooFew': 'Too few sittings',
  'items.says.preferred': '**The key may be wrong:** people who did well chose {choice} more than {key}.',
  'items.says.against':
    '**The key may be wrong:** people who did well on the other questions tend to get this one wrong.',
  'items.says.tooHard': '**Too hard:** {share} right.',
  'items.says.tooEasy': '**Too easy:** {share} right.',
  'items.says.notTelling':
    '**Does not tell people apart:** those who did well on the other questions and those who did not answer this one about equally well.',
  'items.says.unusedChoice': '**Nobody has chosen {choices} yet.**',
  'items.says.sound': '**No problem seen.**',
  'items.says.tooFew': {
    one: 'Only {count} sitting so far; {least} are needed for a conclusion.',
    other: 'Only {count} sittings so far; {least} are needed for a conclusion.',
  },

  'items.question': 'Question {id}',
  'items.key': 'Key',
  'items.share': { one: '{share} ({count} sitting)', other: '{share} ({count} sittings)' },
  'items.chosen': 'What learners chose',
  'items.unanswered': { one: 'Left empty: {count} sitting', other: 'Left empty: {count} sittings' },
  'items.figures': {
    one: '{share} right · discrimination {value} · {count} first sitting',
    other: '{share} right · discrimination {value} · {count} first sittings',
  },
  'items.figures.none': {
    one: '{share} right · {count} first sitting',
    other: '{share} right · {count} first sittings',
  },
  'items.earlier': {
    one: 'An earlier wording of this question has {count} sitting, not counted here.',
    other: 'Earlier wordings of this question have {count} sittings, not counted here.',
  },
  'items.meaning': 'What these figures mean',
  'items.meaning.facility':
    'Share right: how many answered right at their first sitting. Below 30% is too hard, above 95% too easy.',
  'items.meaning.discrimination':
    'Discrimination, from −1 to 1: whether people who did well on the other questions tend to get this one right. Below 0 the key may be wrong; from 0 to 0.15 the question does not tell people apart.',
  'items.meaning.top':
    '“People who did well” are the 27% who did best on the other questions of the same paper.',

  'items.column.question': 'Question',
  'items.column.verdict': 'Verdict',
  'items.column.facility': 'Share right',
  'items.column.discrimination': 'Discrimination',
  'items.column.attempts': 'Sittings',
  'items.notYet': 'not yet',

  'items.edit': 'Edit the question',
  'items.toWithdraw': 'Withdraw from the test',

  'items.withdraw.title': 'Withdraw this question from the test',
  'items.withdraw.effect': 'What withdrawing does',
  'items.withdraw.draws': 'From then on new papers do not draw it.',
  'items.withdraw.left': 'The pool keeps {left} questions for the {needed} of a paper: enough.',
  'items.withdraw.short':
    'The pool keeps only {left} questions for the {needed} of a paper: new papers will be {missing} shorter, and the pass mark counts on what is left.',
  'items.withdraw.unneeded': 'The course’s papers draw nothing from this pool.',
  'items.withdraw.open': {
    one: '{count} sitting under way has it: nothing changes, the question stays and is graded by that paper’s key.',
    other:
      '{count} sittings under way have it: nothing changes, the question stays and is graded by each paper’s key.',
  },
  'items.withdraw.noneOpen': 'No sitting under way has it.',
  'items.withdraw.submitted': {
    one: '{count} sitting already handed in has it: its grade stays. After withdrawing, grading again can be asked for on this page.',
    other:
      '{count} sittings already handed in have it: their grades stay. After withdrawing, grading again can be asked for on this page.',
  },
  'items.withdraw.noneSubmitted': 'No sitting handed in has it yet.',
  'items.reason': 'Reason',
  'items.reason.hint':
    'Kept in the audit trail. For example: the key is no longer right under the new decree.',
  'items.reason.missing': 'Enter the reason.',
  'items.reason.long': 'The reason is over 300 characters. Make it shorter.',
  'items.withdraw.act': 'Withdraw this question',
  'items.withdraw.lastOfPool':
    'This is the last question that can be drawn from this pool. Add questions to the pool before you withdraw it.',
  'items.withdraw.done': 'The question is withdrawn. No sitting has been graded again.',
  'items.withdrawn.by': '{who} withdrew it on {day}. Reason: {reason}',
  'items.withdrawn.someone': 'A trainer',
  'items.withdrawn.rewritten':
    'The question has been rewritten since. If it is right now, let it be drawn again.',
  'items.restore': 'Let it be drawn again',
  'items.restore.done': 'The question can be drawn again from now on.',

  'items.regrade.title': 'Grade submitted sittings again',
  'items.regrade.about':
    'The withdrawn question counts as right for everyone whose paper had it. Grades only rise. Whoever passes by it is recorded as having completed on the day they handed in, and gets the certificate.',
  'items.regrade.preview': 'Grade {submitted} sittings again: {passing} people turn to Passed.',
  'items.regrade.raised': {
    one: '{count} sitting gets one point more; the others stay.',
    other: '{count} sittings get one point more; the others stay.',
  },
  'items.regrade.nothing': 'No sitting needs grading again.',
  'items.regrade.act': { one: 'Grade {count} sitting again', other: 'Grade {count} sittings again' },
  'items.regrade.done': {
    one: '{count} sitting graded again; {passed} people turned to Passed.',
    other: '{count} sittings graded again; {passed} people turned to Passed.',
  },
})
