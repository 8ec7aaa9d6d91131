import { english } from '../table'
import { trainingVi } from './training.vi'

export const trainingEn = english(trainingVi, {
  'training.title': 'Name of the class, conference or course',
  'training.title.hint': 'As it stands on the certificate or the letter of summons.',
  'training.title.empty': 'Write the name of the class, conference or course.',
  'training.organiser': 'Organised by',
  'training.organiser.hint': 'For example: the Provincial Inspectorate, the provincial Political School.',
  'training.organiser.empty': 'Write who organised it.',
  'training.from': 'First day',
  'training.from.empty': 'Enter the first day.',
  'training.to': 'Last day',
  'training.to.hint': 'The same as the first day when it took one day. The result counts from this day.',
  'training.to.empty': 'Enter the last day.',
  'training.to.reversed': 'The last day cannot be before the first day.',
  'training.to.later': 'The last day has not come yet. Write it down when the training is over.',
  'training.days': 'Days',
  'training.daysSpan': '{from} to {to}',
  'training.periods': 'Periods',
  'training.periods.hint': 'As on the certificate; a day usually counts as 8 periods.',
  'training.periods.empty': 'Write the periods as a whole number, at least 1.',
  'training.periods.many': 'No more than 400 periods. Check the number.',
  'training.periodsOf': { one: '{count} period', other: '{count} periods' },
  'training.paperNumber': 'Number of the paper',
  'training.paperNumber.hint':
    'Of the certificate, the decision or the signed list. Leave it empty where there is none.',
  'training.evidence': 'Where the paper is kept',
  'training.evidence.hint':
    'For example: the personnel file, the commune office. No scans are taken; whoever accepts it looks at the paper.',
  'training.evidence.empty': 'Write where the paper is kept, so that it can be looked at.',
  'training.paper': 'Paper and where it is kept',
  'training.paper.numbered': 'No. {number}; kept at: {evidence}',
  'training.paper.kept': 'Kept at: {evidence}',
  'training.source': '{title}, held by {organiser}. {paper}.',
  'training.course': 'Counts for the course',
  'training.course.hint': 'Only where what was learnt is equivalent to this course.',
  'training.course.none': 'For no course, only its periods count',
  'training.countsFor': 'Counts for',
  'training.countsFor.periods': 'only its periods',
  'training.long': 'The text is too long. Shorten it.',
  'training.records': 'Accepted',
  'training.sentOn': 'sent on {day}',
  'training.done.accepted': 'Accepted. Courses now counted as completed: {count}.',
  'training.done.withdrawn': 'The acceptance is withdrawn. Courses owed again: {count}.',

  'training.own.title': 'Training done elsewhere',
  'training.own.link': 'Declare training done elsewhere',
  'training.own.about':
    'Declare a class, conference or course attended elsewhere or done on paper. Whoever is in charge compares it with the paper before accepting it; nothing counts until then.',
  'training.own.new': 'Declare one training',
  'training.own.send': 'Send to be accepted',
  'training.own.tooMany':
    '20 declarations wait to be accepted. Wait for the answers, or take some back, then go on.',
  'training.own.open': 'Waiting to be accepted',
  'training.own.waits': 'Waiting',
  'training.own.takeBack': 'Take back',
  'training.own.takeBackOf': 'Take back: {title}',
  'training.own.declined': 'Not accepted',
  'training.own.declinedOn': 'Answered on {day}: {answer}',
  'training.own.done.sent': 'Sent. Whoever is in charge of training in the unit will look at the paper.',
  'training.own.done.takenBack': 'Taken back.',

  'training.queue.title': 'Training done elsewhere, waiting to be accepted',
  'training.queue.about':
    'Each line was declared by an official. To record training for someone who does not declare it, find them on the administration page.',
  'training.queue.none': 'Nothing waits to be accepted.',
  'training.queue.done.declined': 'Declined, with the reason.',
  'training.queue.done.stale': 'Somebody has dealt with this already, or it was taken back.',

  'training.claim.title': 'Accept training done elsewhere',
  'training.claim.heading': 'What was declared',
  'training.claim.about':
    'Compare every item with the paper and correct it before accepting. What is accepted is what stands here.',
  'training.claim.accept': 'Accept',
  'training.claim.declineTitle': 'If it cannot be accepted',
  'training.claim.answer': 'Reason for declining',
  'training.claim.answer.hint': 'Whoever declared it reads this reason.',
  'training.claim.answer.empty': 'Write the reason for declining.',
  'training.claim.decline': 'Decline',

  'training.waiting': 'Courses not yet completed',
  'training.waiting.none': 'This person has no course to complete.',
  'training.waiting.from': 'counts what ended on or after {day}',
  'training.waiting.byChoice': 'taken up by choice, completed only by this course itself',

  'training.record.title': 'Record training done elsewhere',
  'training.record.link': 'Training done elsewhere: record, withdraw',
  'training.record.new': 'Record one training',
  'training.record.about':
    'Record it only after looking at the paper. A course not yet completed that it counts for is completed at once.',
  'training.record.send': 'Record',
  'training.record.twice': 'This training, with the same days, is recorded for this person already.',

  'training.refused.oneself':
    'Nobody accepts their own. Declare it on the page of certificates; somebody above the unit or an administrator accepts it.',
  'training.refused.headOnly':
    'This person leads a unit: somebody above that unit or an administrator accepts it.',

  'training.withdraw.title': 'Withdraw the acceptance',
  'training.withdraw.link': 'Withdraw: {title}',
  'training.withdraw.about':
    'Its periods count no more; a course that it had completed is owed again, by the due day it has. The record itself is kept.',
  'training.withdraw.reason': 'Reason for withdrawing',
  'training.withdraw.reason.hint': 'For example: the paper is someone else’s, the wrong course was chosen.',
  'training.withdraw.reason.empty': 'Write the reason for withdrawing.',
  'training.withdraw.send': 'Withdraw the acceptance',
  'training.withdraw.back': 'Do not withdraw, go back',
  'training.withdrawn': 'Withdrawn',
  'training.withdrawnOn': 'Withdrawn on {day}: {reason}',
})
