import {h} from './dom.js'

/** Something to pick: its name, and further words that it is found by. */
export interface Choice {
  id: string
  label: string
  group: string
  words: string
}

/** A box to search in and pick from. */
export interface Picker {
  element: HTMLElement
  /** Show what is picked, without calling `onPick`. */
  show(choice: Choice): void
}

/**
 * A search box over a list of choices: arrows move, Enter picks, Escape gives up.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function createPicker(choices: readonly Choice[], onPick: (choice: Choice) => void): Picker {
  let picked: Choice | undefined
  let found: Choice[] = []
  let active = -1
  const list = h('div', {
    id: 'choices',
    role: 'listbox',
    'aria-label': 'Styles and formats',
    class: 'choices',
    hidden: true
  })
  const input = h('input', {
    id: 'picker',
    type: 'text',
    role: 'combobox',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-expanded': 'false',
    'aria-controls': 'choices',
    'aria-autocomplete': 'list'
  })

  const close = () => {
    list.hidden = true
    active = -1
    input.setAttribute('aria-expanded', 'false')
    input.removeAttribute('aria-activedescendant')
    input.value = picked?.label ?? ''
  }
  const pick = (choice: Choice | undefined) => {
    if (choice) picked = choice
    close()
    if (choice) onPick(choice)
  }
  const move = (to: number) => {
    const options = list.querySelectorAll<HTMLElement>('[role=option]')
    options[active]?.setAttribute('aria-selected', 'false')
    active = options.length === 0 ? -1 : (to + options.length) % options.length
    const option = options[active]
    if (!option) return
    option.setAttribute('aria-selected', 'true')
    input.setAttribute('aria-activedescendant', option.id)
    option.scrollIntoView({block: 'nearest'})
  }
  const open = (query: string) => {
    found = search(choices, query)
    list.replaceChildren(...groupsOf(found, pick))
    list.hidden = false
    input.setAttribute('aria-expanded', 'true')
    active = -1
    if (query !== '') move(0)
  }

  input.addEventListener('focus', () => input.select())
  input.addEventListener('click', () => list.hidden && open(''))
  input.addEventListener('input', () => open(input.value))
  input.addEventListener('blur', close)
  input.addEventListener('keydown', event => {
    const keys: Record<string, () => void> = {
      ArrowDown: () => (list.hidden ? open('') : move(active + 1)),
      ArrowUp: () => (list.hidden ? open('') : move(active - 1)),
      Enter: () => !list.hidden && pick(found[active]),
      Escape: close
    }
    const act = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined
    if (!act) return
    event.preventDefault()
    act()
  })
  const label = h('label', {for: 'picker'}, 'Style or format')
  const show = (choice: Choice) => {
    picked = choice
    close()
  }
  return {element: h('div', {class: 'picker'}, label, h('div', {class: 'box'}, input, list)), show}
}

/** The choices that have every word of the query, those first whose name begins with it. */
function search(choices: readonly Choice[], query: string): Choice[] {
  const asked = query.toLowerCase().split(/\s+/).filter(Boolean)
  const text = (choice: Choice) => `${choice.label} ${choice.words}`.toLowerCase()
  const isFirst = (choice: Choice) => asked.length > 0 && ` ${text(choice)}`.includes(` ${asked[0]}`)
  const hits = choices.filter(choice => asked.every(word => text(choice).includes(word)))
  return [...hits.filter(isFirst), ...hits.filter(choice => !isFirst(choice))]
}

function groupsOf(found: readonly Choice[], pick: (choice: Choice) => void): Node[] {
  if (found.length === 0) return [h('p', {class: 'none'}, 'There is no such style or format.')]
  return found.map((choice, index) => {
    const option = h('div', {
      id: `choice-${index}`,
      role: 'option',
      class: 'choice',
      'aria-selected': 'false',
      mousedown: event => event.preventDefault(), // the box keeps the focus
      click: () => pick(choice)
    })
    option.append(h('span', {}, choice.label), h('small', {'aria-hidden': 'true'}, choice.group))
    return option
  })
}
