export {biopython} from '../readers/biopython.js'
