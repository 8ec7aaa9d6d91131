import { english } from '../table'
import { learnedVi } from './learned.vi'

export const learnedEn = english(learnedVi, {
  'learned.link': 'Learnt, understood, remembered',
  'learned.title': 'Learnt, understood, remembered',
  'learned.pageTitle': 'Learnt, understood, remembered: {unit}',
  'learned.sentence.done': '{completed} of {headcount} people have completed',
  'learned.sentence.ofCampaign': ' {campaign}.',
  'learned.sentence.understood':
    'In their first attempt the {people} people who sat the test answered {share} of the questions right on average.',
  'learned.sentence.tooFew':
    'Fewer than {count} people have sat the test, so no figure of understanding is given.',
  'learned.sentence.kept': 'Nobody has been checked again later, so what is remembered is not known.',
  'learned.done': 'people have learnt',
  'learned.understood': 'understood',
  'learned.kept': 'remembered',
  'learned.note.done': 'of {headcount} people',
  'learned.note.understood': 'of questions right in the first attempt',
  'learned.note.kept': 'no later check yet',
  'learned.column.done': 'Learnt',
  'learned.column.understood': 'Understood',
  'learned.column.kept': 'Remembered',
  'learned.tooFew': 'fewer than {count} people, not given',
  'learned.parts.note':
    'Learnt is the number of people who completed. Understood is the share of right answers in first attempts, also of those who have not passed. Remembered is the result of a later check.',
  'learned.private':
    'Each person’s score is theirs alone and is not shown here. Understanding is given only where {count} people or more have sat the test.',
  'learned.again.title': 'To be looked at again',
  'learned.again.lead':
    'The server noted what stands below. It is no finding about anyone. The head is asked to look into it and to write a sentence when confirming the figures.',
  'learned.again.none': 'Nothing to be looked at again.',
  'learned.again.tooFew': 'Fewer than {count} people have completed, so nothing is looked at.',
  'learned.again.tooMany':
    'Only units of up to {count} people are looked at; open the units in the table below.',
  'learned.again.check': 'What waits this month',
  'learned.sign.fastReading':
    '{people} of the {of} who completed had the lessons open for less than a fifth of the expected reading time.',
  'learned.reason.fastReading': 'They may have read on paper, or together at one screen.',
  'learned.sign.deadlineBurst':
    '{people} of the {of} who completed did so within the same two hours of the last two days.',
  'learned.reason.deadlineBurst': 'The unit may have learnt together in one session.',
  'learned.sign.sameWrong':
    'Where two people got a question wrong in the first attempt, most chose the same wrong answer.',
  'learned.reason.sameWrong': 'They may have misunderstood the same thing, or the question may mislead.',
  'learned.sign.scoreGap':
    'At least a third of those who completed had a best attempt 40 percentage points or more above the first.',
  'learned.reason.scoreGap': 'They may have studied again between two attempts.',
})
