/** What is loaded once there is something to show: the view of articles and the writers. The engine of styles comes later still. */
export {isRetracted} from '@pubcite/schema/model'
export {showReferences} from './references.js'
export {showArticles} from './show-article.js'
