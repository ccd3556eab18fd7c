import * as z from 'zod/mini'
import {optional, text} from './shape.js'

/** Where in the volume an article stands: pages, or the number that an electronic journal prints instead. */
export interface Pagination {
  /** As NLM prints it: `225-34`, `e14-6`, `CD000078`, `727-8; author reply 729-30`. */
  medlinePgn?: string
  /** First page, complete: `225`. Of several ranges, that of the first. */
  startPage?: string
  /** Last page of the first range, complete: `234`. Absent where one page or number is printed. */
  endPage?: string
}

export const paginationSchema = /* @__PURE__ */ (() =>
  z.strictObject({medlinePgn: optional(text), startPage: optional(text), endPage: optional(text)}))()
