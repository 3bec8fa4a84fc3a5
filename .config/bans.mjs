/**
 * What the sources may not use. Text from a sidecar is never markup; under a strict Content Security Policy with Trusted
 * Types neither strings become code or markup, nor style attributes style.
 */
const html = '[tag.name=/^(html|svg|mathml)$/]';
const inTemplate = (pattern) => `TaggedTemplateExpression${html} TemplateElement[value.raw=${pattern}]`;
/** `x.name`, `x['name']`, `{ name: … }` and `const { name } = x` */
const property = (name) => [
  `MemberExpression[computed=false][property.name=${name}]`,
  `MemberExpression[computed=true][property.value=${name}]`,
  `Property[computed=false][key.name=${name}]`,
  `Property[key.value=${name}]`,
];

/** Entries of `no-restricted-syntax`. */
export const bans = [
  ...property('/^(innerHTML|outerHTML|srcdoc)$/').map((selector) => ({
    selector,
    message: 'Text is never markup: use text nodes or a Lit template instead of innerHTML, outerHTML, srcdoc.',
  })),
  ...property(
    '/^(insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment|parseFromString|writeln)$/',
  ).map((selector) => ({
    selector,
    message: 'Text is never markup: no method that parses it.',
  })),
  {
    selector: 'MemberExpression[object.name="document"][property.name="write"]',
    message: 'Text is never markup: no document.write.',
  },
  {
    selector: 'Identifier[name=/^(unsafeHTML|unsafeSVG|unsafeMathML|unsafeStatic|staticHtml)$/]',
    message: 'Text is never markup: no unsafe directive or static HTML of Lit.',
  },
  {
    selector: 'Identifier[name="styleMap"]',
    message: 'style-src blocks styleMap() silently: use a class, or element.style.setProperty().',
  },
  {
    selector: inTemplate('/(^|[\\s"\'.?])style\\s*=/'),
    message: 'style-src blocks style= in a template silently: use a class, or element.style.setProperty().',
  },
  {
    selector: inTemplate('/<style[\\s>]/i'),
    message: 'style-src blocks <style> in a template: use static styles.',
  },
  {
    selector: 'CallExpression[callee.property.name="setAttribute"][arguments.0.value="style"]',
    message: 'style-src blocks style attributes silently: use a class, or element.style.setProperty().',
  },
  {
    selector: inTemplate('/[\\s"\']on[a-z]+\\s*=/i'),
    message: 'script-src blocks handlers in attributes: bind with @event=.',
  },
  {
    selector: inTemplate('/\\.(innerHTML|outerHTML|srcdoc)\\s*=/'),
    message: 'Text is never markup: no .innerHTML= in a template.',
  },
  {
    selector: 'CallExpression[callee.property.name="scrollIntoView"]',
    message: 'scrollIntoView moves the whole page: scroll the own box with scrollTo().',
  },
  {
    selector: 'MemberExpression[object.name="document"][property.name="activeElement"]',
    message: 'document.activeElement stops at shadow hosts: ask the own root (getRootNode()).',
  },
  {
    selector:
      'CallExpression[callee.object.name=/^(window|document|globalThis)$/][callee.property.name="addEventListener"]:not(:has(Property[key.name="signal"]))',
    message: 'Whatever starts takes a signal: listen to window or document with { signal } only.',
  },
];

/** Entries of `no-restricted-imports`. */
export const bannedImports = [
  'lit/directives/unsafe-html.js',
  'lit/directives/unsafe-svg.js',
  'lit/directives/unsafe-mathml.js',
  'lit/directives/style-map.js',
  'lit/static-html.js',
].map((name) => ({
  name,
  message: 'Text is never markup, and style-src blocks style attributes: see .config/bans.mjs.',
}));
