import { english } from '../table'
import { testVi } from './test.vi'

export const testEn = english(testVi, {
  'test.title': 'Final test',
  'test.back': 'Course: {course}',
  'test.questions': { one: '{count} question', other: '{count} questions' },
  'test.untimed': 'no time limit',
  'test.timed': { one: '{count} minute', other: '{count} minutes' },
  'test.needed': 'at least {count} right',
  'test.attemptsLeft': { one: '{count} attempt left', other: '{count} attempts left' },
  'test.anywhere': 'can be stopped and continued on another device',
  'test.begin': 'Begin the test',
  'test.beginAll': 'Begin, all questions on one page',
  'test.resume': 'Continue the test in progress',
  'test.rules':
    'Each answer is saved when Continue is pressed. Reloading, going back or losing the network never hands the test in.',
  'test.lessonsLeft': {
    one: 'The test opens once every lesson has been read. {count} lesson is left:',
    other: 'The test opens once every lesson has been read. {count} lessons are left:',
  },
  'test.wait': 'The last attempt opens at {time}. Until then {you} can read the lessons again.',
  'test.usedUp': 'Not passed. The person in charge of the unit can open another attempt.',
  'test.passed': '{You} have passed this test.',
  'test.none': 'This course has no final test.',
  'test.earlier': 'Earlier attempts',
  'test.attempt': 'Attempt {number}',
  'test.figures': '{correct}/{total} right',

  'test.of': 'Question {number} of {total}',
  'test.previous': 'Previous question',
  'test.continue': 'Continue',
  'test.toReview': 'Review the answers',
  'test.allOnOne': 'Show all questions on one page',
  'test.onePerPage': 'Show one question at a time',
  'test.choose': 'Choose an answer.',
  'test.timeLeft': { one: 'About {count} minute left.', other: 'About {count} minutes left.' },
  'test.elsewhere': 'This test is also open on another device. The newest answer is kept.',
  'test.kept': 'The answers are saved. The test can be continued at any time, also on another device.',

  'test.all.title': 'All questions',
  'test.all.question': 'Question {number}',
  'test.all.save': 'Save and review the answers',
  'test.all.note':
    'Press Hand in when every question has an answer; if one is left, the review comes first. After handing in, answers cannot be changed.',

  'test.review.title': 'Review the answers',
  'test.review.left': {
    one: '{count} question is unanswered: {numbers}.',
    other: '{count} questions are unanswered: {numbers}.',
  },
  'test.review.number': 'question {number}',
  'test.review.complete': {
    one: '{count} question is answered.',
    other: 'All {count} questions are answered.',
  },
  'test.review.question': 'Question',
  'test.review.answer': 'Answer',
  'test.review.change': 'Change',
  'test.review.changeNumber': 'Change question {number}',
  'test.review.unanswered': 'Unanswered',
  'test.review.submit': 'Hand in',
  'test.review.note': 'After handing in, answers cannot be changed.',

  'test.result.title': 'Test result',
  'test.result.passed': 'Passed: {correct}/{total} right',
  'test.result.failed': 'Not passed: {correct}/{total} right, {needed} needed',
  'test.result.received': 'Received at {time}. Reference: {code}.',
  'test.result.timeUp': {
    one: 'Time is up. {count} saved answer was handed in.',
    other: 'Time is up. {count} saved answers were handed in.',
  },
  'test.result.regraded':
    'This paper was graded again on {day}: a question was withdrawn and counts as right for everyone.',
  'test.result.completed': '{You} have completed the course.',
  'test.result.reread': {
    one: '{count} section to read again before the next attempt',
    other: '{count} sections to read again before the next attempt',
  },
  'test.result.retry': {
    one: 'Try again ({count} attempt left)',
    other: 'Try again ({count} attempts left)',
  },
  'test.result.toCertificate': 'See the certificate',
  'test.result.toCourse': 'Back to the course',
  'test.result.questions': 'Question by question',
  'test.result.hidden': 'Right answers are shown once the test is passed or no attempt is left.',
  'test.result.unanswered': '{You} did not answer this question.',
})
