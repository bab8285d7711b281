import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdownText, renderMarkdown } from './markdown.ts';

describe('Markdown', () => {
  it('starts headings at the third level and goes no deeper than the sixth', () => {
    expect(renderMarkdown('# A\n## B\n###### C')).toBe('<h3>A</h3>\n<h4>B</h4>\n<h6>C</h6>\n');
  });

  it('marks links and finds bare ones', () => {
    expect(renderMarkdown('[a](https://a.example) b.example/c x@y.example')).toBe(
      '<p><a href="https://a.example" rel="nofollow ugc noopener">a</a> b.example/c ' +
        '<a href="mailto:x@y.example" rel="nofollow ugc noopener">x@y.example</a></p>\n',
    );
  });

  it('makes pictures links, so that nothing is fetched from elsewhere', () => {
    expect(renderMarkdown('![A "cat"](https://a.example/cat.png)')).toBe(
      '<p><a href="https://a.example/cat.png" rel="nofollow ugc noopener">A "cat"</a></p>\n',
    );
  });

  it.each([
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](data:text/html;base64,AAAA)',
    '[x](vbscript:x)',
    '[x](//evil.example)',
    '![x](data:image/png;base64,AAAA)',
    '<javascript:alert(1)>',
    '[x](&#106;avascript:alert(1))',
  ])('makes no link of %s', (text) => {
    expect(renderMarkdown(text)).not.toContain('href');
  });

  it('shows HTML as text', () => {
    expect(renderMarkdown('<script>alert(1)</script><b onclick=x>b</b>')).toBe(
      '<p>&lt;script&gt;alert(1)&lt;/script&gt;&lt;b onclick=x&gt;b&lt;/b&gt;</p>\n',
    );
  });

  it('keeps lists, tables, code and line breaks', () => {
    expect(renderMarkdown('3. a\n\n|a|b|\n|-|-|\n|1|2|\n\n```js\nx < 1\n```\n')).toMatchInlineSnapshot(`
      "<ol start="3">
      <li>a</li>
      </ol>
      <table>
      <thead>
      <tr>
      <th>a</th>
      <th>b</th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <td>1</td>
      <td>2</td>
      </tr>
      </tbody>
      </table>
      <pre tabindex="0"><code>x &lt; 1
      </code></pre>
      "
    `);
  });

  it('never lets through an element or attribute that is not on the list', () => {
    const parts = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '[',
      ']',
      '(',
      ')',
      '!',
      '`',
      '*',
      '#',
      '\n',
      ' ',
      'javascript:',
      'onload=',
      'https://a.example',
      '&#x6a;',
      'x',
      '\\',
      '|',
      '-',
      '<img src=x>',
      '\u0000',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 30 }), (given) => {
        const html = renderMarkdown(given.join(''));
        for (const [, tag = '', attributes = ''] of html.matchAll(/<\/?([a-z0-9]+)([^>]*)>/g)) {
          expect([
            'h3',
            'h4',
            'h5',
            'h6',
            'p',
            'br',
            'hr',
            'blockquote',
            'pre',
            'code',
            'em',
            'strong',
            's',
            'ul',
            'ol',
            'li',
            'a',
            'table',
            'thead',
            'tbody',
            'tr',
            'th',
            'td',
          ]).toContain(tag);
          expect(attributes).toMatch(
            /^( (href="(https?:|mailto:|\/)[^"]*"|rel="nofollow ugc noopener"|start="\d+"| ?\/))* ?\/?$/,
          );
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('gives the words alone', () => {
    expect(
      markdownText(
        '# Why\n\nBecause *this* is `code`, [a link](https://x.example) and ![a cat](https://y.example).\n\n- one\n- two\n\n```\nlast\n```',
      ),
    ).toBe('Why\nBecause this is code, a link and a cat.\none\ntwo\nlast');
  });
});
