import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {defineConfig} from 'vitepress'
import {addressOf, contents, sourceOf, sources} from '../src/contents.js'
import {slug} from '../src/links.js'
import {root, writePage} from '../src/pages.js'

const packages = ['parse', 'format', 'styles', 'citation-js', 'schema', 'nlm', 'csl']

const item = (page: string | [string, string]) => ({
  text: typeof page === 'string' ? headingOf(page) : page[1],
  link: `/${addressOf(sourceOf(page))}`
})

function headingOf(source: string): string {
  return /^# (?<heading>.+)$/m.exec(readFileSync(join(root, source), 'utf8'))!.groups!['heading']!
}

/** MEDLINE and RIS, for the colours of their tags. */
const tagged = {
  name: 'medline',
  aliases: ['ris'],
  scopeName: 'source.medline',
  patterns: [{match: '^([A-Z0-9]{2,4} *-)', name: 'keyword'}],
  repository: {}
}

/** The mark of the playground. */
const logo =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='7' fill='%230b6b6b'/%3E%3Cpath d='M9 9h5v6c0 4-2 7-5 8v-3c2-1 2-2 2-4H9zm9 0h5v6c0 4-2 7-5 8v-3c2-1 2-2 2-4h-2z' fill='white'/%3E%3C/svg%3E"

export default defineConfig({
  title: 'pubcite',
  description: 'Offline citation libraries for everything NCBI prints',
  lang: 'en',
  srcDir: 'pages',
  cleanUrls: true,
  base: process.env['SITE_BASE'] ?? '/', // where it is published below a folder: SITE_BASE=/pubcite/
  head: [
    ['meta', {name: 'theme-color', content: '#0b6e6e'}],
    ['link', {rel: 'icon', href: logo}]
  ],
  markdown: {
    anchor: {slugify: slug},
    theme: {light: 'github-light-high-contrast', dark: 'github-dark-high-contrast'},
    languages: [tagged],
    languageAlias: {console: 'shellsession'}
  },
  themeConfig: {
    logo,
    search: {provider: 'local'},
    outline: [2, 3],
    notFound: {linkLabel: 'Take me home'},
    nav: [
      {text: 'Guide', link: '/guide/start', activeMatch: '^/(guide|article)'},
      {text: 'Cookbook', link: '/cookbook/', activeMatch: '^/cookbook'},
      {text: 'API', link: '/api/parse', activeMatch: '^/api'},
      {text: 'Compared', link: '/comparison'},
      {text: 'Playground', link: '/playground/index.html', target: '_self'} // built beside the site: `npm run docs`
    ],
    sidebar: [
      ...contents.map(({title, pages}) => ({
        text: title,
        collapsed: title !== 'Guide',
        link: item(pages[0]!).link,
        items: pages.map(item)
      })),
      {
        text: 'API',
        collapsed: true,
        link: '/api/parse',
        items: packages.map(name => ({text: `@pubcite/${name}`, link: `/api/${name}`}))
      }
    ]
  },
  vite: {
    plugins: [
      {
        name: 'pages-again',
        configureServer({watcher}) {
          watcher.add(sources.map(source => join(root, source)))
          watcher.on('change', file => {
            const source = sources.find(name => join(root, name) === file)
            if (source) writePage(source)
          })
        }
      }
    ]
  }
})
