// citation-js 0.8 has no types; what the plugin calls stands in register.ts.
declare module '@citation-js/core' {}
