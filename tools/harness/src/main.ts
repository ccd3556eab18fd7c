// `npm run harness [-- --short]`: tries every format on mutated inputs. No format is here yet.
console.log('harness: no format to try yet')
