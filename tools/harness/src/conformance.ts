// `npm run conformance`: reads all of PUBCITE_CORPUS and says what it found. No format is here yet.
console.log(`conformance: no format to try yet on ${process.env['PUBCITE_CORPUS'] ?? 'no corpus'}`)
