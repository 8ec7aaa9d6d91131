import { english } from '../table'
import { reviewVi } from './review.vi'

export const reviewEn = english(reviewVi, {
  'review.state': 'Review',
  'review.waiting': 'Waiting for review',
  'review.waitingAbout': '{who} sent it for review at {moment}.',
  'review.editedSince': 'The draft was changed after it was sent. What follows is the newest text.',
  'review.takeBack': 'Take it back to go on writing',
  'review.takenBack': 'Taken back. Send it for review again when it is ready.',
  'review.required': 'In this course a second person looks before anything is published.',
  'review.wait': 'A reviewer will publish it, or return it with reasons.',
  'review.ownWork': '{You} wrote some of this draft, so another reviewer must look at it.',
  'review.nothing': 'This draft has not been sent for review.',

  'review.send.title': 'Send it to someone for review',
  'review.send.do': 'Send for review',
  'review.send.about':
    'The reviewer reads it, chooses the kind of change and publishes, or returns it with reasons.',
  'review.send.nobody': 'Nobody is a reviewer at present. Ask an administrator to name one first.',
  'review.send.note': 'Note to send with it',
  'review.sent': 'Sent for review: {part}.',
  'review.sentAbout': 'Once it is published or returned, it shows under “What is waiting”.',

  'review.return.title': 'Return it',
  'review.return.reasons': 'What is to be put right?',
  'review.return.reasonsHint': 'Choose one or more.',
  'review.return.missing': 'Choose at least one thing to put right.',
  'review.return.words': 'In your own words',
  'review.return.wordsHint': 'Where, and how it could be better. The writers read this.',
  'review.return.wordsMissing': 'Say what is to be put right when you choose “Another reason”.',
  'review.return.wordsLong': 'This is longer than 1,000 letters. Make it shorter.',
  'review.return.do': 'Return the draft',
  'review.return.done': 'Returned: {part}.',
  'review.reason.law': 'The legal basis is wrong or incomplete',
  'review.reason.key': 'The answer is wrong, or two choices are both right',
  'review.reason.explanation': 'The explanation is unclear',
  'review.reason.unclear': 'Hard to understand, long sentences',
  'review.reason.long': 'Too long: split or shorten it',
  'review.reason.example': 'Examples or cases far from real work',
  'review.reason.spelling': 'Spelling or layout',
  'review.reason.other': 'Another reason',

  'review.returned': 'The draft was returned to be put right',
  'review.returnedAbout': '{who} returned it at {moment}.',
  'review.gone': 'This draft is no longer waiting for review.',
  'review.unreviewed': 'Not published: someone who did not write the draft must review it first.',
  'review.sendProblems': 'Not sent, because some places must be corrected first. The note is kept.',
  'review.lessonFirst': 'Publish the lesson first, then the test questions of it.',

  'review.needs.waiting': 'Waiting for {you}',
  'review.needs.waitingOthers': 'Waiting for review',
  'review.needs.sentBy': '{who} sent it at {moment}',
  'review.needs.returned': 'Returned',
  'review.needs.sentence.remarks': {
    one: '{count} question to look at',
    other: '{count} questions to look at',
  },
  'review.needs.sentence.waiting': {
    one: '{count} part waiting for review',
    other: '{count} parts waiting for review',
  },
  'review.needs.sentence.amended': {
    one: '{count} part whose law was amended',
    other: '{count} parts whose law was amended',
  },
  'review.needs.sentence.outdated': {
    one: '{count} part cites a law no longer in force',
    other: '{count} parts cite laws no longer in force',
  },
  'review.needs.sentence.returned': { one: '{count} part returned', other: '{count} parts returned' },

  'review.effect.completed': {
    one: '{count} person who completed this course will be asked to read it again.',
    other: '{count} people who completed this course will be asked to read it again.',
  },
  'review.effect.completedNone': 'Nobody has completed this course yet.',
  'review.effect.minorCount': {
    one: '{count} person who completed it has nothing more to do.',
    other: '{count} people who completed it have nothing more to do.',
  },
  'review.effect.first': 'Nobody has read this part yet, so nobody has to read it again.',
  'review.effect.reread': 'Ask those who completed the course to read this part too',
  'review.seeWhole': 'See all of it as learners will',
})
