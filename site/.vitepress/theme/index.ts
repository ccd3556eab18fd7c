import DefaultTheme from 'vitepress/theme'
import {h} from 'vue'
import './style.css'

const record = `PMID- 91000006
TI  - Siesta and the memory of nurses.
FAU - Okafor, Nkechi K 3rd
DP  - 2012 Jan
DEP - 20110828
VI  - 106
IP  - 2
PG  - 225-34
TA  - J Imag Sleep`

const reference =
  'Okafor NK 3rd. Siesta and the memory of nurses. J Imag Sleep. 2012 Jan;106(2):225-34. Epub 2011 Aug 28. PMID: 91000006.'

/** What goes in and what comes out, in place of a picture on the home page. */
const sample = () => h('div', {class: 'sample'}, [record, h('p', reference)])

export default {...DefaultTheme, Layout: () => h(DefaultTheme.Layout, null, {'home-hero-image': sample})}
