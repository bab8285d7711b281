import fc from 'fast-check';
import markdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { labelOf, safeLink } from '../../../../kernel/safe-link.ts';
import { makeMarkdown } from './markdown-from-html.ts';

const markdown = makeMarkdown();

describe('Turning HTML into Markdown', () => {
  it.each([
    ['<p>One <em>two</em> <strong>three</strong></p><p>Four</p>', 'One *two* **three**\n\nFour'],
    ['<h2>Head</h2><ul><li>a</li><li>b</li></ul>', '## Head\n\n-   a\n-   b'],
    ['<p>1 &lt; 2 &amp; 3</p>', '1 < 2 & 3'],
    ['<p>Say &lt;script&gt;alert(1)&lt;/script&gt;</p>', 'Say \\<script>alert(1)\\</script>'],
    ['<pre><code class="language-py">x = 1</code></pre>', '```py\nx = 1\n```'],
    ['<table><tr><th>a</th><td>b</td></tr><tr><td>c</td></tr></table>', 'a · b\n\nc'],
    [
      '<p><img src="https://pic.example/a.png" alt="A cat" onerror="x()"></p>',
      '[A cat](https://pic.example/a.png)',
    ],
    [
      '<p><a href="https://en.example/a_(b)" onclick="x()">wiki</a></p>',
      '[wiki](https://en.example/a_%28b%29)',
    ],
  ])('reads %s', (html, expected) => {
    expect(markdown(html)).toMatchObject({
      markdown: expected,
      wasHtml: true,
      droppedElements: [],
      droppedLinks: [],
    });
  });

  it.each([
    'Plain words',
    '**Bold** and a < b',
    '`<script>` is an element',
    'a list:\n\n* one\n* two',
    '[link](https://a.example)',
    '> quoted',
  ])('leaves Markdown as it is: %s', (text) => {
    expect(markdown(text)).toEqual({ markdown: text, wasHtml: false, droppedElements: [], droppedLinks: [] });
  });

  it('takes tags out of Markdown but keeps the Markdown around them', () => {
    expect(markdown('**Hi** <b>you</b><br>`<b>`<script>x()</script> [x](javascript:alert(1))')).toEqual({
      markdown: '**Hi** **you**\n`<b>` [x]',
      wasHtml: true,
      droppedElements: ['script'],
      droppedLinks: ['javascript:alert(1)'],
    });
  });

  it('never lets anything through that a browser would run, however it is rendered', () => {
    const piece = fc.constantFrom(
      ...[
        '<p>',
        '</p>',
        '<script>',
        '</script>',
        'alert(1)',
        '<img src=x onerror=alert(1)>',
        '<a href="javascript:alert(1)">',
        '</a>',
        '&lt;script&gt;',
      ],
      ...[
        '<svg onload=alert(1)>',
        '<iframe src="data:text/html,x">',
        '`',
        '```\n',
        '[a](javascript:alert(1))',
        '<style>',
        '\n',
        ' ',
        'word',
        '<',
        '>',
        '&#60;',
        '"',
      ],
      ...[
        'java\tscript:alert(1)',
        '[r]: javascript:alert(1)\n',
        '<javascript:alert(1)>',
        '<div style="x" onclick="y">',
        '</div>',
        '<!--',
        '-->',
        '<math><mi>',
        '\\',
      ],
    );
    const strict = markdownIt({ html: false, linkify: false });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const html = strict.render(markdown(pieces.join('')).markdown);
        expect(html).not.toMatch(/<(script|svg|iframe|style|math|object|form)\b/i);
        expect(html).not.toMatch(/(href|src)="\s*(javascript|vbscript|data):/i);
        expect(html).not.toMatch(/<[^>]+\son\w+=/i);
      }),
      { numRuns: 500 },
    );
  });
});

describe('Links', () => {
  it.each([
    ['https://a.example/b?c=1#d', 'https://a.example/b?c=1#d'],
    ['  http://a.example ', 'http://a.example'],
    ['mailto:team@a.example', 'mailto:team@a.example'],
    ['//a.example/b', 'https://a.example/b'],
    ['www.a.example', 'https://www.a.example'],
    ['hedy.org/x', 'https://hedy.org/x'],
    ['javascript:alert(1)', null],
    ['java\nscript:alert(1)', null],
    ['JAVASCRIPT:alert(1)', null],
    ['data:text/html,x', null],
    ['ftp://a.example/b', null],
    ['../slides.pdf', null],
    ['slides.pdf', null],
    ['https://user:pass@a.example/', null],
    ['https://', null],
    ['', null],
  ])('reads %j as %j', (address, expected) => {
    expect(safeLink(address)).toBe(expected);
  });

  it('resolves a relative address against the site of the file, and labels by host', () => {
    expect(safeLink('/media/a.pdf', 'https://a.example/x/')).toBe('https://a.example/media/a.pdf');
    expect(safeLink('javascript:alert(1)', 'https://a.example/')).toBe(null);
    expect([labelOf('https://a.example/b'), labelOf('mailto:team@a.example?x=1')]).toEqual([
      'a.example',
      'team@a.example',
    ]);
  });
});
