/** What would leave its field in one of the formats, by the syntax that it is of. */
const bases: Record<string, readonly string[]> = {
  markup: [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='x",
    '</title>',
    '</ref><ref>',
    '<!-- open',
    ']]>',
    '<![CDATA[x',
    '<?php',
    '&lt;b&gt;',
    '&#60;b&#62;',
    '<b>x</b>',
    '</textarea><svg/onload=x>',
    '<!DOCTYPE x>',
    '&nbsp;'
  ],
  links: [
    'javascript:alert(1)',
    '[x](javascript:alert(1))',
    '![x](http://x.example/y)',
    '<http://x.example>',
    '[x]: http://x.example',
    'https://x.example/?a=1&rft.au=x'
  ],
  markdown: ['# x', '* x', '1. x', '> x', '```', '---', '***', '| a | b |', '    x', '~~~', '__x__', '<x@y.example>'],
  tex: [
    '}',
    '{',
    '}}, title={x',
    '\\input{x}',
    '\\write18{x}',
    '%',
    '$',
    '\\',
    '@article{x,',
    '", note = "x',
    '#',
    '~^_&',
    '\\end{document}',
    '{\\rtf1 x}',
    "\\'41",
    '\\par '
  ],
  lines: ['TY  - JOUR', 'ER  - ', 'PMID- 1', 'AU  - x', '%0 Book', '%A x', 'RT Journal', 'A1 x', 'SO  - x', 'AB  - x'],
  tables: ['=1+1', '+1', '-1', '@SUM(1)', '"', '""', '",x', '\t', ';', ',', '=cmd|x!A1', '\tx\ty'],
  data: [
    '": 1, "x": "',
    '\\"',
    'x: y',
    '- x',
    '&a',
    '*a',
    '!!x',
    '%YAML',
    '? x',
    '--- x',
    '"]}',
    'null',
    '__proto__',
    '{x: y}',
    "'"
  ],
  controls: [
    '\u001b[31m',
    '\u001b]8;;http://x.example\u0007x',
    '\u001b]0;x\u0007',
    '\u009b2J',
    '\u0090x\u009c',
    '\u0000',
    '\b\b\b',
    '\u007f',
    '\v',
    '\f',
    '\u001a',
    '\ufeff',
    '\u202etxet\u202c',
    '\ud83d'
  ]
}

/** Alone, within words, and at the beginning of a line of its own. */
const places = ['%', 'rest%rest', 'rest %', '% rest', 'rest\n%\nrest', 'rest\r\n\r\n%', 'rest\u2028%', 'rest\u0085%']

/** Every payload, by class. */
export const payloads: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(bases).map(([name, texts]) => [
    name,
    texts.flatMap(text => places.map(place => place.replace('%', () => text)))
  ])
)
