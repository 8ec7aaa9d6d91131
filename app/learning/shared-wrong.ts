/** A wrong answer of a first attempt. */
export interface WrongAnswer {
  person: string
  questionHash: string
  /** choice ids, in any order */
  answer: readonly string[]
}

/** How often two people who got the same wording wrong gave the same wrong answer. Nothing tells whose or which. */
export function sharedWrong(answers: readonly WrongAnswer[]) {
  const people = new Set<string>()
  let [questions, pairs, same] = [0, 0, 0]
  for (const ofQuestion of grouped(answers, ({ questionHash }) => questionHash)) {
    if (ofQuestion.length < 2) continue
    questions++
    pairs += pairsOf(ofQuestion.length)
    for (const alike of grouped(ofQuestion, ({ answer }) => [...answer].sort().join(' '))) {
      same += pairsOf(alike.length)
      if (alike.length > 1) for (const { person } of alike) people.add(person)
    }
  }
  return { questions, pairs, same, people: people.size }
}

const pairsOf = (count: number) => (count * (count - 1)) / 2

function grouped(
  answers: readonly WrongAnswer[],
  by: (answer: WrongAnswer) => string,
): readonly WrongAnswer[][] {
  const groups = new Map<string, WrongAnswer[]>()
  for (const answer of answers) {
    const known = groups.get(by(answer))
    if (known) known.push(answer)
    else groups.set(by(answer), [answer])
  }
  return [...groups.values()]
}
