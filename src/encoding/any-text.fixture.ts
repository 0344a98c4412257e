import fc from 'fast-check'

const harmful = [
  // what steers a terminal
  ...[
    '\u001b[31m',
    '\u001b[2J',
    '\u001b]8;;http://x.example\u0007',
    '\u001b]0;title\u001b\\',
    '\u009b2J',
    '\u0007',
    '\b',
  ],
  // what ends a line, for somebody
  ...['\n', '\r', '\r\n', '\v', '\f', '\u0085', '\u2028', '\u2029'],
  // what does not show, or turns what follows
  ...[
    '\0',
    '\u007f',
    '\u00ad',
    '\u200b',
    '\u200d',
    '\u2060',
    '\ufeff',
    '\ufe0f',
    '\u202e',
    '\u2066',
    '\u061c',
    '\u{e0041}',
  ],
  ...['\ud800', '\udc00', '\ufffe', '\uffff'],
  // commands to the runners of GitHub and Azure
  ...['::error::x', '  ::add-mask::x', ':', '##[error]x', '##vso[x]', '#', '['],
  // XML and HTML
  ...[']]>', '<![CDATA[', '<b>', '</script>', '<!--', '-->', '&amp;', '&#64;', '"', "'"],
  // Markdown, and what GitHub makes of text
  ...[
    '|',
    '\\|',
    '\\\\|',
    '\\',
    '`',
    '``',
    '*',
    '_a_',
    '~~',
    '- ',
    '1. ',
    '> ',
    '# ',
    '@name',
    '#12',
    'GH-12',
    ':tada:',
  ],
  ...[
    '[a](http://x.example)',
    '![](x)',
    '[^1]',
    'www.x.example',
    'http://x.example',
    'a@b.example',
    '$x$',
    '<http://x>',
  ],
  // shells
  ...['$(id)', '`id`', '$PROCORE_TOKEN', '%s', '\\', '!x', '~'],
  ...['word', ' ', '  ', '漢字', 'é', 'e\u0301', '🏗', '0'],
]

/** Whatever can be sent, with more of what harms than chance would bring. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 0xffff }).map(unit => String.fromCharCode(unit)) },
      { weight: 6, arbitrary: fc.constantFrom(...harmful) },
    ),
    { maxLength: 12 },
  )
  .map(pieces => pieces.join(''))
