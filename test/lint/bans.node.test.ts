import { expect } from 'chai';
import { lint } from './lint.js';

const banned: Readonly<Record<string, string>> = {
  'reading innerHTML': 'const text = element.innerHTML;',
  'writing innerHTML': 'element.innerHTML = text;',
  'writing innerHTML by name': "element['innerHTML'] = text;",
  'assigning innerHTML': 'Object.assign(element, { innerHTML: text });',
  outerHTML: 'element.outerHTML = text;',
  srcdoc: 'frame.srcdoc = text;',
  insertAdjacentHTML: "element.insertAdjacentHTML('beforeend', text);",
  'document.write': 'document.write(text);',
  'document.writeln': 'document.writeln(text);',
  setHTMLUnsafe: 'element.setHTMLUnsafe(text);',
  createContextualFragment: 'range.createContextualFragment(text);',
  DOMParser: "new DOMParser().parseFromString(text, 'text/html');",
  eval: 'eval(text);',
  'new Function': 'new Function(text);',
  'the module of unsafeHTML': "import 'lit/directives/unsafe-html.js';",
  'the module of unsafeSVG': "import 'lit/directives/unsafe-svg.js';",
  'the module of styleMap': "import 'lit/directives/style-map.js';",
  'static templates': "import 'lit/static-html.js';",
  unsafeHTML: 'html`<p>${unsafeHTML(text)}</p>`;',
  unsafeSVG: 'svg`<g>${unsafeSVG(text)}</g>`;',
  unsafeStatic: 'unsafeStatic(text);',
  staticHtml: 'staticHtml`<p></p>`;',
  styleMap: 'html`<p class="a" ${styleMap({})}></p>`;',
  'a style attribute in a template': 'html`<p style="color: red"></p>`;',
  'a style attribute after another': 'html`<p class=${name} style=${text}></p>`;',
  'a style attribute on a line of its own': 'html`<p\n  style=${text}></p>`;',
  'a style property in a template': 'html`<p .style=${text}></p>`;',
  'a style attribute in an SVG template': 'svg`<g style="fill: red"></g>`;',
  'a style element in a template': 'html`<style>p { color: red }</style>`;',
  'setting the style attribute': "element.setAttribute('style', text);",
  'innerHTML in a template': 'html`<p .innerHTML=${text}></p>`;',
  'a handler as an attribute': 'html`<p onclick="go()"></p>`;',
  scrollIntoView: 'element.scrollIntoView();',
  'document.activeElement': 'const focused = document.activeElement;',
  'a listener on window without a signal': "window.addEventListener('resize', update);",
};

const allowed: Readonly<Record<string, string>> = {
  'styles by the CSSOM': "element.style.setProperty('left', '3px');",
  'text as text': 'element.textContent = text;',
  'classes in a template': 'html`<p class="style" part="style">style: a = b</p>`;',
  'listeners in a template': 'html`<p @click=${go} .title=${text} ?hidden=${no}></p>`;',
  "the root's active element": 'const focused = root.activeElement;',
  'a listener on window with a signal': "window.addEventListener('resize', update, { signal });",
  'unsafe words in strings': "const text = 'innerHTML and style= and eval()';",
};

describe('lint: bans', () => {
  for (const [name, code] of Object.entries(banned)) {
    it(`reports ${name}`, async () => {
      expect(await lint('src/elements/stage/forum-stage.ts', code)).to.have.length(1);
    });
  }
  for (const [name, code] of Object.entries(allowed)) {
    it(`lets ${name} pass`, async () => {
      expect(await lint('src/elements/stage/forum-stage.ts', code)).to.deep.equal([]);
    });
  }
  for (const path of ['src/talk/parse.ts', 'stories/player.stories.ts', 'demo/demo.ts']) {
    it(`holds for ${path} too`, async () => {
      expect(await lint(path, 'element.innerHTML = text;')).to.have.length(1);
    });
  }
});
