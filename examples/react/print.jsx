// How does a React page show the references of what was pasted, in the browser and from the server?
//
//   npx tsx examples/react/print.jsx        (References.jsx is the component, main.jsx its page)
/** @jsxRuntime automatic */
/** @jsxImportSource react */
import {readFileSync} from 'node:fs'
import {renderToStaticMarkup} from 'react-dom/server'
import {References} from './References.jsx'

const text = readFileSync(new URL('../../fixtures/copied-page/page.txt', import.meta.url), 'utf8')
console.log(renderToStaticMarkup(<References text={text} />).replaceAll(/<(?=\/?(?:ol|ul|li|section))/g, '\n<'))
