/** @jsxRuntime automatic */
/** @jsxImportSource react */
import {formatNlm} from '@pubcite/format/nlm'
import {parse} from '@pubcite/parse'
import {isRetracted} from '@pubcite/schema/model'
import {useDeferredValue, useMemo, useState} from 'react'

/** What `text` cites, as a list of references; what was odd in it stands below. */
export function References({text}) {
  const {articles, diagnostics} = useMemo(() => parse(text), [text])
  return (
    <section aria-live="polite">
      <ol>
        {articles.map((article, index) => (
          <li key={article.ids.pmid ?? article.ids.doi ?? index}>
            {isRetracted(article) && <strong>Retracted. </strong>}
            <Reference article={article} />
          </li>
        ))}
      </ol>
      <ul>
        {diagnostics.map(({code, message, place}, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a diagnostic has no name of its own, and the list is replaced whole
          <li key={index} title={code}>
            {place && `Line ${place.start.line}: `}
            {message}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Reference({article}) {
  // formatNlm escapes what the record says: of tags only i, b, u, sub, sup and links that it makes itself are left
  // biome-ignore lint/security/noDangerouslySetInnerHtml: see above
  return <div dangerouslySetInnerHTML={{__html: formatNlm([article], {format: 'html'})}} />
}

/** A field to paste into; its references follow while the user types. */
export function PasteField() {
  const [text, setText] = useState('')
  const settled = useDeferredValue(text)
  return (
    <>
      <label>
        Paste a page of PubMed
        <textarea value={text} onChange={event => setText(event.target.value)} />
      </label>
      {settled && <References text={settled} />}
    </>
  )
}
