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

export default defineConfig({
  title: 'pubcite',
  description: 'Offline citation libraries for everything NCBI prints',
  lang: 'en',
  srcDir: 'pages',
  cleanUrls: true,
  base: process.env['SITE_BASE'] ?? '/', // where it is published below a folder: SITE_BASE=/pubcite/
  head: [['meta', {name: 'theme-color', content: '#0b6e6e'}]],
  markdown: {
    anchor: {slugify: slug},
    theme: {light: 'github-light-high-contrast', dark: 'github-dark-high-contrast'},
    languages: [tagged],
    languageAlias: {console: 'shellsession'}
  },
  themeConfig: {
    search: {provider: 'local'},
    outline: [2, 3],
    notFound: {linkLabel: 'Take me home'},
    nav: [
      {text: 'Guide', link: '/guide/start', activeMatch: '^/(guide|article)'},
      {text: 'Cookbook', link: '/cookbook/', activeMatch: '^/cookbook'},
      {text: 'API', link: '/api/parse', activeMatch: '^/api'},
      {text: 'Compared', link: '/comparison'}
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
