/**
 * What a page prints for its readers' convenience: banners, buttons, menus. Everything here is left out.
 */

/** Banner and toolbars, which stand before the article or between its head and its abstract. */
const toolbar = new Set([
  'Skip to main page content',
  'Skip to main content',
  'U.S. flag',
  'An official website of the United States government',
  'An official website of the United States government Here’s how you know',
  "An official website of the United States government Here's how you know",
  'Here’s how you know',
  "Here's how you know",
  'Dot gov',
  'The .gov means it’s official.',
  "The .gov means it's official.",
  'Https',
  'HTTPS',
  'The site is secure.',
  'NIH NLM Logo',
  'NIH NLM LogoLog in',
  'NCBI home page',
  'Log in',
  'Show account info',
  'Close',
  'Account',
  'Logged in as:',
  'username',
  'Dashboard',
  'Publications',
  'Account settings',
  'Log out',
  'pubmed logo',
  'PubMed logo',
  'PubMed',
  'Search:',
  'Search',
  'Search in PubMed',
  'Advanced',
  'Clipboard',
  'User Guide',
  'Save',
  'Email',
  'Send to',
  'My Bibliography',
  'Collections',
  'Citation manager',
  'Display options',
  'Format',
  'Abstract (text)',
  'Full text links',
  'Actions',
  'Cite',
  'Cited',
  'Favorites',
  'Add to Collections',
  'Add to My Bibliography',
  'Share',
  'Permalink',
  'Copy',
  'Page navigation',
  'Title & authors',
  'Add to Search',
  'Create alert',
  'Create RSS',
  'Item in Clipboard',
  'Search details',
  'See comment in PubMed Commons below',
  'Sign in to NCBI'
])

/** Menus and switches inside the article and its sections. */
const menu = new Set([
  'Actions',
  'Search in PubMed',
  'Search in NLM Catalog',
  'Search in MeSH',
  'Add to Search',
  'Expand',
  'Collapse',
  'Expand all',
  'Collapse all',
  'PubMed Disclaimer',
  'See all similar articles',
  'See all "Cited by" articles',
  'See all “Cited by” articles',
  'See all',
  'Show more',
  'Show less',
  'See more',
  'All figures',
  'All figures (1)',
  'Full text links',
  'Cite',
  '[x]',
  '[ ]'
])

const toolbarLine =
  /^(?:Access ?keys ?NCBI|U\.S\. flag|NIH NLM Logo|Save ?Email|The https:\/\/ ensures|Federal government websites|Clipboard, Search History, and several|.{1,80} full text link$|Skip to main )/
const menuLine =
  /^(?:» ?See |Show all \d[\d,]* references?|See all \d[\d,]* |See this image|All figures \(\d+\)|\[[x ]\] )/

/** Where the page above the article ends: what stands before this line belongs to no article. */
const topLine = /^(?:Access ?keys ?NCBI|.*Skip to main page content$)/

/** Where the page below the article begins. */
const footer = new Set([
  'NCBI Literature Resources',
  'Follow NCBI',
  'Connect with NLM',
  'National Library of Medicine',
  // until 2020
  'PubMed Commons home',
  'Recent Activity',
  'Simple NCBI Directory',
  'You are here: NCBI > Literature > PubMed',
  'Write to the Help Desk'
])

/** Is this a line of a banner, a toolbar or a menu? */
export const isToolbar = (text: string): boolean =>
  toolbar.has(text) || menu.has(text) || (text.length < 400 && toolbarLine.test(text))

/** Is this a line of a menu that may stand inside a section? */
export const isMenu = (text: string): boolean => menu.has(text) || (text.length < 200 && menuLine.test(text))

/** Does another page begin here, or the part of it that stands above every article? */
export const isTop = (text: string): boolean => text.length < 400 && topLine.test(text)

/** Does the part of the page begin here that stands below every article? */
export const isFooter = (text: string): boolean =>
  footer.has(text) || text.startsWith('NCBI Literature Resources MeSH PMC Bookshelf')
