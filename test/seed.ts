/**
 * Property tests draw the same cases each time, so that a change is judged by what it changes. Other cases:
 * `PUBCITE_SEED=random npx vitest run packages/nlm`, or a number that a failure printed; many more of them:
 * `npm run test:round-trips`, `npm run harness`.
 */
import fc from 'fast-check'

const chosen = process.env['PUBCITE_SEED']
if (chosen !== 'random') fc.configureGlobal({seed: Number(chosen ?? 20_261_125)})
