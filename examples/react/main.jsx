/** @jsxRuntime automatic */
/** @jsxImportSource react */
import {createRoot} from 'react-dom/client'
import {PasteField} from './References.jsx'

createRoot(document.querySelector('#root')).render(<PasteField />)
