/** What tries to run where it is taken for markup, an address or code. */
export const hostileValues = [
  '<script>globalThis.ran = 1</script>',
  '<img src=x onerror="globalThis.ran = 2">',
  '<svg onload="globalThis.ran = 3">',
  '<a href="javascript:globalThis.ran = 4">here</a>',
  '"><iframe srcdoc="<script>parent.ran = 5</script>"></iframe>',
  "javascript:globalThis.ran=6//'",
  '{{constructor.constructor("globalThis.ran = 7")()}}',
  '</pre></textarea><script>globalThis.ran = 8</script>'
]

const [script, image, svg, anchor, frame, address, template, closing] = hostileValues as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string
]

/** A MEDLINE record with each of them in the fields that are shown, linked or printed. */
export const hostileRecord = `PMID- 91000099
VI  - ${image}
IP  - ${svg}
DP  - 2023 Jan
TI  - ${script} ${image} ${anchor} ${closing}
PG  - ${frame}
LID - 10.5555/${anchor.replaceAll(' ', '')} [doi]
AB  - ${script} ${image} ${frame} ${template}
FAU - ${image}, ${script}
AU  - ${svg} X
AD  - ${anchor} ${closing}
AUID- ORCID: ${address}
LA  - ${image}
PT  - ${svg}
TA  - ${image} ${anchor}
JT  - ${script} ${frame}
MH  - ${svg}/*${image}
OT  - ${template}
OT  - ${address}
CIN - ${image} ${script}. PMID: 1
RIN - ${anchor} ${closing}. 2023 Jan;1(1):1.
COIS- ${closing} ${address}
XYZ - ${image} ${anchor}
SO  - ${image}
`
