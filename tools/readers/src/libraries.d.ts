// ambient, so that this folder type-checks where its libraries are not installed
declare module '@citation-js/plugin-enw' {}
declare module '@citation-js/plugin-ris' {}
declare module 'csv-parse/sync' {
  export function parse(text: string, options: object): Record<string, string>[]
}
declare module '@citation-js/plugin-bibtex/lib-mjs/input/file.js' {
  export function parse(text: string): {type: string; label: string; properties: Record<string, string>}[]
}
