/** What is loaded once there is something to read: the parser, the view of articles, the writers. The engine of styles comes later still. */
export {parse} from '@pubcite/parse'
export {isRetracted} from '@pubcite/schema/model'
export {showReferences} from './references.js'
export {showArticles} from './show-article.js'
