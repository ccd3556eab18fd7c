/** Add items to a list, one by one: a call with a hundred thousand arguments overflows the stack. */
export function append<Item>(list: Item[], items: Iterable<Item>): void {
  for (const item of items) list.push(item)
}
