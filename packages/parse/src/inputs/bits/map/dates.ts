import type {Article, PartialDate} from '@pubcite/schema/model'

/** When a chapter was first posted, and when it was last changed, are no steps of its history. */
export function takeDates(article: Article): void {
  const created = article.history.find(({status}) => /^(?:created|initial|posted)$/.test(status))
  const changes = article.history.filter(({status}) => /^(?:updated|revised|last-update)$/.test(status))
  if (created && article.type === 'book-chapter') article.contributionDate ??= created.date
  else if (created) changes.push(created)
  const [last] = changes.sort((a, b) => numberOf(b.date) - numberOf(a.date))
  if (last && last !== created) article.dateRevised = last.date
  const taken = [article.contributionDate, article.dateRevised]
  article.history = article.history.filter(({date}) => !taken.includes(date))
}

const numberOf = ({year = 0, month = 0, day = 0}: PartialDate): number => year * 10_000 + month * 100 + day
