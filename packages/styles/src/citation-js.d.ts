// citation-js 0.8 has no types, and those of 0.9 ask for options that nobody has to give: this is what engine.ts uses.
declare module '@citation-js/core' {
  export const plugins: {config: {get(name: '@csl'): import('./engine.js').CslPlugin}}
}

declare module '@citation-js/plugin-csl' {}
